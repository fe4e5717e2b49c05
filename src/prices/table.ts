import { ConfigurationError } from '../model/diagnostic.ts'

/**
 * A price table is CSV text, sorted, and is searched in place: opening one parses nothing.
 *
 *     sku,region,unit,usd,from,source,rule
 *     nat-gateway-hours,eu-west-1,hours,0.048,0,L2511-natgateway,
 *
 * `usd` is for one unit, from quantity `from` upwards; rows of one sku and region are its tiers. `source` is an id in the manifest.
 * `rule` names the measured rule that filled a hole and is empty for a price that was read. Rows are sorted by `sku,region,` in code unit
 * order, then by `from`.
 */
export const tableHeader = 'sku,region,unit,usd,from,source,rule'

export interface PriceRow {
  readonly sku: string
  readonly region: string
  readonly unit: string
  readonly usd: string
  readonly from: number
  readonly source: string
  readonly rule: string
}

export interface PriceTable {
  readonly name: string
  /** Rows of exactly this sku and region, ascending by `from`; empty if there are none. */
  find(sku: string, region: string): readonly PriceRow[]
  /** All rows, for searches and checks; parses as it goes. */
  rows(): Iterable<PriceRow>
}

function parseRow(line: string, table: string): PriceRow {
  const [sku = '', region = '', unit = '', usd = '', from = '', source = '', rule] = line.split(',')
  if (rule === undefined || !(Number(usd) >= 0) || usd === '' || !(Number(from) >= 0))
    throw damaged(table, `this row cannot be read: ${line.slice(0, 120)}`)
  return { sku, region, unit, usd, from: Number(from), source, rule }
}

const damaged = (table: string, what: string): ConfigurationError =>
  new ConfigurationError(`The price table ${table} is damaged: ${what}`, { hint: 'check out Cost Guard again, pricing-data included' })

/** Opens a table. Throws ConfigurationError if the text is not a table of this version. */
export function openTable(name: string, text: string): PriceTable {
  if (!text.startsWith(`${tableHeader}\n`)) throw damaged(name, `it does not start with "${tableHeader}"`)
  if (!text.endsWith('\n')) throw damaged(name, 'its last line is cut off')
  const first = tableHeader.length + 1

  /** Offset of the first line whose text is not below `key`. */
  const lowerBound = (key: string): number => {
    let low = first
    let high = text.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const start = text.lastIndexOf('\n', middle - 1) + 1
      if (start < low) break
      const line = text.slice(start, start + key.length)
      if (line < key) low = text.indexOf('\n', middle) + 1
      else high = start
    }
    while (low < high && text.slice(low, low + key.length) < key) low = text.indexOf('\n', low) + 1
    return low
  }

  return {
    name,
    find(sku, region) {
      const key = `${sku},${region},`
      const found: PriceRow[] = []
      for (let at = lowerBound(key); text.startsWith(key, at); ) {
        const end = text.indexOf('\n', at)
        found.push(parseRow(text.slice(at, end), name))
        at = end + 1
      }
      return found
    },
    *rows() {
      for (let at = first; at < text.length; ) {
        const end = text.indexOf('\n', at)
        yield parseRow(text.slice(at, end), name)
        at = end + 1
      }
    },
  }
}
