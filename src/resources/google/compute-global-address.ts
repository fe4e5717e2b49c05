import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A global external address costs while no load balancer uses it. What it costs then, no table lists. https://cloud.google.com/vpc/network-pricing */
export const computeGlobalAddress = defineResource({
  type: 'google_compute_global_address',
  service: 'Virtual Private Cloud',
  category: 'Networking',
  skus: [],
  charges: ({ attributes, related }) => {
    if (attributes.string('address_type', 'EXTERNAL') === 'INTERNAL' || attributes.string('ip_version', 'IPV4') === 'IPV6') return []
    if (related.from('google_compute_global_forwarding_rule', 'ip_address', ['address']).length > 0) return []
    const sku = (): never => {
      throw new NotKnown({ kind: 'limit', text: 'the price tables do not have unused global addresses' })
    }
    return [hourly('Static IP address (unused)', sku)]
  },
})
