import type { PriceManifest } from '../../../src/prices/manifest.ts'
import type { PriceRow } from '../../../src/prices/table.ts'
import { type MergedTable, mergeTable } from './merge.ts'
import type { PriceTables } from './price-tables.ts'
import { type Reading, sourceId } from './read-offers.ts'

export interface Applied {
  readonly tables: readonly MergedTable[]
  /** Facts of the sources that are new or have a new day. */
  readonly sources: PriceManifest['sources']
}

/** `AWS-AmazonEC2` of `AWS-AmazonEC2-2026-11-13`, the name that prices keep when only other regions were read later. */
const offerOf = (source: string): string => source.replace(/-\d{4}-\d{2}-\d{2}$/, '')

/**
 * Lays a reading over the tables. A price of an earlier refresh that was not read this time vanished, unless its region was not asked for;
 * prices from elsewhere stay.
 */
export function applyReading(reading: Reading, regions: readonly string[] | undefined, before: PriceTables): Applied {
  const { manifest } = before
  const refreshed = new Set([...Object.keys(reading.sources), ...reading.missing.map(sourceId)])
  const fresh = new Map<string, PriceRow[]>()
  for (const { table, ...row } of reading.rows) {
    const rows = fresh.get(table)
    if (rows === undefined) fresh.set(table, [row])
    else rows.push(row)
  }
  const touched = Object.entries(manifest.tables).flatMap(([name, { sources }]) =>
    sources.some(source => refreshed.has(offerOf(source))) ? [name] : [],
  )
  const sources: Record<string, PriceManifest['sources'][string]> = { ...reading.sources }
  const sourceOf = ({ source }: PriceRow): string => {
    const [was, is] = [manifest.sources[source], reading.sources[source]]
    if (was === undefined || is === undefined || was.date === is.date) return source
    const dated = `${source}-${was.date}`
    sources[dated] = was
    return dated
  }
  const isExpected = ({ source, region }: PriceRow): boolean =>
    refreshed.has(offerOf(source)) && (regions === undefined || regions.includes(region))
  const names = [...new Set([...fresh.keys(), ...touched])].sort()
  return {
    tables: names.map(name => mergeTable(name, before.rows(name), fresh.get(name) ?? [], { isExpected, sourceOf })),
    sources,
  }
}
