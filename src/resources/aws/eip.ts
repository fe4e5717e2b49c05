import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { publicIpv4Sku } from './public-ipv4.ts'

/** A public IPv4 address costs the same whether it is in use or idle; addresses of one's own pools cost nothing. https://aws.amazon.com/vpc/pricing/ */
export const eip = defineResource({
  type: 'aws_eip',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: [publicIpv4Sku],
  charges: ({ attributes }) => {
    const own = attributes.string('public_ipv4_pool', 'amazon') !== 'amazon' || attributes.has('customer_owned_ipv4_pool')
    const sku = (): string => {
      if (attributes.has('ipam_pool_id'))
        throw new NotKnown({ kind: 'computed', text: 'it depends on the IPAM pool what its addresses cost' })
      return publicIpv4Sku
    }
    return own ? [] : [hourly('Public IPv4 address', sku)]
  },
})
