import type { PriceFiles } from './book.ts'
import type { PriceManifest } from './manifest.ts'
import { openTable, type PriceRow, tableHeader } from './table.ts'

/** What to look for. All that is given must hold. */
export interface PriceQuery {
  /** Full names of the tables, `aws/vpc`. */
  readonly tables: readonly string[]
  /** SKU patterns, `aws/ebs/*`, one of which must match; undefined: any SKU. */
  readonly patterns: readonly string[] | undefined
  /** Each must be part of the SKU, `aws/ec2/instance/linux/shared/m7g.large`, in whatever case. */
  readonly parts: readonly string[]
  /** What is listed once for all regions (`global`) is of every region. */
  readonly region: string | undefined
}

/** The prices of one SKU in one region. */
export interface FoundPrice {
  readonly sku: string
  readonly region: string
  readonly unit: string
  /** Ascending; the first starts at 0. */
  readonly tiers: readonly { readonly from: number; readonly usd: string }[]
  readonly source: string
  /** Of the source: YYYY-MM-DD or YYYY-MM; empty if the manifest does not know it. */
  readonly date: string
  /** Name of the rule that filled a hole; empty for a price that was read. */
  readonly rule: string
}

export interface FoundPrices {
  /** By table, SKU and region; at most as many as asked for. */
  readonly prices: readonly FoundPrice[]
  /** How many there are in all. */
  readonly total: number
}

/** Searches tables by their text: only what is shown is parsed. Throws ConfigurationError for a damaged table. */
export function searchPrices(files: PriceFiles, manifest: PriceManifest, query: PriceQuery, most: number): FoundPrices {
  const prices: FoundPrice[] = []
  let total = 0
  for (const table of query.tables)
    for (const lines of matchingLines(files, table, query)) {
      total += countPrices(lines)
      if (prices.length >= most) continue
      for (const [{ sku, region, unit, source, rule }, tiers] of pricesOf(table, lines)) {
        const date = manifest.sources[source]?.date ?? ''
        if (prices.length < most) prices.push({ sku: `${table}/${sku}`, region, unit, tiers, source, date, rule })
      }
    }
  return { prices, total }
}

/** The regions in which the SKUs of a query have prices, whatever region it asks for. */
export function regionsOf(files: PriceFiles, query: PriceQuery): ReadonlySet<string> {
  const regions = new Set<string>()
  for (const table of query.tables)
    for (const lines of matchingLines(files, table, { ...query, region: undefined }))
      for (const [{ region }] of pricesOf(table, lines)) regions.add(region)
  return regions
}

/** The last parts of all SKUs in some tables that one of the patterns matches: the names that a part of a query may have meant. */
export function skuNames(files: PriceFiles, { tables, patterns }: Pick<PriceQuery, 'tables' | 'patterns'>): ReadonlySet<string> {
  const names = new Set<string>()
  const matches = matcher({ patterns, parts: [] })
  for (const table of tables)
    for (const { sku } of skuLines(files.read(`${table}.csv`) ?? '')) {
      if (!matches(`${table}/${sku}`)) continue
      names.add(sku.slice(sku.lastIndexOf('/') + 1))
    }
  return names
}

/** The lines of a table with the SKU that each starts with. */
function* skuLines(text: string): Iterable<{ readonly sku: string; readonly start: number; readonly end: number }> {
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const end = text.indexOf('\n', start)
    if (end < 0) return
    yield { sku: text.slice(start, text.indexOf(',', start)), start, end }
    start = end + 1
  }
}

/** The lines of each SKU that matches, cut to the region's price where one is asked for. */
function* matchingLines(files: PriceFiles, table: string, query: PriceQuery): Iterable<readonly string[]> {
  const text = files.read(`${table}.csv`)
  if (text === undefined) return
  // Opening the whole table tells a damaged one, also where no line of it matches.
  openTable(table, text)
  const matches = matcher(query)
  let [current, lines]: [string, string[]] = ['', []]
  for (const { sku, start, end } of skuLines(text)) {
    if (sku !== current) {
      if (lines.length > 0) yield lines
      ;[current, lines] = [sku, []]
    }
    if (!matches(`${table}/${sku}`)) continue
    const line = text.slice(start, end)
    const cut = query.region === undefined ? line : onlyRegion(line, query.region)
    if (cut !== undefined) lines.push(cut)
  }
  if (lines.length > 0) yield lines
}

/** A line with the price of one region alone, or that of all regions where it is listed once for them. */
function onlyRegion(line: string, region: string): string | undefined {
  const prices = line.lastIndexOf(',') + 1
  const all = line.slice(prices).split(' ')
  const price = all.find(text => text.startsWith(`${region}=`)) ?? all.find(text => text.startsWith('global='))
  return price === undefined ? undefined : `${line.slice(0, prices)}${price}`
}

/** How many prices some lines of one SKU hold: each has one tier that starts at 0. */
function countPrices(lines: readonly string[]): number {
  let count = 0
  for (const line of lines) if (line.split(',', 3)[2] === '0') count += line.slice(line.lastIndexOf(',')).split(' ').length
  return count
}

/** The prices of one SKU by region, each with its first row and its tiers. */
function* pricesOf(table: string, lines: readonly string[]): Iterable<readonly [PriceRow, readonly Pick<PriceRow, 'from' | 'usd'>[]]> {
  const byRegion = new Map<string, [PriceRow, ...PriceRow[]]>()
  for (const row of openTable(table, `${[tableHeader, ...lines].join('\n')}\n`).rows()) {
    const rows = byRegion.get(row.region)
    if (rows === undefined) byRegion.set(row.region, [row])
    else rows.push(row)
  }
  for (const [, rows] of [...byRegion].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const tiers = rows.map(({ from, usd }) => ({ from, usd })).sort((a, b) => a.from - b.from)
    yield [rows[0], tiers]
  }
}

/** Tells whether a SKU matches the patterns and has all the parts. */
function matcher({ patterns, parts }: Pick<PriceQuery, 'patterns' | 'parts'>): (sku: string) => boolean {
  const expressions = patterns?.map(skuExpression)
  const wanted = parts.map(part => part.toLowerCase())
  return sku => wanted.every(part => sku.toLowerCase().includes(part)) && (expressions?.some(expression => expression.test(sku)) ?? true)
}

/** What a SKU pattern of a resource definition matches: `*` stands for any part of a name. */
export const skuExpression = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`)
const escaped = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
