import { defineTable } from '../mapping.ts'
import { pickMeters } from './meters.ts'
import { everywhere, rulesOf, sameIn } from './same-everywhere.ts'

export const publicIp = defineTable({
  table: 'azurerm/public-ip',
  rows: facts =>
    sameIn(
      everywhere,
      facts,
      pickMeters(facts.csv('azure/svc_public_ip_and_peering.csv'), {
        'IP Addresses: Standard IPv4 Static Public IP': { sku: 'standard/static', unit: 'hours' },
        'IP Addresses: Global IPv4 Static Public IP': { sku: 'global/static', unit: 'hours' },
        'IP Addresses: Basic IPv4 Static Public IP': { sku: 'basic/static', unit: 'hours' },
        'IP Addresses: Basic IPv4 Dynamic Public IP': { sku: 'basic/dynamic', unit: 'hours' },
        'Public IP Prefix: Standard Static IP Addresses': { sku: 'standard/prefix-address', unit: 'hours' },
      }),
    ),
  rules: rulesOf(everywhere),
})
