import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const networkFirewall = defineTable({
  table: 'aws/network-firewall',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_networkfirewall_firewall' },
      {
        'Network Firewall Endpoint': { sku: 'endpoint-hours', unit: 'hours' },
        'Data Processed': { sku: 'data', unit: 'GB' },
      },
    ),
})
