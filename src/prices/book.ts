import { ConfigurationError } from '../model/diagnostic.ts'
import type { PriceSource } from '../model/line-item.ts'
import { type Decimal, decimal } from '../model/money.ts'
import { nearest } from '../model/nearest.ts'
import type { TableUse } from '../model/report.ts'
import type { PriceManifest } from './manifest.ts'
import { openTable, type PriceTable } from './table.ts'

export interface PriceTier {
  readonly from: number
  readonly usd: Decimal
}

export type PriceLookup =
  | { readonly found: true; readonly unit: string; readonly tiers: readonly [PriceTier, ...PriceTier[]]; readonly price: PriceSource }
  | { readonly found: false; readonly reason: string; readonly nearest: readonly string[] }

/** Prices by exact SKU and region. Tables are read when first asked for, and never more than that. */
export interface PriceBook {
  /** `sku` is `provider/table/key`. Never throws for a missing price; throws ConfigurationError for a damaged table. */
  find(sku: string, region: string): PriceLookup
  /** The same, without counting as an answer in `tablesUsed`. */
  peek(sku: string, region: string): PriceLookup
  /** The tables that answered so far, by name. */
  tablesUsed(): readonly TableUse[]
}

export interface PriceFiles {
  /** Text of a file below `pricing-data/`, or undefined if there is none. */
  read(path: string): string | undefined
}

export function openPriceBook(files: PriceFiles): PriceBook {
  const tables = new Map<string, PriceTable | undefined>()
  const answers = new Map<string, PriceLookup>()
  const used = new Map<string, Set<string>>()
  let manifest: PriceManifest | undefined

  const readManifest = (): PriceManifest => {
    manifest ??= parseManifest(files.read('manifest.json'))
    return manifest
  }
  const table = (name: string): PriceTable | undefined => {
    if (!tables.has(name)) {
      const text = files.read(`${name}.csv`)
      tables.set(name, text === undefined ? undefined : openTable(name, text))
    }
    return tables.get(name)
  }
  const lookUp = (sku: string, region: string): PriceLookup => {
    const [, name = '', key = ''] = /^([^/]+\/[^/]+)\/(.+)$/.exec(sku) ?? []
    const prices = table(name)
    if (prices === undefined) return { found: false, reason: `there is no price table ${name}`, nearest: [] }
    const rows = prices.find(key, region)
    const [first] = rows
    if (first === undefined) return missing(prices, key, region)
    const date = readManifest().sources[first.source]?.date
    if (date === undefined) throw new ConfigurationError(`The price manifest does not name the source ${first.source} of ${name}`)
    const [head, ...tail] = rows.map(row => ({ from: row.from, usd: decimal(row.usd) }))
    if (head === undefined) throw new Error('unreachable: rows is not empty')
    const estimated = first.rule === '' ? {} : { estimated: first.rule }
    return {
      found: true,
      unit: first.unit,
      tiers: [head, ...tail],
      price: { sku, region, table: name, source: first.source, date, ...estimated },
    }
  }

  return {
    find(sku, region) {
      const key = `${sku}@${region}`
      let answer = answers.get(key)
      if (answer === undefined) {
        answer = lookUp(sku, region)
        answers.set(key, answer)
        if (answer.found) {
          const { table, source } = answer.price
          used.set(table, (used.get(table) ?? new Set()).add(source))
        }
      }
      return answer
    },
    peek: lookUp,
    tablesUsed: () =>
      [...used]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, sources]) => ({
          table: name,
          rows: readManifest().tables[name]?.rows ?? 0,
          sources: [...sources].sort().map(source => {
            const facts = readManifest().sources[source]
            return { source, title: facts?.title ?? source, date: facts?.date ?? '' }
          }),
        })),
  }
}

/** The manifest from its text. Throws ConfigurationError if it is missing, damaged or of another version. */
export function parseManifest(text: string | undefined): PriceManifest {
  const hint = 'check out Cost Guard again, pricing-data included'
  if (text === undefined) throw new ConfigurationError('pricing-data/manifest.json is missing', { hint })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new ConfigurationError('pricing-data/manifest.json is not JSON', { hint })
  }
  if (typeof parsed !== 'object' || parsed === null || (parsed as PriceManifest).version !== 1)
    throw new ConfigurationError('pricing-data is of another version than this Cost Guard', { hint })
  return parsed as PriceManifest
}

/** Names below a stem, `instance/linux/shared/`, with the regions that have a price for each. Made once per table, when a lookup first fails. */
type Names = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
const namesOf = new WeakMap<PriceTable, Names>()

function names(table: PriceTable): Names {
  let known = namesOf.get(table)
  if (known === undefined) {
    const stems = new Map<string, Map<string, Set<string>>>()
    for (const { sku, region } of table.rows()) {
      const slash = sku.lastIndexOf('/') + 1
      const [stem, name] = [sku.slice(0, slash), sku.slice(slash)]
      const siblings = stems.get(stem) ?? new Map<string, Set<string>>()
      stems.set(stem, siblings.set(name, (siblings.get(name) ?? new Set()).add(region)))
    }
    known = stems
    namesOf.set(table, known)
  }
  return known
}

/** Says which part of a lookup failed: the region, or the name (with the nearest names that exist). */
function missing(table: PriceTable, key: string, region: string): PriceLookup {
  const slash = key.lastIndexOf('/') + 1
  const [stem, name] = [key.slice(0, slash), key.slice(slash)]
  const siblings = names(table).get(stem) ?? new Map<string, ReadonlySet<string>>()
  const regions = siblings.get(name)
  if (regions !== undefined) {
    const close = nearest(region, regions)
    return {
      found: false,
      reason: `no price of ${name} in ${region}`,
      nearest: (close.length > 0 ? close : [...regions].slice(0, 3)).map(other => `${name} in ${other}`),
    }
  }
  const here = [...siblings].flatMap(([sibling, where]) => (where.has(region) ? [sibling] : []))
  const where = stem === '' ? '' : ` (${stem.slice(0, -1)})`
  return { found: false, reason: `no price for ${name}${where} in ${table.name}`, nearest: nearest(name, here) }
}
