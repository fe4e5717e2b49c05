import type { SourceFacts } from '../../src/prices/manifest.ts'
import type { MappedRow, TableMapping } from './mapping.ts'

/** Throws with all that is wrong with a table's rows: names, numbers, duplicates, tiers without a start, unknown sources and rules. */
export function checkTable(
  mapping: TableMapping,
  rows: readonly (MappedRow & { readonly from: number; readonly source: string })[],
  sources: ReadonlyMap<string, SourceFacts>,
): void {
  const wrong: string[] = []
  const seen = new Map<string, string>()
  const starts = new Map<string, Set<number>>()
  const units = new Map<string, string>()
  for (const row of rows) {
    const name = `${row.sku} ${row.region}`
    const where = `${row.fact.file}:${row.fact.line}`
    const complain = (what: string) => wrong.push(`${name}: ${what} (${where})`)
    if (!/^[a-z0-9][a-z0-9._/-]*$/.test(row.sku)) complain('the sku has characters that are not allowed')
    if (!/^[a-z][a-z0-9-]*$/.test(row.region)) complain('the region is not a region')
    if (!/^\d+(\.\d+)?$/.test(row.usd) || !(Number(row.usd) > 0) || Number(row.usd) > 1e7) complain(`${row.usd} is no sensible price`)
    if (row.unit === '' || /[,\n]/.test(row.unit)) complain('the unit is missing')
    if ((units.get(row.sku) ?? row.unit) !== row.unit) complain(`the unit is ${row.unit} here and ${units.get(row.sku)} elsewhere`)
    units.set(row.sku, row.unit)
    if (!sources.has(row.source)) complain(`the source ${row.source} is not known`)
    if (row.rule !== undefined && mapping.rules?.[row.rule] === undefined) complain(`the rule ${row.rule} is not described`)
    const tier = `${name} ${row.from}`
    if (seen.has(tier)) complain(`stands twice (${seen.get(tier)})`)
    seen.set(tier, where)
    starts.set(name, (starts.get(name) ?? new Set()).add(row.from))
  }
  for (const [name, from] of starts) if (!from.has(0)) wrong.push(`${name}: no tier starts at 0`)
  if (rows.length === 0) wrong.push('no rows')
  if (wrong.length > 0)
    throw new Error(`${mapping.table}:\n  ${wrong.slice(0, 30).join('\n  ')}${wrong.length > 30 ? `\n  … ${wrong.length - 30} more` : ''}`)
}
