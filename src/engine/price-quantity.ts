import { type Decimal, decimal } from '../model/money.ts'
import { type Cause, NotKnown, UsageNotGiven } from '../model/unknown.ts'
import type { Charge } from '../resources/definition.ts'

/** How much of a charge there is. */
export type Quantity =
  | { readonly state: 'known'; readonly value: Decimal }
  | { readonly state: 'usage'; readonly key: string }
  | { readonly state: 'unknown'; readonly cause: Cause }

/** A charge's quantity in its own units. A fault of a definition throws. */
export function quantityOf(charge: Charge): Quantity {
  try {
    const value = charge.quantity()
    if (!(Number(value) >= 0 && Number.isFinite(Number(value))))
      return { state: 'unknown', cause: { kind: 'error', text: `a quantity of ${value} makes no sense` } }
    // Quantities are computed in binary numbers; 15 digits are what they hold.
    return { state: 'known', value: typeof value === 'number' ? decimal(Number(value.toPrecision(15))) : value }
  } catch (thrown) {
    if (thrown instanceof UsageNotGiven) return { state: 'usage', key: thrown.key }
    if (thrown instanceof NotKnown) return { state: 'unknown', cause: thrown.cause }
    throw thrown
  }
}
