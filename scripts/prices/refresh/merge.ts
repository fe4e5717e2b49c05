import { decimal } from '../../../src/model/money.ts'
import type { PriceRow } from '../../../src/prices/table.ts'

/** What a refresh does to one price. `before` or `after` is missing for a price that comes or goes. */
export interface PriceChange {
  readonly table: string
  readonly sku: string
  readonly region: string
  readonly from: number
  readonly before: string | undefined
  readonly after: string | undefined
  /** Of the price before; undefined for a price that comes or goes. */
  readonly percent: number | undefined
}

/** A table after a refresh. */
export interface MergedTable {
  readonly table: string
  readonly rows: readonly PriceRow[]
  /** Without the prices that stayed the same. */
  readonly changes: readonly PriceChange[]
  /** Prices that were read and are as they were, whoever they came from before. */
  readonly confirmed: number
  /** Prices that the refresh has nothing to say of. */
  readonly kept: number
}

export interface MergeRules {
  /** Whether a row that was not read this time is one that should have been: it came from the same offer and region. Then it vanished. */
  readonly isExpected: (row: PriceRow) => boolean
  /** What a row that stays names as its source, where its old name now means another day. */
  readonly sourceOf: (row: PriceRow) => string
}

const named = ({ sku, region }: PriceRow): string => `${sku} ${region}`

/** Puts fresh rows in the place of all rows of the same SKU and region; the others stay, but for those that vanished. */
export function mergeTable(table: string, before: Iterable<PriceRow>, fresh: readonly PriceRow[], rules: MergeRules): MergedTable {
  const replaced = new Set(fresh.map(named))
  const earlier = new Map<string, string>()
  const rows: PriceRow[] = []
  const changes: PriceChange[] = []
  const change = ({ sku, region, from }: PriceRow, was: string | undefined, is: string | undefined): void => {
    const percent = was === undefined || is === undefined ? undefined : decimal(is).minus(was).div(was).times(100).toNumber()
    changes.push({ table, sku, region, from, before: was, after: is, percent })
  }
  for (const row of before) {
    if (replaced.has(named(row))) earlier.set(`${named(row)} ${row.from}`, row.usd)
    else if (rules.isExpected(row)) change(row, row.usd, undefined)
    else rows.push({ ...row, source: rules.sourceOf(row) })
  }
  const kept = rows.length
  let confirmed = 0
  for (const row of fresh) {
    const key = `${named(row)} ${row.from}`
    const was = earlier.get(key)
    earlier.delete(key)
    rows.push(row)
    if (was !== undefined && decimal(was).eq(row.usd)) confirmed++
    else change(row, was, row.usd)
  }
  // What is left are tiers that the fresh prices no longer have.
  for (const [key, usd] of earlier) {
    const [sku = '', region = '', from = ''] = key.split(' ')
    changes.push({ table, sku, region, from: Number(from), before: usd, after: undefined, percent: undefined })
  }
  changes.sort((a, b) => byText(a.sku, b.sku) || byText(a.region, b.region) || a.from - b.from)
  return { table, rows, changes, confirmed, kept }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Percent by which a price may move without somebody saying that it is right. */
export const mostPercent = 30

/** Whether somebody has to look at a change before it is written: a price that jumped or vanished. */
export const isDoubtful = ({ after, percent }: PriceChange): boolean => after === undefined || Math.abs(percent ?? 0) > mostPercent
