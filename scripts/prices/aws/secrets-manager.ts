import { defineTable } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { pickQuoted } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

export const secretsManager = defineTable({
  table: 'aws/secrets-manager',
  rows: facts =>
    preferFirst(
      pickQuoted(facts, 'secretsmanager', {
        secret: { sku: 'secrets', unit: 'secrets' },
        API: { sku: 'requests', unit: 'requests', per: 10_000 },
      }),
      pickRecorded(
        facts,
        { resourceType: 'aws_secretsmanager_secret' },
        {
          Secret: { sku: 'secrets', unit: 'secrets', confirmed: 'quoted for eu-west-2 and ap-northeast-1' },
          'API requests': { sku: 'requests', unit: 'requests', per: 10_000 },
        },
      ),
    ),
})
