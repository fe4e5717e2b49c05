import { hoursPerMonth } from '../../model/money.ts'
import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A serverless Kafka cluster. https://aws.amazon.com/msk/pricing/ */
export const mskServerlessCluster = defineResource({
  type: 'aws_msk_serverless_cluster',
  service: 'Amazon Managed Streaming for Apache Kafka',
  category: 'Analytics',
  skus: ['aws/msk/serverless/*'],
  usage: {
    partitions: 'Partitions on average',
    storage_gb: 'Data stored, GB',
    monthly_data_in_gb: 'Data written to topics, GB a month',
    monthly_data_out_gb: 'Data read from topics, GB a month',
  },
  charges: ({ usage }) => [
    hourly('Cluster', 'aws/msk/serverless/cluster'),
    metered('Partitions', 'aws/msk/serverless/partition', {
      unit: 'partition-hours',
      usage,
      key: 'partitions',
      quantity: count => count * hoursPerMonth,
    }),
    metered('Storage', 'aws/msk/serverless/storage', { unit: 'GB-months', usage, key: 'storage_gb' }),
    metered('Data in', 'aws/msk/serverless/data-in', { unit: 'GB', usage, key: 'monthly_data_in_gb' }),
    metered('Data out', 'aws/msk/serverless/data-out', { unit: 'GB', usage, key: 'monthly_data_out_gb' }),
  ],
})
