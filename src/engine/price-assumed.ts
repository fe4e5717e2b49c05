import { type Decimal, decimal, zero } from '../model/money.ts'
import type { AssumedUsage, AssumptionsOfType, Bounds, UsageLevel } from '../model/usage-profile.ts'
import type { Charge } from '../resources/definition.ts'
import { quantityOf } from './price-quantity.ts'

/** What stands in for the missing usage of one resource. */
export interface UsageAssumption {
  /** A usage value, and only while `quantities` computes; undefined where the profile has none. For `readUsage`. */
  readonly number: (key: string) => number | undefined
  /** The quantities of a charge that its usage would decide; undefined where the profile does not have all that it needs. */
  quantities(charge: Charge): AssumedQuantities | undefined
}

export interface AssumedQuantities {
  readonly high: Decimal
  /** The part of them from one quantity up to another, and what it costs at a price per single unit; printed per so many units. */
  inTier(from: number, to: number | undefined, printed: { readonly per: number; readonly price: Decimal }): AssumedUsage
}

const levels = { small: 0, medium: 1, large: 2 } as const

/** Assumptions of one type at one level: from the small figures (low) to the large ones (high). */
export function assumeUsage(assumptions: AssumptionsOfType, profile: UsageLevel): UsageAssumption {
  let level: UsageLevel | undefined
  const quantityAt = (charge: Charge, wanted: UsageLevel): Decimal | undefined => {
    level = wanted
    try {
      const quantity = quantityOf(charge)
      return quantity.state === 'known' ? quantity.value : undefined
    } finally {
      level = undefined
    }
  }
  return {
    number: key => (level === undefined || !Object.hasOwn(assumptions, key) ? undefined : assumptions[key]?.[levels[level]]),
    quantities(charge) {
      const small = quantityAt(charge, 'small')
      const expected = quantityAt(charge, profile)
      const large = quantityAt(charge, 'large')
      if (small === undefined || expected === undefined || large === undefined) return undefined
      const bounds = boundsOf(small, expected, large)
      return {
        high: bounds.high,
        inTier(from, to, { per, price }) {
          const share = mapBounds(bounds, quantity => within(quantity, from, to))
          return { profile, quantity: mapBounds(share, units => units.div(per)), cost: mapBounds(share, units => units.times(price)) }
        },
      }
    },
  }
}

/** More of one thing may be less of another: the lowest is low, whatever it was assumed for. */
export function boundsOf(...[first, expected, last]: readonly [Decimal, Decimal, Decimal]): Bounds {
  const sorted = [first, expected, last].sort((a, b) => a.cmp(b))
  return { low: sorted[0] ?? expected, expected, high: sorted[2] ?? expected }
}

const mapBounds = ({ low, expected, high }: Bounds, change: (value: Decimal) => Decimal): Bounds => ({
  low: change(low),
  expected: change(expected),
  high: change(high),
})

function within(quantity: Decimal, from: number, to: number | undefined): Decimal {
  if (quantity.lte(from)) return zero
  return (to !== undefined && quantity.gt(to) ? decimal(to) : quantity).minus(from)
}
