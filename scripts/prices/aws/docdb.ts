import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const docdb = defineTable({
  table: 'aws/docdb',
  rows: facts =>
    pickRecorded(
      facts,
      { service: 'docdb' },
      {
        'Database instance (on-demand, db.r5.4xlarge)': { sku: 'instance/standard/db.r5.4xlarge', unit: 'hours' },
        'Database instance (on-demand, db.t3.medium)': { sku: 'instance/standard/db.t3.medium', unit: 'hours' },
        Storage: { sku: 'storage/standard', unit: 'GB-months' },
        'I/O requests': { sku: 'io-requests', unit: 'requests', per: 1_000_000 },
        'Backup storage': { sku: 'backup', unit: 'GB-months' },
        'CPU credits': { sku: 'cpu-credits', unit: 'vCPU-hours' },
      },
    ),
})
