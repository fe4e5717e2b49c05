import type { Charge, ChargeContext } from '../definition.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

/** Where nobody says which cluster it runs in: the default prices of OpenCost, in which nothing is known of nodes. */
export function defaultCharges(context: ChargeContext): readonly Charge[] {
  const { attributes } = context
  const sku = (part: string) => () => ({ id: `kubernetes/default-nodes/default/on-demand/${part}`, region: 'global' })
  const gpus = gpusOf(context)
  // Of pods for every node, those of one node: nothing tells how many there are.
  const mark = attributes.boolean('every_node', false) ? '(default price, for each node)' : '(default price)'
  return [
    podCharge(context, {
      description: `vCPU ${mark}`,
      sku: sku('vcpu'),
      unit: 'vCPU-hours',
      amount: () => requestOf(attributes, 'cpu'),
    }),
    podCharge(context, {
      description: `Memory ${mark}`,
      sku: sku('memory'),
      unit: 'GiB-hours',
      amount: () => requestOf(attributes, 'memory'),
    }),
    ...(gpus === 0 ? [] : [podCharge(context, { description: `GPU ${mark}`, sku: sku('gpu'), unit: 'GPU-hours', amount: () => gpus })]),
  ]
}
