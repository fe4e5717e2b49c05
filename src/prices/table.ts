import { ConfigurationError } from '../model/diagnostic.ts'

/**
 * A price table is sorted CSV text and is searched in place: opening one parses nothing.
 *
 *     sku,unit,from,source,rule,prices
 *     nat-gateway-hours,hours,0,L2511-natgateway,,eu-west-1=0.048 us-east-1=0.045
 *
 * A line holds the prices of one SKU, tier, source and rule in all its regions, in USD for one unit, from quantity `from` upwards; the lines of
 * one SKU and region with different `from` are its tiers. `source` is an id in the manifest. `rule` names the measured rule that filled a hole and
 * is empty for prices that were read. Lines are sorted by `sku,` in code unit order, then by `from`, `source` and `rule`; regions by name.
 */
export const tableHeader = 'sku,unit,from,source,rule,prices'

/** One price. */
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
  /** Rows of exactly this SKU and region, ascending by `from`; empty if there are none. */
  find(sku: string, region: string): readonly PriceRow[]
  /** All rows, for searches and checks; parses as it goes. */
  rows(): Iterable<PriceRow>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The text of a table. Rows may come in any order, each SKU, region and `from` once. */
export function writeTable(rows: Iterable<PriceRow>): string {
  const groups = new Map<string, { first: PriceRow; prices: PriceRow[] }>()
  for (const row of rows) {
    const key = [row.sku, row.unit, row.from, row.source, row.rule].join(',')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: row, prices: [row] })
    else group.prices.push(row)
  }
  const sorted = [...groups].sort(
    ([, { first: a }], [, { first: b }]) =>
      byText(`${a.sku},`, `${b.sku},`) || a.from - b.from || byText(a.source, b.source) || byText(a.rule, b.rule),
  )
  const lines = sorted.map(([key, { prices }]) => {
    const inRegions = prices.sort((a, b) => byText(a.region, b.region)).map(({ region, usd }) => `${region}=${usd}`)
    return `${key},${inRegions.join(' ')}`
  })
  return [tableHeader, ...lines, ''].join('\n')
}

const damaged = (table: string, what: string): ConfigurationError =>
  new ConfigurationError(`The price table ${table} is damaged: ${what}`, { hint: 'check out Cost Guard again, pricing-data included' })

interface Line extends Omit<PriceRow, 'region' | 'usd'> {
  readonly prices: string
}

function parseLine(line: string, table: string): Line {
  const [sku = '', unit = '', from = '', source = '', rule = '', prices] = line.split(',')
  if (prices === undefined || prices === '' || !(Number(from) >= 0)) throw damaged(table, `this row cannot be read: ${line.slice(0, 120)}`)
  return { sku, unit, from: Number(from), source, rule, prices }
}

function row({ prices: _, ...line }: Line, region: string, usd: string, table: string): PriceRow {
  if (usd === '' || !(Number(usd) >= 0)) throw damaged(table, `this price cannot be read: ${line.sku} ${region}=${usd}`)
  return { ...line, region, usd }
}

/** Opens a table. Throws ConfigurationError if the text is not a table of this version. */
export function openTable(name: string, text: string): PriceTable {
  if (!text.startsWith(`${tableHeader}\n`)) throw damaged(name, `it does not start with "${tableHeader}"`)
  if (!text.endsWith('\n')) throw damaged(name, 'its last line is cut off')
  const first = tableHeader.length + 1

  /** Offset of the first line that is not below `key`. */
  const lowerBound = (key: string): number => {
    let low = first
    let high = text.length
    while (low < high) {
      const start = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1
      // In the first line of the range the middle falls before the range: that line decides.
      const line = Math.max(start, low)
      if (text.slice(line, line + key.length) < key) low = text.indexOf('\n', line) + 1
      else high = line
    }
    return low
  }

  return {
    name,
    find(sku, region) {
      const key = `${sku},`
      const wanted = `${region}=`
      const found: PriceRow[] = []
      for (let at = lowerBound(key); text.startsWith(key, at); ) {
        const end = text.indexOf('\n', at)
        const line = parseLine(text.slice(at, end), name)
        const start = line.prices.startsWith(wanted) ? 0 : line.prices.indexOf(` ${wanted}`) + 1
        if (start > 0 || line.prices.startsWith(wanted)) {
          const stop = line.prices.indexOf(' ', start)
          found.push(row(line, region, line.prices.slice(start + wanted.length, stop < 0 ? undefined : stop), name))
        }
        at = end + 1
      }
      return found
    },
    *rows() {
      for (let at = first; at < text.length; ) {
        const end = text.indexOf('\n', at)
        const line = parseLine(text.slice(at, end), name)
        for (const price of line.prices.split(' ')) {
          const equals = price.indexOf('=')
          yield row(line, price.slice(0, Math.max(0, equals)), price.slice(equals + 1), name)
        }
        at = end + 1
      }
    },
  }
}
