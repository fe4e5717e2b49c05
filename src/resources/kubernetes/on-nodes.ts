import { decimal } from '../../model/money.ts'
import { readAttributes } from '../attributes.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { podCharge } from './pod-charges.ts'
import { podsOf } from './pod-hours.ts'
import { gpusOf, requestOf } from './requests.ts'

/**
 * Pods on nodes: each is allocated the part of its nodes' price that its requests take up. `nodes` has for each machine type that it runs on
 * the share of the pods that are on it, and what part of a machine's price one vCPU, GiB and GPU that pods can use stands for; GPUs with a price of
 * their own (`gpu_sku`) are allocated at that. Pods that find no node (`pending_pods`) cost nothing until they do.
 */
export function nodeCharges(context: ChargeContext): readonly Charge[] {
  const { attributes, resource } = context
  const parts: readonly Part[] = [
    { name: 'vCPU', unit: 'vCPU-hours', factor: 'per_vcpu', amount: () => requestOf(attributes, 'cpu') },
    { name: 'Memory', unit: 'GiB-hours', factor: 'per_gib', amount: () => requestOf(attributes, 'memory') },
    ...(gpusOf(context) === 0 ? [] : [{ name: 'GPU', unit: 'GPU-hours', factor: 'per_gpu', amount: () => gpusOf(context) }]),
  ]
  // Read first what the workload itself says: a reader wants that as the reason of a change.
  ifKnown(() => [podsOf(context), ...parts.map(({ amount }) => amount())], [])
  const pending = attributes.number('pending_pods', 0)
  const types = attributes.blocks('nodes').map(node => node.string('type', 'machine type not known'))
  return readAttributes(resource.attributes, () => {})
    .blocks('nodes')
    .flatMap((node, index) => {
      const kind = `${types[index]}${node.string('capacity') === 'spot' ? ', spot' : ''}`
      const hasOwnPrice = (factor: string): boolean => factor === 'per_gpu' && ifKnown(() => node.string('gpu_sku') !== undefined, true)
      return parts.map(({ name, unit, factor, amount }) =>
        podCharge(context, {
          description: `${name} on nodes (${kind})`,
          sku: () => ({ id: node.string(hasOwnPrice(factor) ? 'gpu_sku' : 'sku', ''), region: node.string('region', '') }),
          unit,
          amount,
          share: node.number('share', 1),
          pending,
          factor: () => decimal(hasOwnPrice(factor) ? 1 : node.string(factor, '0')),
          allocated: true,
        }),
      )
    })
}

interface Part {
  readonly name: string
  readonly unit: string
  readonly factor: string
  readonly amount: () => number
}
