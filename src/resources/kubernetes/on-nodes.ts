import { decimal } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

/**
 * Pods on nodes: each is allocated the part of its nodes' price that its requests take up. `nodes` has for each machine type that it may run on
 * the share of the nodes that are of it, and what part of a node's price one vCPU, GiB and GPU that pods can use stands for.
 */
export const nodeCharges = (context: ChargeContext): readonly Charge[] =>
  context.attributes.blocks('nodes').flatMap(node => [
    ...[
      part(context, node, { name: 'vCPU', unit: 'vCPU-hours', factor: 'per_vcpu', amount: () => requestOf(context.attributes, 'cpu') }),
      part(context, node, {
        name: 'Memory',
        unit: 'GiB-hours',
        factor: 'per_gib',
        amount: () => requestOf(context.attributes, 'memory'),
      }),
    ],
    ...(gpusOf(context) === 0
      ? []
      : [part(context, node, { name: 'GPU', unit: 'GPU-hours', factor: 'per_gpu', amount: () => gpusOf(context) })]),
  ])

interface Part {
  readonly name: string
  readonly unit: string
  readonly factor: string
  readonly amount: () => number
}

const part = (context: ChargeContext, node: Attributes, { name, unit, factor, amount }: Part): Charge =>
  podCharge(context, {
    description: `${name} on nodes (${node.string('type', 'machine type not known')}${node.string('capacity') === 'spot' ? ', spot' : ''})`,
    sku: () => ({ id: node.string('sku', ''), region: node.string('region', '') }),
    unit,
    amount,
    share: node.number('share', 1),
    factor: () => decimal(node.string(factor, '0')),
    allocated: true,
  })
