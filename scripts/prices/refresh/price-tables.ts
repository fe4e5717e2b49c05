import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PriceManifest, SourceFacts } from '../../../src/prices/manifest.ts'
import { openTable, type PriceRow, writeTable } from '../../../src/prices/table.ts'
import { checkTable } from '../checks.ts'
import { OfferError } from './offer.ts'

/** A folder of price tables with its manifest. */
export interface PriceTables {
  readonly manifest: PriceManifest
  /** Rows of a table; empty if there is no such table. */
  rows(table: string): Iterable<PriceRow>
}

/** Opens `pricing-data/`; throws if its manifest cannot be read. */
export function openTables(directory: string): PriceTables {
  return {
    manifest: JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as PriceManifest,
    rows(table) {
      const path = join(directory, `${table}.csv`)
      return existsSync(path) ? openTable(table, readFileSync(path, 'utf8')).rows() : []
    },
  }
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Sources that a refresh made, `AWS-AmazonEC2`: one that no table names any more is left out of the manifest. */
const isOffer = (source: string): boolean => source.startsWith('AWS-')

/** The checks that every table passes when it is built. Throws OfferError with all that is wrong. */
function checkRows(
  table: string,
  rows: readonly PriceRow[],
  sources: ReadonlyMap<string, SourceFacts>,
  rules: PriceManifest['rules'],
): void {
  const fact = { columns: {}, file: table, line: 0 }
  const mapped = rows.map(({ rule, ...row }) => ({ ...row, fact, ...(rule === '' ? {} : { rule }) }))
  try {
    checkTable({ table, rows: () => [], rules }, mapped, sources)
  } catch (error) {
    throw new OfferError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Checks all tables first and then writes them with the manifest: either all is written or nothing. `sources` are the facts of the sources
 * that are new or have a new day. Throws OfferError with all that is wrong with a table.
 */
export function writeTables(
  directory: string,
  { manifest }: PriceTables,
  changed: readonly { readonly table: string; readonly rows: readonly PriceRow[] }[],
  sources: PriceManifest['sources'],
): void {
  const facts = { ...manifest.sources, ...sources }
  const known = new Map(Object.entries(facts))
  const tables = { ...manifest.tables }
  const files: { readonly path: string; readonly text: string }[] = []
  for (const { table, rows } of changed) {
    checkRows(table, rows, known, manifest.rules)
    const text = writeTable(rows)
    const used = [...new Set(rows.map(row => row.source))].sort()
    tables[table] = { rows: rows.length, sha256: createHash('sha256').update(text).digest('hex'), sources: used }
    files.push({ path: join(directory, `${table}.csv`), text })
  }
  const named = new Set(Object.values(tables).flatMap(table => table.sources))
  const left = Object.fromEntries(Object.entries(facts).filter(([source]) => named.has(source) || !isOffer(source)))
  const next: PriceManifest = { version: 1, sources: sorted(left), tables: sorted(tables), rules: manifest.rules }
  files.push({ path: join(directory, 'manifest.json'), text: `${JSON.stringify(next, null, 2)}\n` })
  for (const { path, text } of files) writeFileSync(`${path}.new`, text)
  for (const { path } of files) renameSync(`${path}.new`, path)
}
