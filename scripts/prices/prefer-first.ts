import type { MappedRow } from './mapping.ts'

/** All rows in order, without those whose sku, region and tier an earlier one has: for prices that stand in several lists. */
export function* preferFirst(...lists: readonly Iterable<MappedRow>[]): Iterable<MappedRow> {
  const seen = new Set<string>()
  for (const rows of lists)
    for (const row of rows) {
      const key = `${row.sku} ${row.region} ${row.from ?? 0}`
      if (seen.has(key)) continue
      seen.add(key)
      yield row
    }
}
