import { defineTable, pickItems } from '../mapping.ts'

export const kinesis = defineTable({
  table: 'aws/kinesis',
  rows: facts =>
    pickItems(facts.csv('aws/kinesis.csv'), {
      'Provisioned shard hour per ShardHour': { sku: 'provisioned/shard-hours', unit: 'hours' },
      'Payload Units per PutRequest': { sku: 'provisioned/put-units', unit: 'put units' },
      'Addon shard hour per ShardHour': { sku: 'provisioned/extended-retention-hours', unit: 'hours' },
      'Long term Data Retention GB-month per GB-month': { sku: 'provisioned/long-term-retention', unit: 'GB-months' },
      'Long term Data Retrieval GB per GB': { sku: 'provisioned/long-term-retrieval', unit: 'GB' },
      'Enhanced fan out per ConsumerShardHour': { sku: 'provisioned/fan-out-hours', unit: 'consumer-shard hours' },
      'Enhanced fan out GB of data retrieved per GB': { sku: 'provisioned/fan-out-retrieval', unit: 'GB' },
      'OnDemandStreamHr per StreamHr': { sku: 'on-demand/stream-hours', unit: 'hours' },
      'OnDemandDataIngested per GB': { sku: 'on-demand/ingested', unit: 'GB' },
      'OnDemandDataRetrieval per GB': { sku: 'on-demand/retrieved', unit: 'GB' },
      'OnDemandEFODataRetrieval per GB': { sku: 'on-demand/fan-out-retrieval', unit: 'GB' },
      'OnDemandExtendedRetentionByteHrs per GB month': { sku: 'on-demand/extended-retention', unit: 'GB-months' },
      'OnDemandLongTermRetentionByteHrs per GB month': { sku: 'on-demand/long-term-retention', unit: 'GB-months' },
    }),
})
