import { ConfigurationError } from '../model/diagnostic.ts'
import { decimal } from '../model/money.ts'
import type { TableUse } from '../model/report.ts'
import { wildcards } from '../policies/wildcard.ts'
import type { PriceBook, PriceLookup } from './book.ts'
import { type OwnPriceRow, readOwnPriceFile } from './own-price-file.ts'

/** What a configuration says about prices. */
export interface OwnPrices {
  /** What a price is worth that a measured rule computed. */
  readonly estimated: 'allow' | 'warn' | 'refuse'
  /** Prices by SKU and region, `*` for any text; the first that matches holds, for all tiers and regions that it matches. */
  readonly overrides: readonly { readonly sku: string; readonly region?: string | undefined; readonly usd: number }[]
  /** Where the overrides stand. */
  readonly configPath: string
  /** A private price file and its text. */
  readonly file?: { readonly path: string; readonly text: string }
  /** The day for which own prices hold, YYYY-MM-DD: they have no other date. */
  readonly asOf: string
}

/**
 * A price book in which own prices win: first the overrides, then the rows of the private file, then the bundled tables. Throws
 * ConfigurationError where the private file cannot be read, or states a price for another unit than the bundled table does.
 */
export function withOwnPrices(listed: PriceBook, own: OwnPrices): PriceBook {
  const rows = own.file === undefined ? new Map<string, readonly OwnPriceRow[]>() : readOwnPriceFile(own.file.text, own.file.path)
  const overrides = own.overrides.map(({ sku, region = '*', usd }) => ({ sku: wildcards([sku]), region: wildcards([region]), usd }))
  const answers = new Map<string, PriceLookup>()
  const used = { overrides: false, sources: new Set<string>() }

  const overridden = (sku: string, region: string): PriceLookup | undefined => {
    const override = overrides.find(one => one.sku(sku) && one.region(region))
    if (override === undefined) return undefined
    const bundled = listed.peek(sku, region)
    return {
      found: true,
      unit: bundled.found ? bundled.unit : '',
      tiers: [{ from: 0, usd: decimal(override.usd) }],
      price: { sku, region, table: own.configPath, source: 'configuration', date: own.asOf, own: 'override' },
    }
  }
  const inFile = (sku: string, region: string): PriceLookup | undefined => {
    const [first, ...more] = rows.get(`${sku}@${region}`) ?? []
    if (first === undefined || own.file === undefined) return undefined
    const { path } = own.file
    const bundled = listed.peek(sku, region)
    if (bundled.found && bundled.unit !== first.unit)
      throw new ConfigurationError(`${sku} is priced per "${first.unit}" here, and per "${bundled.unit}" in the bundled table`, {
        location: { file: path, line: first.line },
        hint: 'convert the price to that unit',
      })
    const tier = ({ from, usd }: OwnPriceRow) => ({ from, usd: decimal(usd) })
    const estimated = first.rule === '' ? {} : { estimated: first.rule }
    return {
      found: true,
      unit: first.unit,
      tiers: [tier(first), ...more.map(tier)],
      price: { sku, region, table: path, source: first.source, date: own.asOf, ...estimated, own: 'file' },
    }
  }
  const allowed = (sku: string, region: string): PriceLookup => {
    const found = own.estimated === 'refuse' ? listed.peek(sku, region) : undefined
    return found?.found === true && found.price.estimated !== undefined ? refused(found.price.estimated) : listed.find(sku, region)
  }
  const lookUp = (sku: string, region: string): PriceLookup => {
    const mine = overridden(sku, region) ?? inFile(sku, region)
    if (mine === undefined) return allowed(sku, region)
    return own.estimated === 'refuse' && mine.found && mine.price.estimated !== undefined ? refused(mine.price.estimated) : mine
  }

  return {
    find(sku, region) {
      const key = `${sku}@${region}`
      let answer = answers.get(key)
      if (answer === undefined) {
        answer = lookUp(sku, region)
        answers.set(key, answer)
        if (answer.found && answer.price.own === 'override') used.overrides = true
        if (answer.found && answer.price.own === 'file') used.sources.add(answer.price.source)
      }
      return answer
    },
    peek: lookUp,
    tablesUsed: () => [...listed.tablesUsed(), ...ownTables(own, used, rows)],
  }
}

const refused = (rule: string): PriceLookup => ({
  found: false,
  reason: `only an estimated price (rule ${rule}), and the configuration refuses those`,
  nearest: [],
})

function ownTables(
  { overrides, configPath, file, asOf }: OwnPrices,
  used: { readonly overrides: boolean; readonly sources: ReadonlySet<string> },
  rows: ReadonlyMap<string, readonly OwnPriceRow[]>,
): readonly TableUse[] {
  const tables: TableUse[] = []
  if (used.overrides)
    tables.push({
      table: configPath,
      rows: overrides.length,
      sources: [{ source: 'configuration', title: 'prices.overrides', date: asOf }],
    })
  if (used.sources.size > 0 && file !== undefined)
    tables.push({
      table: file.path,
      rows: [...rows.values()].reduce((count, tiers) => count + tiers.length, 0),
      sources: [...used.sources].sort().map(source => ({ source, title: source, date: asOf })),
    })
  return tables
}
