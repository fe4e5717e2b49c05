import { readFileSync } from 'node:fs'
import type { PriceManifest } from '../../src/prices/manifest.ts'
import { skuExpression } from '../../src/prices/search.ts'
import { openTable } from '../../src/prices/table.ts'

export const manifest = JSON.parse(readFileSync('pricing-data/manifest.json', 'utf8')) as PriceManifest

/** What a price table holds. */
export interface TableFacts {
  readonly rows: number
  readonly regions: ReadonlySet<string>
  readonly oldest: string
  readonly newest: string
  /** Rows that a rule filled. */
  readonly estimated: number
  /** Regions of each SKU, by key in the table. */
  readonly skus: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads every table once. */
export const tables: ReadonlyMap<string, TableFacts> = new Map(Object.keys(manifest.tables).map(name => [name, factsOf(name)]))

function factsOf(name: string): TableFacts {
  const { rows = 0, sources = [] } = manifest.tables[name] ?? {}
  const regions = new Set<string>()
  const skus = new Map<string, Set<string>>()
  let estimated = 0
  for (const row of openTable(name, readFileSync(`pricing-data/${name}.csv`, 'utf8')).rows()) {
    regions.add(row.region)
    skus.set(row.sku, (skus.get(row.sku) ?? new Set()).add(row.region))
    if (row.rule !== '') estimated++
  }
  const dates = sources.map(source => manifest.sources[source]?.date ?? '').sort()
  return { rows, regions, oldest: dates[0] ?? '', newest: dates.at(-1) ?? '', estimated, skus }
}

/** The regions that have a price of some SKU that one of the patterns matches; `global` where one is listed once for all. */
export function regionsOf(patterns: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const table = pattern.split('/', 2).join('/')
    const expression = skuExpression(pattern.slice(table.length + 1))
    for (const [sku, regions] of tables.get(table)?.skus ?? []) if (expression.test(sku)) for (const region of regions) found.add(region)
  }
  return found
}
