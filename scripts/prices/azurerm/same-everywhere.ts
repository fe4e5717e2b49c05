import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

/** What a price costs in regions that no source lists it for, if it is the same in those that one does. */
interface Uniformity {
  readonly rule: string
  readonly description: string
  /** Regions of the facts that are known to differ. */
  readonly exceptions: readonly string[]
}

export const everywhere: Uniformity = {
  rule: 'same-in-all-regions',
  description: 'The price is the same in every region that a source lists it for (14 or more regions).',
  exceptions: [],
}

export const nearlyEverywhere: Uniformity = {
  rule: 'same-in-nearly-all-regions',
  description: 'The price is the same in 15 of the 16 regions that a source lists it for; in mexicocentral it is 10 % higher.',
  exceptions: ['mexicocentral'],
}

export const rulesOf = ({ rule, description }: Uniformity): Readonly<Record<string, string>> => ({ [rule]: description })

/**
 * The rows, and one for each further region of the public cloud that has virtual machines. Throws if a price is not the same in the regions
 * of the facts but the exceptions, or stands for fewer than 14.
 */
export function* sameIn({ rule, exceptions }: Uniformity, facts: Facts, rows: Iterable<MappedRow>): Iterable<MappedRow> {
  const regions = facts.csv('azure/regions.csv').flatMap(({ columns }) => (Number(columns.vm_linux_rows) > 0 ? (columns.region ?? '') : []))
  const bySku = new Map<string, Map<string, MappedRow>>()
  for (const row of rows) {
    const known = bySku.get(row.sku) ?? new Map<string, MappedRow>()
    const same = known.get(row.region)
    if (same !== undefined && same.usd !== row.usd) throw new Error(`${row.sku} has two prices in ${row.region}`)
    bySku.set(row.sku, known.set(row.region, same ?? row))
  }
  for (const [sku, known] of bySku) {
    const [first, ...others] = [...known.values()].filter(({ region }) => !exceptions.includes(region))
    if (first === undefined || known.size < 14 || others.some(({ usd }) => usd !== first.usd))
      throw new Error(`${sku} does not cost the same everywhere`)
    yield* known.values()
    const { column: _, ...computed } = first
    for (const region of regions) if (!known.has(region)) yield { ...computed, region, rule }
  }
}
