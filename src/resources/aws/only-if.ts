import { NotKnown, UsageNotGiven } from '../../model/unknown.ts'
import type { Charge } from '../definition.ts'

/** The charge if the condition holds, nothing if not, and a charge whose quantity is unknown (or usage) if that cannot be told. */
export function onlyIf(condition: () => boolean, charge: Charge): readonly Charge[] {
  try {
    return condition() ? [charge] : []
  } catch (thrown) {
    if (!(thrown instanceof NotKnown || thrown instanceof UsageNotGiven)) throw thrown
    const quantity = (): never => {
      throw thrown
    }
    return [{ ...charge, quantity }]
  }
}
