import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** By the hour, by the GB and by the request above what is free. https://aws.amazon.com/vpc/lattice/pricing/ */
export const vpclatticeService = defineResource({
  type: 'aws_vpclattice_service',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/lattice/*'],
  usage: {
    monthly_data_processed_gb: 'Data processed by the service, GB a month',
    monthly_billed_requests: 'Requests a month above the 300,000 that are free in every hour',
  },
  charges: ({ usage }) => [
    hourly('Lattice service', 'aws/vpc/lattice/service-hours'),
    metered('Data processed', 'aws/vpc/lattice/data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
    metered('Requests', 'aws/vpc/lattice/requests', { unit: 'requests', per: 1_000_000, usage, key: 'monthly_billed_requests' }),
  ],
})
