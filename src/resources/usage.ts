import { UsageNotGiven } from '../model/unknown.ts'
import type { UsageValues } from '../model/usage.ts'

/**
 * Usage values of one resource. Keys are dotted where nested: `standard.storage_gb`.
 * `number` throws `UsageNotGiven` for a missing key (the line then is usage-based without a quantity); the others do not.
 */
export interface Usage {
  number(key: string): number
  optionalNumber(key: string): number | undefined
  text(key: string): string | undefined
  has(key: string): boolean
}

/**
 * Reads the given values. `assumed` is asked for a number that is missing: what it gives stands in for it. It gives something only while the
 * quantity of a charge is assumed, so that an assumption never decides which charges there are. `probe` is asked last, and only for what cannot be
 * done without.
 */
export function readUsage(values: UsageValues, assumed?: (key: string) => number | undefined, probe?: () => number | undefined): Usage {
  const at = (key: string): unknown => {
    let value: unknown = values
    for (const part of key.split('.')) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
      value = (value as Record<string, unknown>)[part]
    }
    return value ?? undefined
  }
  const given = (key: string): number | undefined => {
    const value = at(key)
    if (value === undefined) return undefined
    const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
    return Number.isFinite(number) ? number : undefined
  }
  const optionalNumber = (key: string): number | undefined => given(key) ?? assumed?.(key)
  return {
    optionalNumber,
    number(key) {
      const value = optionalNumber(key) ?? probe?.()
      if (value === undefined) throw new UsageNotGiven(key)
      return value
    },
    text(key) {
      const value = at(key)
      return value === undefined || typeof value === 'object' ? undefined : String(value)
    },
    has: key => at(key) !== undefined,
  }
}
