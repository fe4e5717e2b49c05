import type { PriceManifest } from '../../../src/prices/manifest.ts'
import { plural } from '../../../src/reporters/words.ts'
import { type Collected, collector, type FreshRow } from './collect.ts'
import { download, type Host, NotThere } from './download.ts'
import type { OfferItem, OfferMapping } from './mapping.ts'
import { OfferError, type OfferReader, type OfferSink } from './offer.ts'
import { csvOffer } from './offer-csv.ts'
import { type Offer, offerIndex, readOffer } from './offer-index.ts'
import { jsonOffer } from './offer-json.ts'

export interface Wanted {
  readonly offers: readonly OfferMapping[]
  /** Undefined: all regions of each offer. */
  readonly regions: readonly string[] | undefined
  /** Whether some resource type asks for a SKU, `aws/vpc/nat-gateway-hours`. */
  readonly isWanted: (sku: string) => boolean
}

/** What the price list says today. */
export interface Reading {
  readonly rows: readonly FreshRow[]
  /** What looked like a price but was not used, each with why. */
  readonly notUsed: readonly string[]
  /** By source id, `AWS-AmazonEC2`. */
  readonly sources: PriceManifest['sources']
  /** Codes of offers that the index does not have. */
  readonly missing: readonly string[]
}

/** The id of an offer as a source of prices. */
export const sourceId = (offer: string): string => `AWS-${offer}`

type Open = (sink: OfferSink<OfferItem>, where: string) => OfferReader

/** One offer file: in CSV, which is read faster, or in JSON where there is no CSV. A download that fails halfway is begun anew. */
async function readFile(host: Host, offer: Offer, mapping: OfferMapping, region: string, isWanted: Wanted['isWanted']): Promise<Collected> {
  const path = offer.regions.get(region) ?? ''
  const read = (from: string, open: Open): Promise<Collected> =>
    download(host, from, () => {
      const { sink, collect } = collector(mapping, region, sourceId(offer.code), isWanted)
      const reader = open(sink, from)
      return {
        write: reader.write,
        end() {
          const head = reader.end()
          if (head.offer !== offer.code) throw new OfferError(`${from} is the offer "${head.offer}" and not ${offer.code}`)
          return collect()
        },
      }
    })
  try {
    return await read(path.replace(/\.json$/, '.csv'), csvOffer)
  } catch (error) {
    if (error instanceof NotThere && path.endsWith('.json')) return read(path, jsonOffer)
    throw error
  }
}

/** Reads all wanted offers, one file after the other. Throws OfferError if anything cannot be read: half a price list is none. */
export async function readOffers(host: Host, { offers, regions, isWanted }: Wanted, tell: (message: string) => void): Promise<Reading> {
  const index = await offerIndex(host)
  const rows: FreshRow[] = []
  const notUsed: string[] = []
  const sources: Record<string, PriceManifest['sources'][string]> = {}
  const missing: string[] = []
  const found = new Set<string>()
  for (const mapping of offers) {
    const path = index.get(mapping.offer)
    if (path === undefined) {
      missing.push(mapping.offer)
      continue
    }
    const offer = await readOffer(host, mapping.offer, path)
    const wanted = [...offer.regions.keys()].filter(region => regions === undefined || regions.includes(region))
    let prices = 0
    for (const region of wanted) {
      found.add(region)
      const collected = await readFile(host, offer, mapping, region, isWanted)
      for (const row of collected.rows) rows.push(row)
      for (const reason of collected.notUsed) notUsed.push(reason)
      prices += collected.rows.length
    }
    tell(`${offer.code} of ${offer.publicationDate}: ${plural(prices, 'price')} in ${plural(wanted.length, 'region')}`)
    sources[sourceId(offer.code)] = {
      title: `AWS price list, offer ${offer.code}`,
      location: offer.path,
      date: offer.publicationDate,
      licence: 'published by AWS without a licence text',
    }
  }
  const nowhere = regions?.filter(region => !found.has(region)) ?? []
  if (nowhere.length > 0) throw new OfferError(`no offer has the region ${nowhere.join(', ')}`)
  return { rows, notUsed, sources, missing }
}
