import type { Decimal } from './money.ts'

/** How much use a profile takes for granted, where nobody said. */
export const usageLevels = ['small', 'medium', 'large'] as const
export type UsageLevel = (typeof usageLevels)[number]

/** One amount in three cases: `low <= expected <= high`. */
export interface Bounds {
  readonly low: Decimal
  readonly expected: Decimal
  readonly high: Decimal
}

/** What a usage profile puts in the place of usage that nobody gave. The cost is ListCost a month; the quantity is in the line's unit. */
export interface AssumedUsage {
  readonly profile: UsageLevel
  readonly quantity: Bounds
  readonly cost: Bounds
}

/** A stated assumption: a month's usage of a small, a medium and a large system, and why so. */
export type Assumption = readonly [small: number, medium: number, large: number, reason: string]

/** Assumptions by usage key (dotted where nested). */
export type AssumptionsOfType = Readonly<Record<string, Assumption>>
