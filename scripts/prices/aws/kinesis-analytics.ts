import { defineTable } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { pickRecorded } from './recorded.ts'

export const kinesisAnalytics = defineTable({
  table: 'aws/kinesis-analytics',
  rows: facts =>
    preferFirst(
      pickRecorded(
        facts,
        { resourceType: 'aws_kinesis_analytics_application' },
        {
          'Processing (stream)': { sku: 'processing-units', unit: 'KPU-months' },
        },
      ),
      pickRecorded(
        facts,
        { resourceType: 'aws_kinesisanalyticsv2_application' },
        {
          'Running storage': { sku: 'running-storage', unit: 'GB-months' },
          Backup: { sku: 'backup-storage', unit: 'GB-months' },
        },
      ),
    ),
})
