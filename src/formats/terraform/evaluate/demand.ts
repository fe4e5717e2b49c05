import type { Cause } from '../../../model/unknown.ts'
import type { Meter } from './scope.ts'

/** A value that is worked out when it is first asked for, and kept. `fallback` is what an asker gets that stands in a cycle with it. */
export interface Thunk<T> {
  state: 'fresh' | 'busy' | 'done'
  value: T | undefined
  readonly compute: () => T
  readonly fallback: (cause: Cause) => T
  /** What a cycle's report calls it: `local.a`. */
  readonly name: () => string
}

/** A thunk that nobody has asked for yet. */
export const thunk = <T>(name: () => string, compute: () => T, fallback: (cause: Cause) => T): Thunk<T> => ({
  state: 'fresh',
  value: undefined,
  compute,
  fallback,
  name,
})

/** Asks for a thunk's value. */
export type Demand = <T>(asked: Thunk<T>) => T

/** Thrown through a computation whose dependencies nest too deep: the thunk named here is worked out first, then the computation starts again. */
class Interruption {
  readonly first: Thunk<unknown>
  /** The thunks that were under way before it, outermost first. */
  readonly through: readonly Thunk<unknown>[]

  constructor(first: Thunk<unknown>, through: readonly Thunk<unknown>[]) {
    this.first = first
    this.through = through
  }
}

interface Waiting {
  readonly thunk: Thunk<unknown>
  /** It and the thunks that were under way from it to the next one that had to be worked out first. */
  through: readonly Thunk<unknown>[]
}

/**
 * Evaluation by demand without deep recursion. Thunks nest on the JavaScript stack up to `nesting`; then everything is unwound to the
 * outermost one, the deepest is worked out on its own, and the outermost starts again: finished parts are kept, so a chain of n costs
 * about 2n computations whatever its length. Deep expressions (told by `meter`) use up the nesting sooner.
 * `onCycle` gets the names in a cycle, in order, once for each place that closes one.
 */
export function demandDriver(meter: Meter, onCycle: (names: readonly string[]) => Cause, nesting = 24, expressionNesting = 120): Demand {
  const nested: Thunk<unknown>[] = []
  let waiting: Waiting[] = []

  const cycle = (asked: Thunk<unknown>): Cause => {
    const all = [...waiting.slice(0, -1).flatMap(entry => entry.through), ...nested]
    return onCycle(all.slice(Math.max(0, all.indexOf(asked))).map(one => one.name()))
  }

  const compute = <T>(asked: Thunk<T>): T => {
    asked.state = 'busy'
    nested.push(asked as Thunk<unknown>)
    try {
      const value = asked.compute()
      asked.value = value
      asked.state = 'done'
      return value
    } catch (error) {
      asked.state = 'fresh'
      // A stack overflow: this thunk gets the whole stack to itself, and where that is not enough, an answer of its own.
      if (!(error instanceof RangeError)) throw error
      if (nested.length > 1) throw new Interruption(asked as Thunk<unknown>, nested.slice(0, -1))
      asked.state = 'done'
      asked.value = asked.fallback({ kind: 'limit', text: `${asked.name()} is nested too deeply` })
      return asked.value
    } finally {
      nested.pop()
    }
  }

  const run = <T>(asked: Thunk<T>): T => {
    waiting = [{ thunk: asked as Thunk<unknown>, through: [] }]
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      try {
        if (top.thunk.state !== 'done') compute(top.thunk)
        waiting.pop()
      } catch (error) {
        if (!(error instanceof Interruption)) {
          for (const entry of waiting) if (entry.thunk.state === 'busy') entry.thunk.state = 'fresh'
          waiting = []
          throw error
        }
        // Asked for again from above, it is in a cycle.
        top.thunk.state = 'busy'
        top.through = error.through
        waiting.push({ thunk: error.first, through: [] })
      }
    }
    return asked.value as T
  }

  return asked => {
    if (asked.state === 'done') return asked.value as NonNullable<typeof asked.value>
    if (asked.state === 'busy') return asked.fallback(cycle(asked as Thunk<unknown>))
    if (nested.length === 0) return run(asked)
    if (nested.length >= nesting || meter.depth >= expressionNesting) {
      // The asker rather than what it asks for: its further dependencies then start from the ground, too.
      const asker = nested.length > 1 ? nested.at(-1) : undefined
      throw asker === undefined ? new Interruption(asked as Thunk<unknown>, [...nested]) : new Interruption(asker, nested.slice(0, -1))
    }
    return compute(asked)
  }
}
