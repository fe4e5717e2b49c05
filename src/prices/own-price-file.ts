import { ConfigurationError, type Diagnostic } from '../model/diagnostic.ts'
import { type PriceRow, tableHeader } from './table.ts'

/** A row of a private price file, with the line that it stands in. */
export interface OwnPriceRow extends PriceRow {
  readonly line: number
}

const mostProblems = 20

/**
 * Reads a private price file: the form of the bundled tables, with full SKU ids (`aws/vpc/nat-gateway-hours`), rows in any order, and free text
 * without commas as source. Gives the rows by `sku@region`, ascending by `from`. Throws one ConfigurationError with all faults.
 */
export function readOwnPriceFile(text: string, path: string): ReadonlyMap<string, readonly OwnPriceRow[]> {
  const problems: Diagnostic[] = []
  const report = (line: number, message: string, hint?: string): void => {
    if (problems.length < mostProblems)
      problems.push({
        code: 'price-file',
        severity: 'error',
        message,
        location: { file: path, line },
        ...(hint === undefined ? {} : { hint }),
      })
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0] !== tableHeader) report(1, 'A price file starts with the names of its columns', `write ${tableHeader}`)
  const rows = new Map<string, OwnPriceRow[]>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    for (const row of readLine(line, index + 1, message => report(index + 1, message))) {
      const key = `${row.sku}@${row.region}`
      const tiers = rows.get(key)
      if (tiers === undefined) rows.set(key, [row])
      else tiers.push(row)
    }
  }
  for (const tiers of rows.values()) {
    tiers.sort((a, b) => a.from - b.from || a.line - b.line)
    for (const [index, { sku, region, from, line }] of tiers.entries())
      if (from === tiers[index - 1]?.from) report(line, `${sku} in ${region} has two prices from ${from} on`)
    const [first] = tiers
    if (first !== undefined && first.from !== 0)
      report(first.line, `${first.sku} in ${first.region} has no price for its first units`, 'start its tiers with `from` 0')
  }
  problems.sort((a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0))
  const [first] = problems
  if (first === undefined) return rows
  throw new ConfigurationError(first.message, {
    problems,
    ...(first.location === undefined ? {} : { location: first.location }),
    ...(first.hint === undefined ? {} : { hint: first.hint }),
  })
}

const amount = /^\d{1,12}(\.\d{1,20})?$/

function readLine(text: string, line: number, report: (message: string) => void): readonly OwnPriceRow[] {
  const cells = text.split(',').map(cell => cell.trim())
  const [sku = '', unit = '', from = '', source = '', rule = '', prices = ''] = cells
  if (cells.length !== 6) {
    report(`This row has ${cells.length} columns, and 6 are needed: ${tableHeader}`)
    return []
  }
  if (!/^[^/\s@]+\/[^/\s@]+\/[^\s@]+$/.test(sku)) {
    report(`"${sku.slice(0, 100)}" is not a full SKU id such as aws/vpc/nat-gateway-hours`)
    return []
  }
  if (unit === '' || !amount.test(from)) {
    report(unit === '' ? `${sku} has no unit` : `${sku} starts from "${from.slice(0, 40)}", which is no quantity`)
    return []
  }
  return prices.split(/\s+/).flatMap((price): readonly OwnPriceRow[] => {
    const [, region = '', usd = ''] = /^([^=]+)=(.*)$/.exec(price) ?? []
    if (region !== '' && amount.test(usd)) return [{ sku, region, unit, usd, from: Number(from), source, rule, line }]
    report(`${sku}: "${price.slice(0, 80)}" is not REGION=PRICE in US dollars`)
    return []
  })
}
