import { hourly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { onlyIf } from './only-if.ts'

export const publicIpv4Sku = 'aws/vpc/public-ipv4-hours'

/** Public IPv4 addresses that come with something else, one an instance. https://aws.amazon.com/vpc/pricing/ */
export const publicIpv4Charges = (has: () => boolean, count: () => number = () => 1): readonly Charge[] =>
  onlyIf(has, hourly('Public IPv4 address', publicIpv4Sku, count))
