import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

const ingested = (from = 0) => ({ sku: 'ingested', unit: 'GB', from })

export const detective = defineTable({
  table: 'aws/detective',
  rows: facts =>
    pickItems(otherService(facts, 'detective'), {
      'Amazon Detective First 1000': ingested(),
      'Amazon Detective Next 4000': ingested(1_000),
      'Amazon Detective Next 5000': ingested(5_000),
      'Amazon Detective Over 10000': ingested(10_000),
    }),
})
