import type { Fact } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'
import { catalogue } from './sources.ts'

/** Rows of a file of Google's catalogue by description. Throws for one that is not there. */
export function* pickComponents(
  facts: readonly Fact[],
  items: Readonly<Record<string, { readonly sku: string; readonly unit: string }>>,
): Iterable<MappedRow> {
  const missing = new Set(Object.keys(items))
  for (const fact of facts) {
    const { component = '', region = '', tier_start, price_usd: usd = '' } = fact.columns
    const item = Object.hasOwn(items, component) ? items[component] : undefined
    if (item === undefined) continue
    if (tier_start !== '0') throw new Error(`${fact.file}:${fact.line}: ${component} has tiers`)
    missing.delete(component)
    yield { ...item, region, usd, fact, column: 'price_usd', source: catalogue }
  }
  if (missing.size > 0) throw new Error(`${facts[0]?.file} has no ${[...missing].join(', ')}`)
}
