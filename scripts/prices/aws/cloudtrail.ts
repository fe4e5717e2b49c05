import { defineTable, pickItems } from '../mapping.ts'

const sevenYears = { sku: 'lake/ingested/seven-years', unit: 'GB' }

export const cloudtrail = defineTable({
  table: 'aws/cloudtrail',
  rows: facts =>
    pickItems(facts.csv('aws/cloudtrail.csv'), {
      'Management Paid Events Recorded': { sku: 'events/management', unit: 'events' },
      'Data Events Recorded': { sku: 'events/data', unit: 'events' },
      'Insights Events': { sku: 'events/insights', unit: 'events' },
      'Ingestion Bytes-1yearstore': { sku: 'lake/ingested/one-year', unit: 'GB' },
      'Ingestion Bytes First 5TB': sevenYears,
      'Ingestion Bytes Next 20TB': { ...sevenYears, from: 5_120 },
      'Ingestion Bytes Over 25TB': { ...sevenYears, from: 25_600 },
      'QueryScanned Bytes': { sku: 'lake/scanned', unit: 'GB' },
    }),
})
