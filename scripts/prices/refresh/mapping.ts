import { type Product, usageOf } from './offer.ts'
import type { Unit } from './units.ts'

/** What a product of an offer is in our tables. */
export interface OfferItem {
  /** `aws/vpc`. */
  readonly table: string
  /** Key in the table. */
  readonly sku: string
  readonly unit: Unit
  /** Only the first paid tier is wanted, as a price without tiers. */
  readonly firstTierOnly?: true
}

/** How the products of one offer become rows of our tables. One small file each. */
export interface OfferMapping {
  /** The offer's code: `AmazonEC2`. */
  readonly offer: string
  /** Undefined for a product that no row comes from. */
  readonly item: (product: Product) => OfferItem | undefined
}

/** `usage type` or `usage type operation` to SKU and unit. */
export type UsageTypes = Readonly<Record<string, readonly [sku: string, unit: Unit]>>

/**
 * Items by usage type without its region prefix, `NatGateway-Hours`; where a usage type stands for several things, by usage type and
 * operation: `LCUUsage LoadBalancing:Network`.
 */
export function byUsageType(table: string, types: UsageTypes): (product: Product) => OfferItem | undefined {
  const found = new Map(Object.entries(types))
  return product => {
    const usage = usageOf(product)
    const entry = found.get(`${usage} ${product.attribute('operation')}`) ?? found.get(usage)
    return entry === undefined ? undefined : { table, sku: entry[0], unit: entry[1] }
  }
}

/** The first of several mappings that has a use for a product. */
export const firstOf =
  (...mappings: readonly OfferMapping['item'][]): OfferMapping['item'] =>
  product => {
    for (const mapping of mappings) {
      const item = mapping(product)
      if (item !== undefined) return item
    }
    return undefined
  }
