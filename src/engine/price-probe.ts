import { NotKnown, UsageNotGiven } from '../model/unknown.ts'
import type { Charge } from '../resources/definition.ts'

/** Tells how the quantity of a charge goes by usage that nobody gave, so that a comparison sees what changes it. */
export interface UsageProbe {
  /** A usage value, and only while `quantities` computes. For `readUsage`. */
  readonly number: () => number | undefined
  /** How much of a charge there would be with little and with much use. No figure for a reader: only whether two of them differ says something. */
  quantities(charge: Charge): readonly string[]
}

/** Little shows what multiplies, much what is beyond an amount that is included. */
const uses = [1, 1e6] as const

export function probeUsage(): UsageProbe {
  let use: number | undefined
  return {
    number: () => use,
    quantities(charge) {
      try {
        return uses.map(one => {
          use = one
          return quantityText(charge)
        })
      } finally {
        use = undefined
      }
    },
  }
}

/** Comparing is all that it is for, so that no exact number is made of it. The last digits of binary numbers tell nothing. */
function quantityText(charge: Charge): string {
  try {
    return Number(charge.quantity()).toPrecision(9)
  } catch (thrown) {
    if (thrown instanceof NotKnown || thrown instanceof UsageNotGiven) return 'not known'
    throw thrown
  }
}
