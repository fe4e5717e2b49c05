import { download, type Host, wholeText } from './download.ts'
import { OfferError, publicationDay } from './offer.ts'

/** Path of the list of all offers. */
export const indexPath = '/offers/v1.0/aws/index.json'

/** An offer with its files by region. */
export interface Offer {
  readonly code: string
  /** YYYY-MM-DD */
  readonly publicationDate: string
  /** Path of the list of its regions: what the manifest names as the place of its prices. */
  readonly path: string
  /** Path of the region's offer file in JSON; the CSV has the same name but for its ending. */
  readonly regions: ReadonlyMap<string, string>
}

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

async function json(host: Host, path: string): Promise<Json> {
  const text = await download(host, path, wholeText)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new OfferError(`${path} is not JSON`)
  }
  if (!isRecord(parsed)) throw new OfferError(`${path} is not an index of offers`)
  return parsed
}

/** The path below a key of every entry of a part of an index. Throws OfferError if the index has another form. */
function paths(index: Json, part: string, key: string, where: string): ReadonlyMap<string, string> {
  const entries = index[part]
  if (!isRecord(entries)) throw new OfferError(`${where} has no ${part}: it is not an index of offers`)
  const found = new Map<string, string>()
  for (const [name, entry] of Object.entries(entries)) {
    const path = isRecord(entry) ? entry[key] : undefined
    if (typeof path === 'string') found.set(name, path)
  }
  return found
}

/** Regions proper: local and Wavelength zones have longer names (`us-west-2-lax-1`), and their prices are none of ours. */
const isRegion = (name: string): boolean => /^[a-z]{2}(-[a-z]+)+-\d$/.test(name)

/** The paths of the region indexes of all offers, by offer code. */
export async function offerIndex(host: Host): Promise<ReadonlyMap<string, string>> {
  const found = paths(await json(host, indexPath), 'offers', 'currentRegionIndexUrl', indexPath)
  if (found.size === 0) throw new OfferError(`${indexPath} lists no offers`)
  return found
}

/** One offer with its regions, by name. */
export async function readOffer(host: Host, code: string, path: string): Promise<Offer> {
  const index = await json(host, path)
  const regions = [...paths(index, 'regions', 'currentVersionUrl', path)].filter(([name]) => isRegion(name))
  if (regions.length === 0) throw new OfferError(`${path} lists no regions`)
  regions.sort(([a], [b]) => (a < b ? -1 : 1))
  return { code, publicationDate: publicationDay(index.publicationDate, path), path, regions: new Map(regions) }
}
