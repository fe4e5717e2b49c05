import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const eventbridge = defineTable({
  table: 'aws/eventbridge',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_cloudwatch_event_bus' },
      {
        'Custom events published': { sku: 'events/custom', unit: 'events', per: 1_000_000 },
        'Third-party events published': { sku: 'events/third-party', unit: 'events', per: 1_000_000 },
        'Archive processing': { sku: 'archive/processed', unit: 'GB' },
        'Archive storage': { sku: 'archive/stored', unit: 'GB-months' },
      },
    ),
})
