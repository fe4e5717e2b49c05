import { decimal } from '../../../src/model/money.ts'
import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

interface QuotedItem {
  readonly sku: string
  readonly unit: string
  /** The quoted price is for so many units. Default 1. */
  readonly per?: number
}

/** Single prices quoted from the AWS price list (`spot_evidence.csv`), by item, for the regions they were quoted for. Throws if an item is not there. */
export function* pickQuoted(facts: Facts, service: string, items: Readonly<Record<string, QuotedItem>>): Iterable<MappedRow> {
  for (const [item, { sku, unit, per = 1 }] of Object.entries(items)) {
    const quoted = facts.csv('aws/spot_evidence.csv').filter(({ columns }) => columns.service === service && columns.item === item)
    if (quoted.length === 0) throw new Error(`nobody quotes ${item} of ${service}`)
    for (const fact of quoted) {
      const { region = '', usd = '' } = fact.columns
      yield { sku, unit, region, fact, ...(per === 1 ? { usd, column: 'usd' } : { usd: decimal(usd).div(per).toFixed() }) }
    }
  }
}

/** List unit prices of a published bill (`focus_list_prices.csv`) whose description matches, for the regions they were billed in. */
export function* pickBilled(facts: Facts, service: string, description: RegExp, item: QuotedItem): Iterable<MappedRow> {
  for (const fact of facts.csv('aws/focus_list_prices.csv')) {
    const { region = '', list_unit_price_usd: usd = '' } = fact.columns
    if (fact.columns.service !== service || !description.test(fact.columns.charge_description ?? '')) continue
    yield { sku: item.sku, unit: item.unit, region, usd, fact, column: 'list_unit_price_usd' }
  }
}
