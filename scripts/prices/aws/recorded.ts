import Big from 'big.js'
import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

export interface RecordedItem {
  readonly sku: string
  readonly unit: string
  readonly from?: number
  /** What the recorded price is for: 1_000_000 where it was printed per `1M requests`. Default 1. */
  readonly per?: number
  /** Picks one of several prices that were recorded under one name. */
  readonly usd?: string
}

/** Half-width of the rounding interval of a printed price, relative to it: wider than this and the price is not known well enough. */
const widest = 1e-2

/**
 * Rows of `unit_prices.csv`, prices that were read from another tool's recorded estimates: only in the regions they were recorded in, and
 * only where printing them did not round away more than one percent. Throws if an item is not there or too coarse everywhere.
 */
export function* recordedPrices(facts: Facts, service: string, items: Readonly<Record<string, RecordedItem>>): Iterable<MappedRow> {
  const missing = new Set(Object.keys(items))
  for (const fact of facts.csv('aws/unit_prices.csv')) {
    const { component = '', region = '', usd = '', rel_err = '' } = fact.columns
    const item = fact.columns.service === service && Object.hasOwn(items, component) ? items[component] : undefined
    if (item === undefined || Number(rel_err) > widest || (item.usd !== undefined && item.usd !== usd)) continue
    missing.delete(component)
    const { sku, unit, from = 0, per = 1 } = item
    if (per === 1) yield { sku, unit, from, region, usd, fact, column: 'usd' }
    else yield { sku, unit, from, region, usd: new Big(usd).div(per).toFixed(), fact }
  }
  if (missing.size > 0) throw new Error(`unit_prices.csv has no usable ${service} price of ${[...missing].join(', ')}`)
}

/** Rows of `focus_list_prices.csv`, list unit prices of a published sample bill, by charge description. Throws if one is not there. */
export function* listPrices(facts: Facts, items: Readonly<Record<string, Pick<RecordedItem, 'sku' | 'unit'>>>): Iterable<MappedRow> {
  const rows = facts.csv('aws/focus_list_prices.csv')
  for (const [description, { sku, unit }] of Object.entries(items)) {
    const found = rows.filter(({ columns }) => columns.charge_description === description)
    if (found.length === 0) throw new Error(`focus_list_prices.csv has no "${description}"`)
    for (const fact of found) {
      const { region = '', list_unit_price_usd: usd = '' } = fact.columns
      yield { sku, unit, region, usd, fact, column: 'list_unit_price_usd' }
    }
  }
}
