import { defineTable, pickItems } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'

const job = { sku: 'jobs/standard', unit: 'DPU-hours' }

export const glue = defineTable({
  table: 'aws/glue',
  *rows(facts) {
    const listed = facts.csv('aws/glue.csv')
    yield* preferFirst(
      pickItems(listed, {
        'Data catalog crawler run': { sku: 'crawlers', unit: 'DPU-hours' },
        'Data catalog requests': { sku: 'catalog/requests', unit: 'requests' },
        'Data catalog storage': { sku: 'catalog/objects', unit: 'objects' },
        'ETL Development endpoint': { sku: 'development-endpoints', unit: 'DPU-hours' },
        'ETL Job run Flex': { sku: 'jobs/flex', unit: 'DPU-hours' },
        'ETL Ray Job run': { sku: 'jobs/ray', unit: 'M-DPU-hours' },
        'ETL Job run': job,
      }),
      pickItems(listed, { 'ETL Job run All versions': job }),
      pickItems(listed, { 'ETL Job run NEW version only': job }),
    )
  },
})
