import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

const scanned = { sku: 'data-discovered', unit: 'GB' }

export const macie = defineTable({
  table: 'aws/macie',
  rows: facts =>
    pickItems(otherService(facts, 'macie'), {
      'Security Services Amazon Macie Paid Data Inventory Evaluation per Bucket-days': { sku: 'bucket-days', unit: 'bucket-days' },
      'Security Services Amazon Macie Paid Object Monitoring per Object-days': { sku: 'object-days', unit: 'object-days' },
      'Security Services Amazon Macie Sensitive Data Discovery Next 50000 per GB': scanned,
      'Security Services Amazon Macie Sensitive Data Discovery Next 450000 per GB': { ...scanned, from: 50_000 },
      'Security Services Amazon Macie Sensitive Data Discovery Over 500000 per GB': { ...scanned, from: 500_000 },
    }),
})
