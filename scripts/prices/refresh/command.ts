import { type Flag, readArguments } from '../../../src/cli/arguments.ts'
import { ConfigurationError } from '../../../src/model/diagnostic.ts'
import { nearest } from '../../../src/model/nearest.ts'
import { applyReading } from './apply.ts'
import type { Host } from './download.ts'
import type { OfferMapping } from './mapping.ts'
import { isDoubtful } from './merge.ts'
import { OfferError } from './offer.ts'
import { openTables, writeTables } from './price-tables.ts'
import { readOffers } from './read-offers.ts'
import { renderReport } from './report.ts'

const flags = {
  accept: { help: 'write prices also where some jumped or vanished' },
  'offer-url': { value: 'URL', help: 'where the price list is (default: where AWS publishes it)' },
  service: { value: 'OFFER,…', help: 'offer codes (default: all that there is a mapping for)' },
  region: { value: 'REGION,…', help: 'regions (default: all)' },
} satisfies Record<string, Flag>

/** What a refresh needs of the world. */
export interface RefreshWorld {
  /** Folder of the price tables. */
  readonly pricingData: string
  /** Where AWS publishes its price list. */
  readonly root: string
  readonly offers: readonly OfferMapping[]
  readonly isWanted: (sku: string) => boolean
  /** Results: the report. */
  print(text: string): void
  /** Messages. */
  tell(message: string): void
}

const list = (text: string | undefined): readonly string[] | undefined => text?.split(',').filter(part => part !== '')

function chosen(offers: readonly OfferMapping[], codes: readonly string[] | undefined): readonly OfferMapping[] {
  const unknown = codes?.find(code => !offers.some(({ offer }) => offer === code))
  if (unknown === undefined) return codes === undefined ? offers : offers.filter(({ offer }) => codes.includes(offer))
  const close = nearest(
    unknown,
    offers.map(({ offer }) => offer),
  )
  const hint = close.length === 0 ? `there are ${offers.map(({ offer }) => offer).join(', ')}` : `did you mean ${close.join(' or ')}?`
  throw new ConfigurationError(`There is no mapping for the offer ${unknown}`, { hint })
}

function hostOf(text: string): Host {
  if (!/^https?:\/\/[^/\s]+(\/[^\s?#]*)?$/.test(text)) throw new ConfigurationError(`--offer-url ${text} is not an http(s) address`)
  return { root: text.replace(/\/+$/, ''), patience: 60, retries: 2 }
}

async function refresh(args: readonly string[], world: RefreshWorld): Promise<0 | 1> {
  const given = readArguments(args, flags)
  const [provider, ...rest] = given.positionals
  if (provider !== 'aws' || rest.length > 0) throw new ConfigurationError('say whose prices are to be refreshed: aws')
  const regions = list(given.text('region'))
  const offers = chosen(world.offers, list(given.text('service')))
  const before = openTables(world.pricingData)
  const host = hostOf(given.text('offer-url') ?? world.root)
  const reading = await readOffers(host, { offers, regions, isWanted: world.isWanted }, world.tell)
  const { tables, sources } = applyReading(reading, regions, before)
  world.print(renderReport(reading, tables))
  const doubtful = tables.flatMap(({ changes }) => changes.filter(isDoubtful)).length + reading.missing.length
  if (doubtful > 0 && !given.on('accept')) {
    world.tell(`Nothing was written: ${doubtful} of the changes must be looked at. With --accept they are written as they are.`)
    return 1
  }
  writeTables(world.pricingData, before, tables, sources)
  return 0
}

/**
 * Refreshes the price tables. Exit code 0: written; 1: nothing was written, because prices jumped or vanished and `--accept` was not given,
 * or because the price list could not be read in full; 2: the arguments are wrong.
 */
export async function runRefresh(args: readonly string[], world: RefreshWorld): Promise<0 | 1 | 2> {
  try {
    return await refresh(args, world)
  } catch (error) {
    if (error instanceof OfferError) {
      world.tell(`Nothing was written: ${error.message}`)
      return 1
    }
    if (!(error instanceof ConfigurationError)) throw error
    world.tell(`error: ${error.message}${error.hint === undefined ? '' : `\nhint: ${error.hint}`}`)
    return 2
  }
}
