import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour it exists and by the GB it processes, public or private. https://aws.amazon.com/vpc/pricing/ */
export const natGateway = defineResource({
  type: 'aws_nat_gateway',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/nat-gateway-hours', 'aws/vpc/nat-gateway-data'],
  usage: { monthly_data_processed_gb: 'Data processed by the gateway, GB a month' },
  charges: ({ usage }) => [
    hourly('NAT gateway', 'aws/vpc/nat-gateway-hours'),
    metered('Data processed', 'aws/vpc/nat-gateway-data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
  ],
})
