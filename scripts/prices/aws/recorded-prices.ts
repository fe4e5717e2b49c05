import { decimal } from '../../../src/model/money.ts'
import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

interface RecordedItem {
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

/**
 * Prices of one resource type from recorded estimates (`unit_prices.csv`), by component name, for the region they were recorded in.
 * Throws for a name that is not there, that stands for several prices, or whose price is too coarse and not confirmed elsewhere.
 */
export function* pickRecorded(facts: Facts, resourceType: string, items: Readonly<Record<string, RecordedItem>>): Iterable<MappedRow> {
  const recorded = facts.csv('aws/unit_prices.csv').filter(({ columns }) => columns.resource_type === resourceType)
  for (const [component, { sku, unit, from = 0, per = 1, usd, region, confirmed }] of Object.entries(items)) {
    const named = recorded.filter(({ columns }) => columns.component === component && (usd === undefined || columns.usd === usd))
    const regions = new Set(named.map(({ columns }) => columns.region))
    if (named.length === 0) throw new Error(`${resourceType} has no recorded price of "${component}"`)
    if (regions.size < named.length) throw new Error(`${resourceType} has several recorded prices of "${component}"`)
    for (const fact of named) {
      if (Number(fact.columns.rel_err) > coarsest && confirmed === undefined)
        throw new Error(`the recorded price of "${component}" is too coarse: ${fact.columns.rel_err}`)
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
