import { hourly, metered } from '../charges.ts'
import type { Charge, Sku } from '../definition.ts'
import type { Usage } from '../usage.ts'

export const forwardingUsage = { monthly_ingress_data_gb: 'Data that comes in through the rule, GiB a month' } as const

/**
 * One forwarding rule and the data that comes in. The first five rules of a project and region cost one price together, which is the price of
 * the first of them; a rule is counted as if it stood alone. https://cloud.google.com/vpc/network-pricing#lb
 */
export const forwardingCharges = (usage: Usage, rule: () => Sku, data: () => Sku): readonly Charge[] => [
  hourly('Forwarding rule', rule),
  metered('Ingress data', data, { unit: 'GiB', usage, key: 'monthly_ingress_data_gb' }),
]
