import { usDollar } from '../model/currency.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import { decimal, formatExact, formatUnitPrice } from '../model/money.ts'
import { nearest } from '../model/nearest.ts'
import { type PriceFiles, parseManifest } from '../prices/book.ts'
import type { PriceManifest } from '../prices/manifest.ts'
import { type FoundPrice, type PriceQuery, regionsOf, searchPrices, skuNames } from '../prices/search.ts'
import { type TableCoverage, tableCoverage } from '../prices/search-coverage.ts'
import { plural, showUnitPrice } from '../reporters/words.ts'
import { priceFiles } from '../shell/price-files.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'

const mostLines = 50

/** `prices`: searches the price tables, or tells with `--coverage` what they hold. */
export async function runPrices(args: Arguments, world: World): Promise<number> {
  const files = priceFiles(world.pricingData)
  const manifest = parseManifest(files.read('manifest.json'))
  const tables = tablesNamed(args.text('table'), manifest)
  if (args.on('coverage')) {
    if (args.positionals.length > 0 || args.text('region') !== undefined)
      throw new ConfigurationError('--coverage tells of whole tables', { hint: 'leave out the terms and --region, or give --table' })
    world.print(showCoverage(tables.flatMap(table => tableCoverage(files, manifest, table) ?? [])))
    return 0
  }
  if (args.positionals.length === 0 && args.text('table') === undefined)
    throw new ConfigurationError('Say what to look for', { hint: 'prices aws_instance m7g.large --region eu-west-1' })
  world.print(await search(args, files, manifest, tables))
  return 0
}

/** All tables, or the one that was named: `aws/vpc`, or `vpc` for those of this name. */
function tablesNamed(name: string | undefined, manifest: PriceManifest): readonly string[] {
  const all = Object.keys(manifest.tables)
  if (name === undefined) return all
  const found = all.filter(table => table === name || table.endsWith(`/${name}`))
  if (found.length > 0) return found
  const close = nearest(name, [...all, ...all.map(table => table.slice(table.indexOf('/') + 1))])
  throw new ConfigurationError(`There is no price table ${name}`, {
    hint: close.length === 0 ? 'prices --coverage lists them' : `did you mean ${close.join(' or ')}?`,
  })
}

interface Terms extends Pick<PriceQuery, 'tables' | 'patterns' | 'parts'> {
  /** What is to be said of types that no price is to be looked for. */
  readonly answers: readonly string[]
}

/** `aws_instance`, `kubernetes:Deployment`. */
const resourceType = /^(?:[a-z][a-z0-9]*_[a-z0-9_]+|kubernetes:[A-Z][A-Za-z]+)$/

/** Terms that look like a resource type, `aws_instance`, ask the catalogue, which is loaded only for them; the others are parts of SKUs. */
async function readTerms(terms: readonly string[], tables: readonly string[]): Promise<Terms> {
  const [parts, patterns, answers]: [string[], string[], string[]] = [[], [], []]
  for (const term of terms) {
    if (!resourceType.test(term)) {
      parts.push(term)
      continue
    }
    const { loadCatalogue } = await import('../resources/load.ts')
    const catalogue = await loadCatalogue()
    const skus = catalogue.definition(term)?.skus
    if (catalogue.isFree(term)) answers.push(`${term} costs nothing by the price list\n`)
    else if (skus?.length === 0) answers.push(`No price table has what ${term} may be billed for\n`)
    else if (skus === undefined) parts.push(term)
    else patterns.push(...skus)
  }
  if (patterns.length === 0) return { tables, patterns: undefined, parts, answers }
  const asked = new Set(patterns.map(pattern => pattern.split('/', 2).join('/')))
  return { tables: tables.filter(table => asked.has(table)), patterns, parts, answers }
}

async function search(args: Arguments, files: PriceFiles, manifest: PriceManifest, tables: readonly string[]): Promise<string> {
  const region = args.text('region')
  const { answers, ...terms } = await readTerms(args.positionals, tables)
  if (answers.length > 0 && terms.patterns === undefined && terms.parts.length === 0) return answers.join('')
  const query: PriceQuery = { ...terms, region }
  const { prices, total } = searchPrices(files, manifest, query, mostLines)
  if (total > 0) {
    const more = total > prices.length ? `\n… and ${plural(total - prices.length, 'more price')}: add a term, --region or --table\n` : ''
    return `${answers.join('')}${columns(prices.map(cells))}${more}`
  }
  const what = args.positionals.length === 0 ? (args.text('table') ?? '') : args.positionals.join(' ')
  throw new ConfigurationError(`There is no price for ${what}${region === undefined ? '' : ` in ${region}`}`, {
    hint: hint(query, files),
  })
}

/** Regions that have the price, or names that are close to the part that nothing has. */
function hint(query: PriceQuery, files: PriceFiles): string {
  const regions = query.region === undefined ? new Set<string>() : regionsOf(files, query)
  if (query.region !== undefined && regions.size > 0) {
    const close = nearest(query.region, regions)
    const shown = close.length > 0 ? close : [...regions].sort().slice(0, 5)
    return `there is in ${shown.join(', ')}${regions.size > shown.length ? ` (${plural(regions.size, 'region')} in all)` : ''}`
  }
  const names = skuNames(files, query)
  const close = query.parts.flatMap(part => nearest(part.toLowerCase(), names))
  return close.length > 0
    ? `did you mean ${close.join(' or ')}?`
    : 'a term is a resource type (aws_instance, kubernetes:Deployment) or part of a SKU (m7g.large)'
}

function cells({ sku, region, unit, tiers, source, date, rule }: FoundPrice): readonly string[] {
  const [first, ...others] = tiers
  const price = showUnitPrice(decimal(first?.usd ?? '0'), unit, usDollar)
  const steps = others.map(({ from, usd }) => `, from ${formatExact(decimal(from))} ${formatUnitPrice(decimal(usd), usDollar)}`)
  return [sku, region, `${price}${steps.join('')}`, `${source} ${date}`, rule === '' ? '' : `estimated by ${rule}`]
}

function showCoverage(tables: readonly TableCoverage[]): string {
  const count = (value: number): string => value.toLocaleString('en-US')
  const rows = tables.map(({ table, prices, estimated, regions, oldest, newest }) => [
    table,
    plural(prices, 'price'),
    plural(regions, 'region'),
    oldest === newest ? oldest : `${oldest} to ${newest}`,
    estimated === 0 ? '' : `${count(estimated)} estimated`,
  ])
  const total = tables.reduce((sum, { prices }) => sum + prices, 0)
  return `${columns(rows)}\n${plural(total, 'price')} in ${plural(tables.length, 'table')}\n`
}

/** Text in columns, two spaces apart. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(
      row =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
