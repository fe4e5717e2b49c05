import { decimal } from '../../../src/model/money.ts'
import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

export interface RecordedItem {
  readonly sku: string
  readonly unit: string
  /** Start of the tier in units. */
  readonly from?: number
  /** The recorded price is for so many units: 1_000_000 for `1M requests`. Default 1. */
  readonly per?: number
  /** Tells rows of one name apart. */
  readonly usd?: string
  /** A region other than the recorded one, for services that are global. */
  readonly region?: string
  /** Which independent fact says the same, where the recorded figure alone is too coarse. */
  readonly confirmed?: string
}

/** Widest half-width of the interval that a recorded price is known to lie in, relative to the price. */
const coarsest = 1e-2

/** Which recorded estimates: those of a service, or of one resource type. */
type Recording = { readonly service: string } | { readonly resourceType: string }

/**
 * Prices from recorded estimates (`unit_prices.csv`), by component name, for the regions they were recorded in. A price that printing rounded
 * too coarsely is passed over. Throws for a name that has no usable price, or several in one region.
 */
export function* pickRecorded(facts: Facts, recording: Recording, items: Readonly<Record<string, RecordedItem>>): Iterable<MappedRow> {
  const [column, wanted] =
    'service' in recording ? (['service', recording.service] as const) : (['resource_type', recording.resourceType] as const)
  const recorded = facts.csv('aws/unit_prices.csv').filter(({ columns }) => columns[column] === wanted)
  for (const [component, { sku, unit, from = 0, per = 1, usd, region, confirmed }] of Object.entries(items)) {
    const named = recorded.filter(({ columns }) => columns.component === component && (usd === undefined || columns.usd === usd))
    const usable = named.filter(({ columns }) => Number(columns.rel_err) <= coarsest || confirmed !== undefined)
    if (usable.length === 0) throw new Error(`${wanted} has no usable recorded price of "${component}"`)
    if (new Set(usable.map(({ columns }) => columns.region)).size < usable.length)
      throw new Error(`${wanted} has several recorded prices of "${component}"`)
    for (const fact of usable) {
      const price = fact.columns.usd ?? ''
      yield {
        sku,
        unit,
        from,
        region: region ?? fact.columns.region ?? '',
        fact,
        ...(per === 1 ? { usd: price, column: 'usd' } : { usd: decimal(price).div(per).toFixed() }),
      }
    }
  }
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
