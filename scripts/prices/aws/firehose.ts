import { defineTable } from '../mapping.ts'
import { pickQuoted } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

const ingested = { sku: 'data/ingested', unit: 'GB' }

export const firehose = defineTable({
  table: 'aws/firehose',
  *rows(facts) {
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_kinesis_firehose_delivery_stream' },
      {
        'Data ingested (first 500TB)': ingested,
        'Data ingested (next 1.5PB)': { ...ingested, from: 512_000 },
        'Data ingested (next 3PB)': { ...ingested, from: 2_048_000 },
        'Format conversion': { sku: 'data/format-conversion', unit: 'GB' },
        'VPC data': { sku: 'data/vpc', unit: 'GB' },
        'VPC AZ delivery': { sku: 'vpc-hours', unit: 'hours' },
      },
    )
    yield* pickQuoted(facts, 'firehose', { 'to Iceberg': { sku: 'data/ingested-to-iceberg', unit: 'GB' } })
  },
})
