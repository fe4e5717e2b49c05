import type { PriceFiles } from './book.ts'
import type { PriceManifest } from './manifest.ts'
import { openTable } from './table.ts'

/** How much a table holds, and how old it is. */
export interface TableCoverage {
  readonly table: string
  readonly prices: number
  /** Of them, filled by a measured rule. */
  readonly estimated: number
  readonly regions: number
  /** Days of the oldest and newest source: YYYY-MM-DD or YYYY-MM. */
  readonly oldest: string
  readonly newest: string
}

/** Counts what a table holds. Throws ConfigurationError for a damaged table; undefined if there is none of that name. */
export function tableCoverage(files: PriceFiles, manifest: PriceManifest, table: string): TableCoverage | undefined {
  const text = files.read(`${table}.csv`)
  if (text === undefined) return undefined
  const regions = new Set<string>()
  let [prices, estimated] = [0, 0]
  for (const { region, rule } of openTable(table, text).rows()) {
    prices++
    regions.add(region)
    if (rule !== '') estimated++
  }
  const dates = (manifest.tables[table]?.sources ?? []).flatMap(source => manifest.sources[source]?.date ?? []).sort()
  return { table, prices, estimated, regions: regions.size, oldest: dates[0] ?? '', newest: dates.at(-1) ?? '' }
}
