import type { Config } from '../config/schema.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { Location } from '../model/location.ts'
import type { Report } from '../model/report.ts'
import type { SourceTree } from '../model/source-tree.ts'
import type { UsageLevel } from '../model/usage-profile.ts'
import type { PriceBook } from '../prices/book.ts'
import type { OwnPrices } from '../prices/own-prices.ts'
import { settled } from './discover.ts'
import type { Pricing } from './pricing.ts'

/** What changes the prices of a run beside the bundled tables: own prices, discounts, and a usage profile. */
export interface PriceSettings {
  readonly prices: Config['prices']
  readonly profile: UsageLevel | undefined
}

interface Place {
  /** Where the configuration is read from, and so the private price file. */
  readonly tree: SourceTree
  readonly configPath: string
  /** Where the configuration names the price file. */
  readonly location: Location
  readonly asOf: string
}

/** The price book with own prices in it; the bundled one itself where there are none. Throws ConfigurationError for a price file that is not there. */
export async function openOwnPrices(
  book: PriceBook,
  { prices }: PriceSettings,
  { tree, configPath, location, asOf }: Place,
): Promise<PriceBook> {
  if (prices === undefined) return book
  const { estimated, overrides, file } = prices
  if (estimated !== 'refuse' && overrides.length === 0 && file === undefined) return book
  const { withOwnPrices } = await import('../prices/own-prices.ts')
  const own: OwnPrices = { estimated, overrides, configPath, asOf }
  return withOwnPrices(book, file === undefined ? own : { ...own, file: await readPriceFile(tree, file, location) })
}

async function readPriceFile(tree: SourceTree, path: string, location: Location): Promise<NonNullable<OwnPrices['file']>> {
  const file = await settled([tree], () => tree.read(path))
  if (file.state === 'text') return { path, text: file.text }
  throw new ConfigurationError(`The price file ${path} cannot be read (${file.state === 'refused' ? file.reason : 'it is not there'})`, {
    location,
    hint: 'it is read from where the configuration is read from: for a check that is the base',
  })
}

/** The parts of pricing that discounts and a usage profile add; loads their code only where they are set. */
export async function pricingSettings({ prices, profile }: PriceSettings): Promise<Pick<Pricing, 'assume' | 'contract'>> {
  const discounts = prices?.discounts ?? []
  return {
    ...(profile === undefined ? {} : { assume: await loadProfile(profile) }),
    ...(discounts.length === 0 ? {} : { contract: (await import('./price-contracted.ts')).applyDiscounts(discounts) }),
  }
}

async function loadProfile(profile: UsageLevel): Promise<NonNullable<Pricing['assume']>> {
  const [{ usageAssumptions }, { assumeUsage }] = await Promise.all([import('../usage-profiles/index.ts'), import('./price-assumed.ts')])
  return type => {
    const assumptions = usageAssumptions.get(type)
    return assumptions === undefined ? undefined : assumeUsage(assumptions, profile)
  }
}

/** The report with what the settings have to say about its totals. */
export async function completeReport(report: Report, { prices, profile }: PriceSettings): Promise<Report> {
  let complete = report
  if (prices?.estimated === 'warn') {
    const { estimatedPrices } = await import('./price-estimated.ts')
    complete = { ...complete, diagnostics: [...complete.diagnostics, ...estimatedPrices(complete.projects)] }
  }
  if (prices !== undefined && prices.discounts.length > 0) {
    const { withContractedTotals } = await import('./price-contracted.ts')
    complete = withContractedTotals(complete)
  }
  if (profile !== undefined) {
    const { withAssumedTotals } = await import('./price-ranges.ts')
    complete = withAssumedTotals(complete, profile)
  }
  return complete
}
