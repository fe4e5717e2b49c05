import { hoursPerMonth } from '../../model/money.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A Timestream table: writes, the memory and magnetic stores, and queries. https://aws.amazon.com/timestream/pricing/ */
export const timestreamwriteTable = defineResource({
  type: 'aws_timestreamwrite_table',
  service: 'Amazon Timestream',
  category: 'Databases',
  skus: ['aws/timestream/writes', 'aws/timestream/memory-store', 'aws/timestream/magnetic-store', 'aws/timestream/queries'],
  usage: {
    monthly_data_written_gb: 'Data written, GB a month',
    memory_store_gb: 'Data in the memory store on average, GB',
    magnetic_store_gb: 'Data in the magnetic store, GB',
    monthly_data_scanned_gb: 'Data scanned by queries, GB a month',
  },
  charges: ({ usage }) => [
    metered('Writes', 'aws/timestream/writes', { unit: 'GB', usage, key: 'monthly_data_written_gb' }),
    metered('Memory store', 'aws/timestream/memory-store', {
      unit: 'GB-hours',
      usage,
      key: 'memory_store_gb',
      quantity: gb => gb * hoursPerMonth,
    }),
    metered('Magnetic store', 'aws/timestream/magnetic-store', { unit: 'GB-months', usage, key: 'magnetic_store_gb' }),
    metered('Queries', 'aws/timestream/queries', { unit: 'GB', usage, key: 'monthly_data_scanned_gb' }),
  ],
})
