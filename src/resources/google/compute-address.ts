import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** An external address costs while nothing uses it; a machine that uses it is billed for it instead. https://cloud.google.com/vpc/network-pricing */
export const computeAddress = defineResource({
  type: 'google_compute_address',
  service: 'Virtual Private Cloud',
  category: 'Networking',
  skus: ['google/networking/address/unused'],
  charges: ({ attributes, related }) => {
    if (attributes.string('address_type', 'EXTERNAL') === 'INTERNAL' || attributes.string('ip_version', 'IPV4') === 'IPV6') return []
    const used = () =>
      related.from('google_compute_instance', 'network_interface.access_config.nat_ip', ['address']).length +
      related.from('google_compute_forwarding_rule', 'ip_address', ['address']).length
    return [hourly('Static IP address (unused)', 'google/networking/address/unused', () => (used() > 0 ? 0 : 1))]
  },
})
