import type { LineItem } from '../model/line-item.ts'
import type { Decimal } from '../model/money.ts'
import type { Resource } from '../model/resource.ts'
import type { UsageValues } from '../model/usage.ts'
import type { PriceBook } from '../prices/book.ts'
import type { Catalogue } from '../resources/catalogue.ts'
import type { ResourceDefinition } from '../resources/definition.ts'
import type { UsageAssumption } from './price-assumed.ts'

/** All that resources are priced with. */
export interface Pricing {
  readonly catalogue: Catalogue
  readonly book: PriceBook
  /** Usage values of a resource, from the usage file. */
  readonly usage: (resource: Resource) => UsageValues
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** What one US dollar is in the currency of the run; only where that is another. Price books stay in US dollars. */
  readonly perUsd?: Decimal
  /** What stands in for usage that nobody gave; only with a usage profile. Its lines give their resource a range. */
  readonly assume?: (type: string) => UsageAssumption | undefined
  /** Lines with what negotiated discounts leave of them; only where discounts are configured. */
  readonly contract?: (lines: readonly LineItem[], resource: Resource, definition: ResourceDefinition) => readonly LineItem[]
}
