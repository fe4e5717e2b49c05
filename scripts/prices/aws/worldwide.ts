import type { MappedRow } from '../mapping.ts'

/** Rows that AWS lists for no region in particular, as rows of the region `global`; the others as they are. */
export function* worldwide(rows: Iterable<MappedRow>): Iterable<MappedRow> {
  for (const row of rows) yield row.region === 'Any' || row.region === 'Global' ? { ...row, region: 'global' } : row
}
