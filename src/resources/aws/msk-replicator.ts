import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A Kafka replicator within a region, billed by the hour and by what it copies. https://aws.amazon.com/msk/pricing/ */
export const mskReplicator = defineResource({
  type: 'aws_msk_replicator',
  service: 'Amazon Managed Streaming for Apache Kafka',
  category: 'Analytics',
  skus: ['aws/msk/replicator', 'aws/msk/replicator-data'],
  usage: { monthly_data_replicated_gb: 'Data copied, GB a month' },
  charges: ({ usage }) => [
    hourly('Replicator', 'aws/msk/replicator'),
    metered('Data replicated', 'aws/msk/replicator-data', { unit: 'GB', usage, key: 'monthly_data_replicated_gb' }),
  ],
})
