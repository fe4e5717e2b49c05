// Builds pricing-data/ from a folder of price facts:  npm run prices -- FACTS [--seed=N] [--only=google,aws/vpc] [--reset]
// FACTS holds a folder a provider: aws, azure, gcp, kubernetes. It knows nothing of what `npm run prices:refresh` has read since, and would put
// the older prices back: that needs --reset.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PriceManifest } from '../../src/prices/manifest.ts'
import { writeTable } from '../../src/prices/table.ts'
import { awsTables } from './aws/index.ts'
import { azurermTables } from './azurerm/index.ts'
import { azurermSources } from './azurerm/sources.ts'
import { checkTable } from './checks.ts'
import { openFacts } from './facts.ts'
import { googleTables } from './google/index.ts'
import { googleSources } from './google/sources.ts'
import { kubernetesTables } from './kubernetes/index.ts'
import { kubernetesSources } from './kubernetes/sources.ts'
import { checkSample } from './sample.ts'
import { awsSources, sourceOf } from './sources.ts'

const [directory] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (directory === undefined) throw new Error('usage: npm run prices -- FACTS [--seed=N] [--only=TABLE,…]')
const option = (name: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const seed = Number(option('seed') ?? 1)
const only = option('only')?.split(',')

const facts = openFacts(directory)
const known = new Map([...awsSources(facts), ...azurermSources(facts), ...googleSources, ...kubernetesSources])
const wanted = [...awsTables, ...azurermTables, ...googleTables, ...kubernetesTables].filter(
  ({ table }) => only === undefined || only.some(name => table === name || table.startsWith(`${name}/`)),
)
const present: PriceManifest | undefined = existsSync('pricing-data/manifest.json')
  ? JSON.parse(readFileSync('pricing-data/manifest.json', 'utf8'))
  : undefined
const refreshed = Object.keys(present?.sources ?? {}).filter(source => source.startsWith('AWS-'))
if (wanted.some(({ table }) => table.startsWith('aws/')) && refreshed.length > 0 && !process.argv.includes('--reset'))
  throw new Error(`pricing-data holds refreshed prices (${refreshed[0]} …), which this would replace by older ones: --reset does`)
const earlier = only === undefined ? undefined : present
const tables: Record<string, PriceManifest['tables'][string]> = { ...earlier?.tables }
const sources: Record<string, PriceManifest['sources'][string]> = { ...earlier?.sources }
const rules: Record<string, string> = { ...earlier?.rules }

for (const mapping of wanted) {
  const rows = [...mapping.rows(facts)].map(row => ({ ...row, from: row.from ?? 0, source: sourceOf(row.fact, row.source) }))
  checkTable(mapping, rows, known)
  checkSample(mapping.table, rows, seed, directory)
  const text = writeTable(rows.map(row => ({ ...row, rule: row.rule ?? '' })))
  const path = join('pricing-data', `${mapping.table}.csv`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const used = [...new Set(rows.map(row => row.source))].sort()
  tables[mapping.table] = { rows: rows.length, sha256: createHash('sha256').update(text).digest('hex'), sources: used }
  for (const source of used) {
    const facts = known.get(source)
    if (facts !== undefined) sources[source] = facts
  }
  Object.assign(rules, mapping.rules)
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
const manifest: PriceManifest = { version: 1, sources: sorted(sources), tables: sorted(tables), rules: sorted(rules) }
writeFileSync('pricing-data/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
const total = Object.values(tables).reduce((count, table) => count + table.rows, 0)
const bytes = Object.keys(tables).reduce((count, table) => count + readFileSync(join('pricing-data', `${table}.csv`)).length, 0)
console.log(`${Object.keys(tables).length} tables, ${total} rows, ${(bytes / 1e6).toFixed(2)} MB`)
