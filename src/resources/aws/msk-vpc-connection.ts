import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A private connection to a Kafka cluster from another VPC, for one authentication scheme. https://aws.amazon.com/msk/pricing/ */
export const mskVpcConnection = defineResource({
  type: 'aws_msk_vpc_connection',
  service: 'Amazon Managed Streaming for Apache Kafka',
  category: 'Analytics',
  skus: ['aws/msk/private-connectivity', 'aws/msk/private-connectivity-data'],
  usage: { monthly_data_processed_gb: 'Data that passes, GB a month' },
  charges: ({ usage }) => [
    hourly('Private connectivity', 'aws/msk/private-connectivity'),
    metered('Data processed', 'aws/msk/private-connectivity-data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
  ],
})
