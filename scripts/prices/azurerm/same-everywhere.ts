import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

const rule = 'same-in-all-regions'

/** The rule that `sameEverywhere` applies. */
export const uniformRule = { [rule]: 'The price is the same in every region that a source lists it for (14 or more regions).' } as const

/**
 * The rows, and one for each further region of the public cloud that has virtual machines. Throws if a price is not the same in all regions
 * of the facts, or stands for fewer than 14.
 */
export function* sameEverywhere(facts: Facts, rows: Iterable<MappedRow>): Iterable<MappedRow> {
  const regions = facts.csv('azure/regions.csv').flatMap(({ columns }) => (Number(columns.vm_linux_rows) > 0 ? (columns.region ?? '') : []))
  const bySku = new Map<string, Map<string, MappedRow>>()
  for (const row of rows) {
    const known = bySku.get(row.sku) ?? new Map<string, MappedRow>()
    const same = known.get(row.region)
    if (same !== undefined && same.usd !== row.usd) throw new Error(`${row.sku} has two prices in ${row.region}`)
    bySku.set(row.sku, known.set(row.region, same ?? row))
  }
  for (const [sku, known] of bySku) {
    const [first] = known.values()
    if (first === undefined || known.size < 14 || [...known.values()].some(({ usd }) => usd !== first.usd))
      throw new Error(`${sku} does not cost the same everywhere`)
    yield* known.values()
    const { column: _, ...computed } = first
    for (const region of regions) if (!known.has(region)) yield { ...computed, region, rule }
  }
}
