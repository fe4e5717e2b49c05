import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A table's changes sent to a Kinesis stream, billed by change data capture units. https://aws.amazon.com/dynamodb/pricing/ */
export const dynamodbKinesisStreamingDestination = defineResource({
  type: 'aws_dynamodb_kinesis_streaming_destination',
  service: 'Amazon DynamoDB',
  category: 'Databases',
  skus: ['aws/dynamodb/kinesis-change-records'],
  usage: { monthly_change_records: 'Writes to the table a month, each counted per KB' },
  charges: ({ usage }) => [
    metered('Change records', 'aws/dynamodb/kinesis-change-records', {
      unit: 'requests',
      per: 1_000_000,
      usage,
      key: 'monthly_change_records',
    }),
  ],
})
