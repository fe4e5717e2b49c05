import { decimal } from '../../../src/model/money.ts'
import type { Fact } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'
import { licensedSource } from './sources.ts'

interface Item {
  readonly sku: string
  readonly unit: string
  /** The listed price is for so many units: 10_000 for `10K`. Default 1. */
  readonly per?: number
}

/**
 * Rows of a service's list (`svc_*.csv`) by `product: meter`, from sources with a licence. Throws for a name that no row has. What is listed at
 * 0 (the free meters) is left out.
 */
export function* pickMeters(facts: readonly Fact[], items: Readonly<Record<string, Item>>): Iterable<MappedRow> {
  const missing = new Set(Object.keys(items))
  for (const fact of facts) {
    const { region = '', product, meter, usd = '', src = '', tier_min = '' } = fact.columns
    const name = `${product}: ${meter}`
    const item = Object.hasOwn(items, name) ? items[name] : undefined
    const source = licensedSource(src)
    if (item === undefined || source === undefined || Number(usd) === 0) continue
    missing.delete(name)
    const { sku, unit, per = 1 } = item
    const price = per === 1 ? { usd, column: 'usd' } : { usd: decimal(usd).div(per).toFixed() }
    yield { sku, unit, region: region === 'Global' ? 'global' : region, from: Number(tier_min), fact, source, ...price }
  }
  if (missing.size > 0) throw new Error(`${facts[0]?.file} has no ${[...missing].join(', ')}`)
}
