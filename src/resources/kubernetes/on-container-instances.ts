import type { Charge, ChargeContext } from '../definition.ts'
import { podCharge } from './pod-charges.ts'
import { requestOf } from './requests.ts'

/** Pods on virtual nodes are container groups: whole vCPU down to hundredths, memory in tenths of a GB, up. https://azure.microsoft.com/pricing/details/container-instances/ */
export const containerInstanceCharges = (context: ChargeContext): readonly Charge[] => {
  const kind = context.attributes.boolean('spot', false) ? 'spot' : 'standard'
  const rounded = (value: number, digits: number): number => Math.ceil(Number((value * 10 ** digits).toPrecision(12))) / 10 ** digits
  return [
    podCharge(context, {
      description: 'vCPU on container instances',
      sku: () => `azurerm/container-instances/${kind}/vcpu`,
      unit: 'vCPU-hours',
      amount: () => rounded(requestOf(context.attributes, 'cpu'), 2),
    }),
    podCharge(context, {
      description: 'Memory on container instances',
      sku: () => `azurerm/container-instances/${kind}/memory`,
      unit: 'GB-hours',
      amount: () => rounded(requestOf(context.attributes, 'memory'), 1),
    }),
  ]
}
