import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { listLength } from './list-length.ts'

/** An endpoint in each subnet by the hour, and data by the GB. https://aws.amazon.com/network-firewall/pricing/ */
export const networkfirewallFirewall = defineResource({
  type: 'aws_networkfirewall_firewall',
  service: 'AWS Network Firewall',
  category: 'Security',
  skus: ['aws/network-firewall/endpoint-hours', 'aws/network-firewall/data'],
  usage: { monthly_data_processed_gb: 'Data processed by the firewall, GB a month' },
  charges: ({ attributes, usage }) => [
    hourly('Firewall endpoint', 'aws/network-firewall/endpoint-hours', () => Math.max(1, listLength(attributes, 'subnet_mapping'))),
    metered('Data processed', 'aws/network-firewall/data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
  ],
})
