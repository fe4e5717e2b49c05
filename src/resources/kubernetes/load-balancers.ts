import { loadBalancerCharges } from '../aws/load-balancer-charges.ts'
import { balancerAddresses, balancerAddressUsage, publicIpv4Sku } from '../aws/public-ipv4.ts'
import { hourly, metered } from '../charges.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'

/** Usage keys of whatever makes a load balancer. */
export const balancerUsage = {
  new_connections: 'New connections a second',
  active_connections: 'Connections that are open at one time',
  processed_bytes_gb: 'Data processed, GB a month',
  rule_evaluations: 'Rule evaluations a second',
  monthly_data_processed_gb: 'Data processed, GB a month',
  ...balancerAddressUsage,
} as const

export const balancerSkus = [
  'aws/elb/*/hours',
  'aws/elb/*/lcu',
  'aws/elb/classic/data',
  publicIpv4Sku,
  'azurerm/load-balancer/standard/additional-rule',
  'azurerm/load-balancer/standard/data',
  'azurerm/public-ip/standard/static',
  'google/networking/forwarding-rule/first-five',
  'google/networking/global-forwarding-rule/first-five',
  'google/networking/passthrough/inbound',
  'google/networking/global-application/inbound',
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

/** The public address and the rules that a service brings to the cluster's one load balancer. https://azure.microsoft.com/pricing/details/load-balancer/ */
export const azureBalancer = (rules: () => number, isPublic: boolean, { usage }: ChargeContext): readonly ChargeEntry[] => [
  ...(isPublic ? [hourly('Public IP address', 'azurerm/public-ip/standard/static')] : []),
  hourly('Load balancer rules', { id: 'azurerm/load-balancer/standard/additional-rule', region: 'global' }, rules),
  metered(
    'Data processed',
    { id: 'azurerm/load-balancer/standard/data', region: 'global' },
    { unit: 'GB', usage, key: 'monthly_data_processed_gb' },
  ),
]

/** A forwarding rule by itself: the first five of a project and region share one price. https://cloud.google.com/vpc/network-pricing#lb */
export const googleBalancer = (scope: 'regional' | 'global', { usage }: ChargeContext): readonly ChargeEntry[] => {
  const [rule, data] =
    scope === 'regional'
      ? ['google/networking/forwarding-rule/first-five', 'passthrough']
      : [{ id: 'google/networking/global-forwarding-rule/first-five', region: 'global' }, 'global-application']
  return [
    hourly('Forwarding rule', rule),
    metered('Data processed', `google/networking/${data}/inbound`, { unit: 'GiB', usage, key: 'monthly_data_processed_gb' }),
  ]
}
