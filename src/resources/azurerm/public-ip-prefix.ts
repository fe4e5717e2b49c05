import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed for each of its addresses. https://azure.microsoft.com/pricing/details/ip-addresses/ */
export const publicIpPrefix = defineResource({
  type: 'azurerm_public_ip_prefix',
  service: 'Azure Virtual Network',
  category: 'Networking',
  skus: ['azurerm/public-ip/standard/prefix-address'],
  charges: ({ attributes }) =>
    attributes.string('ip_version', 'IPv4') === 'IPv6'
      ? []
      : [hourly('IP addresses', 'azurerm/public-ip/standard/prefix-address', () => 2 ** (32 - attributes.number('prefix_length', 28)))],
})
