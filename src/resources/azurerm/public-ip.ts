import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'

/** An address costs the same in use or idle; version 6 costs nothing. https://azure.microsoft.com/pricing/details/ip-addresses/ */
export const publicIp = defineResource({
  type: 'azurerm_public_ip',
  service: 'Azure Virtual Network',
  category: 'Networking',
  skus: ['azurerm/public-ip/standard/static', 'azurerm/public-ip/global/static', 'azurerm/public-ip/basic/*'],
  charges: ({ attributes }) => {
    if (attributes.string('ip_version', 'IPv4') === 'IPv6') return []
    const allocation = (): string => required(attributes.string('allocation_method'), 'allocation_method').toLowerCase()
    const kind = (): string => {
      if (attributes.string('sku_tier', 'Regional') === 'Global') return 'global'
      // Only Basic addresses are dynamic.
      return attributes.string('sku', allocation() === 'dynamic' ? 'Basic' : 'Standard').toLowerCase()
    }
    return [
      hourly(
        () => `IP address (${allocation()}, ${kind()})`,
        () => `azurerm/public-ip/${kind()}/${allocation()}`,
      ),
    ]
  },
})
