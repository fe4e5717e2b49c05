import { defineTable, type MappedRow } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const items: Readonly<Record<string, readonly [sku: string, unit: string]>> = {
  'Storage Rate': ['storage/standard', 'GB-months'],
  'IO optimized Storage Rate General Purpose-Aurora': ['storage/io-optimized', 'GB-months'],
  'IO Rate': ['io-requests', 'requests'],
  'Storage Snapshot Rate': ['backup', 'GB-months'],
  Serverless: ['serverless/standard', 'NCU-hours'],
  'IO optimized Serverless General Purpose-Aurora': ['serverless/io-optimized', 'NCU-hours'],
}

const instance = /^Neptune (IO optimized )?(?:General purpose|Memory Optimized) Current Generation db (\S+)(?: General Purpose-Aurora)?$/

export const neptune = defineTable({
  table: 'aws/neptune',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('aws/neptune.csv')) {
      const { item = '', region = '', usd = '' } = fact.columns
      const [, optimized, name] = instance.exec(item) ?? []
      const known = Object.hasOwn(items, item) ? items[item] : undefined
      if (name !== undefined)
        yield { sku: `instance/${optimized ? 'io-optimized' : 'standard'}/db.${name}`, region, unit: 'hours', usd, fact, column: 'usd' }
      else if (known !== undefined) yield { sku: known[0], unit: known[1], region, usd, fact, column: 'usd' }
    }
    yield* pickRecorded(facts, { service: 'neptune' }, { 'CPU credits': { sku: 'cpu-credits', unit: 'vCPU-hours' } })
  },
})
