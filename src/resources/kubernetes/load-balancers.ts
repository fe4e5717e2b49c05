import { loadBalancerCharges } from '../aws/load-balancer-charges.ts'
import { balancerAddresses, publicIpv4Sku } from '../aws/public-ipv4.ts'
import { hourly, metered } from '../charges.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { type BilledRules, ruleCharges } from './rule-positions.ts'

/** Usage keys of whatever makes a load balancer. */
export const balancerUsage = {
  new_connections: 'New connections a second',
  active_connections: 'Connections that are open at one time',
  processed_bytes_gb: 'Data processed, GB a month',
  rule_evaluations: 'Rule evaluations a second',
  monthly_data_processed_gb: 'Data processed, GB a month',
} as const

export const balancerSkus = [
  'aws/elb/*/hours',
  'aws/elb/*/lcu',
  'aws/elb/classic/data',
  publicIpv4Sku,
  'azurerm/load-balancer/standard/first-five-rules',
  'azurerm/load-balancer/standard/additional-rule',
  'azurerm/load-balancer/standard/data',
  'azurerm/public-ip/standard/static',
  'google/networking/forwarding-rule/*',
  'google/networking/global-forwarding-rule/*',
  'google/networking/passthrough/inbound',
  'google/networking/global-application/inbound',
  'google/networking/internal-application/*',
] as const

/** An AWS load balancer of a kind: `application`, `network`, `gateway`, or `classic`; one that faces the internet has public addresses. */
export const awsBalancer = (kind: string, isPublic: boolean, { usage }: ChargeContext): readonly ChargeEntry[] => [
  ...(kind === 'classic'
    ? [
        hourly('Classic load balancer', 'aws/elb/classic/hours'),
        metered('Data processed', 'aws/elb/classic/data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
      ]
    : loadBalancerCharges(kind, usage)),
  ...(isPublic ? [balancerAddresses(usage)] : []),
]

const ofAzure = (key: string) => ({ id: `azurerm/load-balancer/standard/${key}`, region: 'global' })

/** The public address and the rules that a service brings to the cluster's load balancer. https://azure.microsoft.com/pricing/details/load-balancer/ */
export const azureBalancer = (rules: () => number, isPublic: boolean, context: ChargeContext): readonly ChargeEntry[] => [
  ...(isPublic ? [hourly('Public IP address', 'azurerm/public-ip/standard/static')] : []),
  ...ruleCharges(context, {
    description: 'Load balancer rules',
    count: rules,
    first: ofAzure('first-five-rules'),
    further: ofAzure('additional-rule'),
  }),
  metered('Data processed', ofAzure('data'), { unit: 'GB', usage: context.usage, key: 'monthly_data_processed_gb' }),
]

/** A load balancer of Google's by where its rules are; `internal` is an application load balancer for the network alone. */
export type GoogleScope = 'regional' | 'global' | 'internal'

/** Forwarding rules of one scope are billed together; undefined: it is billed by its proxies. */
export const googleRules = (scope: GoogleScope, count: number): BilledRules | undefined =>
  scope === 'internal' ? undefined : { pool: `google ${scope}`, count }

const googleData = { regional: 'passthrough', global: 'global-application', internal: 'internal-application' } as const

/** By forwarding rules, or by proxies, of which an internal one has one at least. https://cloud.google.com/vpc/network-pricing#lb */
export const googleBalancer = (scope: GoogleScope, rules: () => number, context: ChargeContext): readonly ChargeEntry[] => {
  const price = (key: string) =>
    scope === 'regional'
      ? `google/networking/forwarding-rule/${key}`
      : { id: `google/networking/global-forwarding-rule/${key}`, region: 'global' }
  return [
    ...(scope === 'internal'
      ? [hourly('Load balancer proxy', 'google/networking/internal-application/proxy-hours')]
      : ruleCharges(context, { description: 'Forwarding rule', count: rules, first: price('first-five'), further: price('additional') })),
    metered('Data processed', `google/networking/${googleData[scope]}/inbound`, {
      unit: 'GiB',
      usage: context.usage,
      key: 'monthly_data_processed_gb',
    }),
  ]
}
