import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { isPartOfProject } from './part-of-project.ts'

/** Stands at its stream where that is part of the project; else billed by shard and hour, and by what it reads. https://aws.amazon.com/kinesis/data-streams/pricing/ */
export const kinesisStreamConsumer = defineResource({
  type: 'aws_kinesis_stream_consumer',
  service: 'Amazon Kinesis',
  category: 'Analytics',
  skus: ['aws/kinesis/provisioned/fan-out-hours', 'aws/kinesis/provisioned/fan-out-retrieval'],
  usage: {
    monthly_consumer_hours: 'Hours a month, times shards of the stream',
    monthly_data_out_gb: 'Data read, GB a month',
  },
  charges: ({ usage, related }) => {
    if (isPartOfProject(related, 'stream_arn', ['aws_kinesis_stream'])) return []
    return [
      metered('Enhanced fan-out consumer', 'aws/kinesis/provisioned/fan-out-hours', {
        unit: 'consumer-shard hours',
        usage,
        key: 'monthly_consumer_hours',
      }),
      metered('Enhanced fan-out data retrieval', 'aws/kinesis/provisioned/fan-out-retrieval', {
        unit: 'GB',
        usage,
        key: 'monthly_data_out_gb',
      }),
    ]
  },
})
