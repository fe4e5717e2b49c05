import type { Attributes } from '../attributes.ts'
import { type Charge, type ChargeGroup, defineResource } from '../definition.ts'
import { throughput, titled } from './dynamodb-throughput.ts'

/** A DynamoDB table: capacity or requests, storage, backups, streams; each replica region pays for its writes, reads' capacity and storage. */
export const dynamodbTable = defineResource({
  type: 'aws_dynamodb_table',
  service: 'Amazon DynamoDB',
  category: 'Databases',
  skus: [
    'aws/dynamodb/standard/*',
    'aws/dynamodb/infrequent-access/*',
    'aws/dynamodb/backup',
    'aws/dynamodb/point-in-time-recovery',
    'aws/dynamodb/restore',
    'aws/dynamodb/streams-read-requests',
  ],
  usage: {
    monthly_write_request_units: 'Write request units a month; on-demand only',
    monthly_read_request_units: 'Read request units a month; on-demand only',
    storage_gb: 'Data stored, indexes included, GB',
    pitr_backup_storage_gb: 'Data covered by point-in-time recovery, GB',
    on_demand_backup_storage_gb: 'On-demand backups kept, GB',
    monthly_data_restored_gb: 'Data restored from backups, GB a month',
    monthly_streams_read_request_units: 'GetRecords calls on the stream a month',
  },
  charges(context) {
    const { attributes, usage } = context
    const metered = (description: string, item: string, unit: string, key: string, when: () => boolean): Charge => ({
      description,
      sku: () => `aws/dynamodb/${item}`,
      unit,
      ...(unit === 'requests' ? { per: 1_000_000 } : {}),
      quantity: () => (usage.has(key) || when() ? usage.number(key) : 0),
      usageBased: true,
    })
    const recovery = () => attributes.block('point_in_time_recovery')?.boolean('enabled', false) ?? false
    const streams = () => attributes.boolean('stream_enabled', false)
    const own = throughput(context)
    const replica = (block: Attributes, position: number): ChargeGroup => {
      const there = throughput(context, { replica: true, region: () => block.string('region_name', '') })
      return {
        group: titled('Replica', block, 'region_name', position),
        charges: [...there.capacities, there.requests('write'), there.storage, ...there.indexes],
      }
    }
    return [
      ...own.capacities,
      own.requests('write'),
      own.requests('read'),
      own.storage,
      metered('Point-in-time recovery', 'point-in-time-recovery', 'GB-months', 'pitr_backup_storage_gb', recovery),
      metered('On-demand backups', 'backup', 'GB-months', 'on_demand_backup_storage_gb', () => true),
      metered('Data restored', 'restore', 'GB', 'monthly_data_restored_gb', () => true),
      metered('Streams read requests', 'streams-read-requests', 'requests', 'monthly_streams_read_request_units', streams),
      ...own.indexes,
      ...attributes.blocks('replica').map(replica),
    ]
  },
})
