import { defineTable } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { pickBilled, pickQuoted } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

const storage = { sku: 'storage', unit: 'GB-months' }

export const ecr = defineTable({
  table: 'aws/ecr',
  rows: facts =>
    preferFirst(
      pickQuoted(facts, 'ecr', { storage }),
      pickBilled(facts, 'Amazon EC2 Container Registry (ECR)', /data storage|TimedStorage/, storage),
      pickRecorded(
        facts,
        { resourceType: 'aws_ecr_repository' },
        { Storage: { ...storage, confirmed: 'quoted for eu-west-2, billed in three regions' } },
      ),
    ),
})
