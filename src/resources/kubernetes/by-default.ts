import type { Charge, ChargeContext } from '../definition.ts'
import { podCharge } from './pod-charges.ts'
import { gpusOf, requestOf } from './requests.ts'

/** Where nobody says which cluster it runs in: the default prices of OpenCost, in which nothing is known of nodes. */
export function defaultCharges(context: ChargeContext): readonly Charge[] {
  const { attributes } = context
  const sku = (part: string) => () => ({ id: `kubernetes/default-nodes/default/on-demand/${part}`, region: 'global' })
  const gpus = gpusOf(context)
  return [
    podCharge(context, {
      description: 'vCPU (default price)',
      sku: sku('vcpu'),
      unit: 'vCPU-hours',
      amount: () => requestOf(attributes, 'cpu'),
    }),
    podCharge(context, {
      description: 'Memory (default price)',
      sku: sku('memory'),
      unit: 'GiB-hours',
      amount: () => requestOf(attributes, 'memory'),
    }),
    ...(gpus === 0
      ? []
      : [podCharge(context, { description: 'GPU (default price)', sku: sku('gpu'), unit: 'GPU-hours', amount: () => gpus })]),
  ]
}
