import type { AttributeObject } from '../../model/resource.ts'
import { readAttributes } from '../attributes.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext, Sku } from '../definition.ts'
import { ifKnown } from '../if-known.ts'

/** How many rules that are billed together have one price; each one after them has its own. */
const atOnePrice = 5

/** Rules that an object makes, and the name of all that they are billed together with. */
export interface BilledRules {
  readonly pool: string
  readonly count: number
}

/** Where rules stand among all that they are billed together with: which of the first five, from 1, and how many come after these. */
export interface RulePositions {
  readonly first: readonly number[]
  readonly further: number
}

/** The positions of `count` rules that come after `before` others. */
export function positionsAfter(before: number, count: number): RulePositions {
  const room = Math.max(0, Math.min(count, atOnePrice - before))
  return { first: Array.from({ length: room }, (_, index) => before + index + 1), further: count - room }
}

/** The attribute that says where a resource's rules stand; the clusters put it there. */
export const positionsAttribute = ({ first, further }: RulePositions): AttributeObject => ({ rules: { first, further } })

/** Without it, a resource's rules are taken to be the only ones. */
function positionsOf({ resource }: ChargeContext, count: number): RulePositions {
  const rules = readAttributes(resource.attributes, () => {}).block('rules')
  return rules === undefined ? positionsAfter(0, count) : { first: rules.strings('first').map(Number), further: rules.number('further', 0) }
}

interface RulePrices {
  readonly description: string
  readonly count: () => number
  /** Of the first five together. */
  readonly first: Sku
  /** Of each one after them. */
  readonly further: Sku
}

/** The price of the first five is on the bill of the first one: the others up to the fifth stand there with nothing. */
export function ruleCharges(context: ChargeContext, { description, count, first, further }: RulePrices): readonly Charge[] {
  const positions = ifKnown(() => positionsOf(context, count()), undefined)
  if (positions === undefined) return [hourly(description, first, count)]
  return [
    ...(positions.first.length === 0
      ? []
      : [
          {
            ...hourly(`${description} (${ordinals(positions.first)} of the first five)`, first),
            ...(positions.first.includes(1) ? {} : { factor: () => 0 }),
          },
        ]),
    ...(positions.further === 0 ? [] : [hourly(`${description} after the first five`, further, positions.further)]),
  ]
}

const words = ['1st', '2nd', '3rd', '4th', '5th']

/** `1st, 2nd and 4th` */
function ordinals(positions: readonly number[]): string {
  const named = positions.map(position => words[position - 1] ?? String(position))
  const last = named.pop() ?? ''
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`
}
