import { hoursPerMonth } from '../../model/money.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** The advanced tier, which is the default, is billed for every active address by the hour. https://aws.amazon.com/vpc/pricing/ */
export const vpcIpam = defineResource({
  type: 'aws_vpc_ipam',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/ipam-address-hours'],
  usage: { active_ip_addresses: 'IP addresses that are in use and managed by IPAM, on average' },
  charges: ({ attributes, usage }) => {
    if (attributes.string('tier', 'advanced') === 'free') return []
    const quantity = (addresses: number): number => addresses * hoursPerMonth
    return [metered('Active addresses', 'aws/vpc/ipam-address-hours', { unit: 'hours', usage, key: 'active_ip_addresses', quantity })]
  },
})
