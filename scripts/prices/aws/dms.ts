import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const dms = defineTable({
  table: 'aws/dms',
  *rows(facts) {
    yield* pickRecorded(
      facts,
      { service: 'dms' },
      { 'Instance (t2.micro)': { sku: 'instance/single-az/dms.t2.micro', unit: 'hours', usd: '0.018' } },
    )
    yield* pickRecorded(
      facts,
      { service: 'dms' },
      {
        'Instance (t2.micro)': { sku: 'instance/multi-az/dms.t2.micro', unit: 'hours', usd: '0.036' },
        'Storage (general purpose SSD, gp2)': { sku: 'storage/multi-az', unit: 'GB-months' },
      },
    )
  },
})
