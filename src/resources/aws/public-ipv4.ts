import { hourly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import type { Usage } from '../usage.ts'
import { onlyIf } from './only-if.ts'

export const publicIpv4Sku = 'aws/vpc/public-ipv4-hours'

/** Public IPv4 addresses that come with something else, one an instance. https://aws.amazon.com/vpc/pricing/ */
export const publicIpv4Charges = (has: () => boolean, count: () => number = () => 1): readonly Charge[] =>
  onlyIf(has, hourly('Public IPv4 address', publicIpv4Sku, count))

export const balancerAddressUsage = {
  public_ipv4_addresses: 'Public IPv4 addresses of an internet-facing load balancer: at least one a subnet, more under load',
} as const

/** The addresses that AWS gives an internet-facing load balancer. */
export const balancerAddresses = (usage: Usage): Charge => ({
  ...hourly('Public IPv4 addresses', publicIpv4Sku, () => usage.number('public_ipv4_addresses')),
  usageBased: true,
})
