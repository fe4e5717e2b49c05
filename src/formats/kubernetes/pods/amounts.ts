import { formatQuantity } from '../../../model/quantity.ts'
import type { AttributeObject } from '../../../model/resource.ts'
import { isUnknown, type Unknown } from '../../../model/unknown.ts'
import type { Amounts } from '../../../model/workload.ts'

/** `Amounts` of which some may not be known. */
export type ReadAmounts = ReadonlyMap<string, number | Unknown>

type Combine = (a: number, b: number) => number

function combined(all: readonly ReadAmounts[], combine: Combine): ReadAmounts {
  const result = new Map<string, number | Unknown>()
  for (const amounts of all) {
    for (const [name, amount] of amounts) {
      const before = result.get(name)
      if (before === undefined || (isUnknown(amount) && !isUnknown(before))) result.set(name, amount)
      else if (!isUnknown(before) && !isUnknown(amount)) result.set(name, combine(before, amount))
    }
  }
  return result
}

/** Resource by resource; what is not known in one of them is not known in the sum. */
export const sumOf = (...all: readonly ReadAmounts[]): ReadAmounts => combined(all, (a, b) => a + b)
export const largestOf = (...all: readonly ReadAmounts[]): ReadAmounts => combined(all, Math.max)

/** All that `above` has, and the rest of `below`. */
export const withDefaults = (above: ReadAmounts, below: ReadAmounts): ReadAmounts => new Map([...below, ...above])

/** The amounts if all of them are known. */
export function knownAmounts(amounts: ReadAmounts): Amounts | undefined {
  const known = new Map<string, number>()
  for (const [name, amount] of amounts) {
    if (isUnknown(amount)) return undefined
    known.set(name, amount)
  }
  return known
}

/** Canonical text of each amount: `{ cpu: '750m', memory: '1Gi' }`. */
export const amountTexts = (amounts: ReadAmounts): AttributeObject =>
  Object.fromEntries([...amounts].map(([name, amount]) => [name, isUnknown(amount) ? amount : formatQuantity(name, amount)]))
