/** A product of an offer file. Attribute names are asked for in lower case without spaces and signs: `preinstalledsw`, `instancetype`. */
export interface Product {
  /** AWS's own SKU, `ABCDEFGH12345678`. */
  readonly sku: string
  /** The value of an attribute, or `''` where the product has none of that name. */
  readonly attribute: (name: string) => string
}

/** One on-demand price of a product as listed, in USD; a tiered product has several. */
export interface ListedPrice {
  readonly sku: string
  readonly unit: string
  /** Where the tier starts, in `unit`. */
  readonly from: string
  readonly usd: string
}

/** Takes what a reader finds. Products that `item` has no use for are not kept. */
export interface OfferSink<Item> {
  item(product: Product): Item | undefined
  price(item: Item, price: ListedPrice): void
}

/** What an offer file says of itself. */
export interface OfferHead {
  readonly offer: string
  /** YYYY-MM-DD */
  readonly publicationDate: string
}

/** Reads an offer file piece by piece, never whole. */
export interface OfferReader {
  write(text: string): void
  /** Throws OfferError if the file was cut off or is no offer file. */
  end(): OfferHead
}

/** What was downloaded is not what it should be: nothing of it may be used. */
export class OfferError extends Error {
  override readonly name = 'OfferError'
}

/** One name for the CSV's `Pre Installed S/W` and the JSON's `preInstalledSw`: `preinstalledsw`. */
export const attributeName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The day of a publication date such as `2026-11-20T21:26:04Z`. Throws OfferError for anything else. */
export function publicationDay(text: unknown, where: string): string {
  const day = typeof text === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] : undefined
  if (day === undefined) throw new OfferError(`${where} has no publication date`)
  return day
}

/** The usage type without the region that it starts with: `EUW2-NatGateway-Hours`, `us-east-1-KMS-Keys`; the oldest region has none. */
export const usageOf = ({ attribute }: Product): string => attribute('usagetype').replace(/^(?:[A-Z]{3}\d|EU|[a-z]{2}(?:-[a-z]+)+-\d)-/, '')
