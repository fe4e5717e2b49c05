import { defineTable, pickItems } from '../mapping.ts'

export const athena = defineTable({
  table: 'aws/athena',
  rows: facts =>
    pickItems(facts.csv('aws/athena.csv'), {
      'Athena Queries': { sku: 'scanned', unit: 'TB' },
      'Athena Queries Data processing': { sku: 'provisioned-dpu-hours', unit: 'DPU-hours' },
    }),
})
