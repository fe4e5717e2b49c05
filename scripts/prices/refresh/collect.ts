import type { PriceRow } from '../../../src/prices/table.ts'
import type { OfferItem, OfferMapping } from './mapping.ts'
import type { ListedPrice, OfferSink, Product } from './offer.ts'
import { perUnit, unitsIn } from './units.ts'

/** A row read from an offer, with the table that it belongs to. */
export interface FreshRow extends PriceRow {
  readonly table: string
}

/** What one offer file gave: rows, and what looked like a price but was not used, each with why. */
export interface Collected {
  readonly rows: readonly FreshRow[]
  readonly notUsed: readonly string[]
}

export interface Collector {
  readonly sink: OfferSink<OfferItem>
  collect(): Collected
}

/** Products of local zones, Outposts and other regions stand in the same files. */
function isOfRegion({ attribute }: Product, region: string): boolean {
  const [kind, code] = [attribute('locationtype'), attribute('regioncode')]
  return (kind === '' || kind === 'AWS Region') && (code === '' || code === region)
}

interface Tier {
  readonly from: number
  readonly usd: string
}

/** The tiers of one product, or why they are not used. What is free up to some quantity is no price of ours: the first paid tier starts at 0. */
function paidTiers(prices: readonly ListedPrice[], { unit, firstTierOnly }: OfferItem): readonly Tier[] | string {
  const steps = new Map<number, Tier>()
  for (const { unit: listed, from, usd } of prices) {
    const count = unitsIn(listed, unit)
    if (count === undefined) return `it is listed per ${listed}, and the table has it per ${unit}`
    if (!/^\d+(\.\d+)?$/.test(usd) || !/^\d+(\.\d+)?$/.test(from)) return `its price is "${usd}" from "${from}"`
    const tier = { from: Number(from) * count, usd: perUnit(usd, count) }
    const earlier = steps.get(tier.from)
    if (earlier !== undefined && earlier.usd !== tier.usd) return `it is listed at $${earlier.usd} and at $${tier.usd}`
    steps.set(tier.from, tier)
  }
  const tiers = [...steps.values()].sort((a, b) => a.from - b.from)
  const [first] = tiers
  if (first !== undefined && first.from > 0) return `its first tier starts at ${first.from}`
  const start = tiers.findIndex(({ usd }) => Number(usd) > 0)
  const paid = start < 0 ? [] : tiers.slice(start)
  if (paid.some(({ usd }) => Number(usd) === 0)) return 'it is free above a paid tier'
  return paid.slice(0, firstTierOnly ? 1 : undefined).map((tier, index) => (index === 0 ? { ...tier, from: 0 } : tier))
}

/**
 * Gathers the rows of one offer file. Several products of one SKU must have the same price; where they differ, or a unit is not the one
 * that the table has, no row is made and the reason is given. `isWanted` is asked with `aws/vpc/nat-gateway-hours`.
 */
export function collector(mapping: OfferMapping, region: string, source: string, isWanted: (sku: string) => boolean): Collector {
  const found = new Map<string, { readonly item: OfferItem; readonly products: Map<string, ListedPrice[]> }>()
  return {
    sink: {
      item(product) {
        if (!isOfRegion(product, region)) return undefined
        const item = mapping.item(product)
        return item !== undefined && isWanted(`${item.table}/${item.sku}`) ? item : undefined
      },
      price(item, price) {
        const name = `${item.table}/${item.sku}`
        const entry = found.get(name) ?? { item, products: new Map<string, ListedPrice[]>() }
        found.set(name, entry)
        const listed = entry.products.get(price.sku)
        if (listed === undefined) entry.products.set(price.sku, [price])
        else listed.push(price)
      },
    },
    collect() {
      const rows: FreshRow[] = []
      const notUsed: string[] = []
      for (const [name, { item, products }] of found) {
        const tiers = agreed([...products.values()].map(prices => paidTiers(prices, item)))
        if (typeof tiers === 'string') notUsed.push(`${name} in ${region}: ${tiers}`)
        else for (const tier of tiers) rows.push({ table: item.table, sku: item.sku, unit: item.unit, region, source, rule: '', ...tier })
      }
      return { rows, notUsed: notUsed.sort() }
    },
  }
}

/** The tiers that all products agree on, or why there are none. Products that are free beside paid ones do not count. */
function agreed(products: readonly (readonly Tier[] | string)[]): readonly Tier[] | string {
  const wrong = products.find(tiers => typeof tiers === 'string')
  if (typeof wrong === 'string') return wrong
  const paid = products.flatMap(tiers => (typeof tiers === 'string' || tiers.length === 0 ? [] : [tiers]))
  const [first = [], ...others] = paid
  const text = (tiers: readonly Tier[]): string => tiers.map(({ from, usd }) => `$${usd}${from === 0 ? '' : ` from ${from}`}`).join(', ')
  const other = others.find(tiers => text(tiers) !== text(first))
  return other === undefined ? first : `${paid.length} products differ: ${text(first)} and ${text(other)}`
}
