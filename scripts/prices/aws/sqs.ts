import { defineTable } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { pickBilled } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

export const sqs = defineTable({
  table: 'aws/sqs',
  *rows(facts) {
    yield* preferFirst(
      pickBilled(facts, 'Amazon Simple Queue Service', /standard requests in Tier1/, { sku: 'requests/standard', unit: 'requests' }),
      pickRecorded(
        facts,
        { resourceType: 'aws_sqs_queue' },
        { Requests: { sku: 'requests/fifo', unit: 'requests', per: 1_000_000, usd: '0.5' } },
      ),
    )
  },
})
