import { jsonEntries } from './json-entries.ts'
import { attributeName, OfferError, type OfferReader, type OfferSink, type Product, publicationDay } from './offer.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isRecord(value) ? Object.values(value).filter(isRecord) : []

function productOf(sku: string, value: unknown): Product {
  const attributes = new Map<string, string>()
  if (isRecord(value)) {
    attributes.set('productfamily', text(value.productFamily))
    if (isRecord(value.attributes))
      for (const [name, given] of Object.entries(value.attributes)) attributes.set(attributeName(name), text(given))
  }
  return { sku, attribute: name => attributes.get(name) ?? '' }
}

/**
 * Reads an offer file in JSON: `products` by SKU, then `terms.OnDemand` by SKU with their price dimensions. Of the products only those
 * that the sink wants are kept.
 */
export function jsonOffer<Item>(sink: OfferSink<Item>, where: string): OfferReader {
  const items = new Map<string, Item>()
  const head = new Map<string, unknown>()
  let products = 0

  const takeTerms = (sku: string, terms: unknown): void => {
    if (products === 0) throw new OfferError(`${where} has terms before products`)
    const item = items.get(sku)
    if (item === undefined) return
    for (const term of records(terms))
      for (const { unit, beginRange, pricePerUnit } of records(term.priceDimensions)) {
        const usd = isRecord(pricePerUnit) ? text(pricePerUnit.USD) : ''
        if (usd !== '') sink.price(item, { sku, unit: text(unit), from: text(beginRange), usd })
      }
  }

  const entries = jsonEntries(
    ([first, second, third, ...more]) => {
      if (second === undefined) return first === 'products' || first === 'terms' ? 'enter' : 'take'
      if (first === 'products') return 'take'
      if (second !== 'OnDemand') return 'skip'
      return third === undefined ? 'enter' : more.length === 0 ? 'take' : 'skip'
    },
    ([first = '', second, third], value) => {
      if (second === undefined) head.set(first, value)
      else if (third !== undefined) takeTerms(third, value)
      else if (first === 'products') {
        products++
        const item = sink.item(productOf(second, value))
        if (item !== undefined) items.set(second, item)
      }
    },
    where,
  )
  return {
    write: entries.write,
    end() {
      entries.end()
      if (products === 0) throw new OfferError(`${where} has no products: it is not an offer file`)
      return { offer: text(head.get('offerCode')), publicationDate: publicationDay(head.get('publicationDate'), where) }
    },
  }
}
