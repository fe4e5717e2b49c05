import { attributeName, OfferError, type OfferHead, type OfferReader, type OfferSink, type Product, publicationDay } from './offer.ts'

const needed = ['sku', 'termtype', 'startingrange', 'unit', 'priceperunit', 'currency', 'usagetype'] as const

/** A record is never longer; a file without line ends is not read to its end. */
const longestRecord = 1_000_000

/** Metadata records before the column names: five are documented. */
const mostMetadata = 20

/**
 * Reads an offer file in CSV: metadata (`"Publication Date","2026-11-20T…"`), a row of column names, then one row for each price. Rows of
 * other terms than on-demand, most of a file, are passed over without being split.
 */
export function csvOffer<Item>(sink: OfferSink<Item>, where: string): OfferReader {
  const metadata = new Map<string, string>()
  let columns: ReadonlyMap<string, number> | undefined
  let width = 0
  let rest = ''
  let records = 0

  const head = (fields: readonly string[]): void => {
    if (fields[0] !== 'SKU') {
      metadata.set(attributeName(fields[0] ?? ''), fields[1] ?? '')
      if (metadata.size > mostMetadata) throw new OfferError(`${where} is not an offer file: it has no row of column names`)
      return
    }
    // A name that stands twice counts where it stands first.
    const names = new Map<string, number>()
    fields.forEach((field, index) => {
      if (!names.has(attributeName(field))) names.set(attributeName(field), index)
    })
    const missing = needed.filter(name => !names.has(name))
    if (missing.length > 0) throw new OfferError(`${where} has no column ${missing.join(', ')}`)
    columns = names
    width = fields.length
  }

  const price = (record: string, names: ReadonlyMap<string, number>): void => {
    const fields = splitRecord(record)
    if (fields.length !== width)
      throw new OfferError(`${where}: a row has ${fields.length} fields and not ${width}: ${record.slice(0, 80)}`)
    const attribute = (name: string): string => fields[names.get(name) ?? -1] ?? ''
    if (attribute('termtype') !== 'OnDemand' || attribute('currency') !== 'USD') return
    const product: Product = { sku: attribute('sku'), attribute }
    const item = sink.item(product)
    if (item === undefined) return
    sink.price(item, { sku: product.sku, unit: attribute('unit'), from: attribute('startingrange'), usd: attribute('priceperunit') })
  }

  const take = (record: string, isLast: boolean): void => {
    if (record === '') return
    if (columns === undefined) head(splitRecord(record))
    else {
      records++
      if (isLast || record.includes('OnDemand')) price(record, columns)
    }
  }

  return {
    write(chunk) {
      const text = rest + chunk
      let start = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
        const record = text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
        // A line end within quotes is part of the field.
        if (hasOpenQuote(record)) continue
        take(record, false)
        start = end + 1
      }
      rest = text.slice(start)
      if (rest.length > longestRecord) throw new OfferError(`${where} is not an offer file: a row has no end`)
    },
    end(): OfferHead {
      if (hasOpenQuote(rest)) throw new OfferError(`${where} was cut off within a row`)
      take(rest, true)
      if (columns === undefined) throw new OfferError(`${where} is not an offer file: it has no row of column names`)
      if (records === 0) throw new OfferError(`${where} has no prices`)
      const offer = metadata.get('offercode') ?? ''
      return { offer, publicationDate: publicationDay(metadata.get('publicationdate'), where) }
    },
  }
}

function hasOpenQuote(text: string): boolean {
  let open = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open
  return open
}

/** The fields of one record; quotes may stand around a field and are doubled within. */
function splitRecord(record: string): string[] {
  const fields: string[] = []
  for (let at = 0; at <= record.length; ) {
    if (record[at] !== '"') {
      const comma = record.indexOf(',', at)
      const end = comma < 0 ? record.length : comma
      fields.push(record.slice(at, end))
      at = end + 1
      continue
    }
    let close = record.indexOf('"', at + 1)
    while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2)
    const end = close < 0 ? record.length : close
    fields.push(record.slice(at + 1, end).replaceAll('""', '"'))
    at = end + 2
  }
  return fields
}
