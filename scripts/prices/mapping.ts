import type { Fact, Facts } from './facts.ts'

/** One row of a table to be, with the fact that it was read from. */
export interface MappedRow {
  /** Key within the table: lower case letters, digits, `.`, `_`, `-` and `/`. */
  readonly sku: string
  readonly region: string
  readonly unit: string
  /** The price of one unit as text, exactly as the fact has it unless a unit conversion or a rule is stated. */
  readonly usd: string
  /** Start of the tier in units; default 0. */
  readonly from?: number
  readonly fact: Fact
  /** The column of the fact that holds the price, for the sampling check. Leave out where `usd` is converted or computed. */
  readonly column?: string
  /** Source code, where the fact has no `src` or `service` column that tells it. */
  readonly source?: string
  /** Name of the measured rule that computed the price. */
  readonly rule?: string
}

/** How one table comes from the facts. One small file a service. */
export interface TableMapping {
  /** `aws/vpc` */
  readonly table: string
  readonly rows: (facts: Facts) => Iterable<MappedRow>
  /** Rules that `rows` uses, each with how good it was when measured. */
  readonly rules?: Readonly<Record<string, string>>
}

export const defineTable = (mapping: TableMapping): TableMapping => mapping

/**
 * The commonest mapping: a file of `service,item,region,usd` rows, some of whose items are wanted.
 * `items` says for each item text which sku, unit and tier start it is. Throws if an item is not there at all.
 */
export function* pickItems(
  facts: readonly Fact[],
  items: Readonly<Record<string, { readonly sku: string; readonly unit: string; readonly from?: number }>>,
): Iterable<MappedRow> {
  const missing = new Set(Object.keys(items))
  for (const fact of facts) {
    const { item = '', region = '', usd = '' } = fact.columns
    const wanted = Object.hasOwn(items, item) ? items[item] : undefined
    if (wanted === undefined) continue
    missing.delete(item)
    yield { ...wanted, region, usd, fact, column: 'usd' }
  }
  if (missing.size > 0) throw new Error(`${facts[0]?.file} has no item ${[...missing].map(item => `"${item}"`).join(', ')}`)
}
