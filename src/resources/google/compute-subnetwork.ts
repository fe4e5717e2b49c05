import { defineResource } from '../definition.ts'
import { notInTables } from './not-in-tables.ts'

/** Costs nothing by itself, unless it logs the connections. https://cloud.google.com/vpc/network-pricing#network-telemetry */
export const computeSubnetwork = defineResource({
  type: 'google_compute_subnetwork',
  aliases: ['google_compute_firewall'],
  service: 'Virtual Private Cloud',
  category: 'Networking',
  skus: [],
  charges: ({ attributes }) => (attributes.blocks('log_config').length > 0 ? [notInTables('Network telemetry')] : []),
})
