import { hoursPerMonth } from '../model/money.ts'
import type { Charge, Sku } from './definition.ts'
import type { Usage } from './usage.ts'

/** The billing ideas that many types share. Each gives one charge; see `Charge` for what a function as argument means. */

type Text = string | (() => string)
type OrFunction<T> = T | (() => T)
const lazy = <T extends string | number | object>(value: OrFunction<T>): (() => T) =>
  typeof value === 'function' ? (value as () => T) : () => value

/** Something that runs all month: `count` of it, 730 hours each. */
export const hourly = (description: Text, sku: OrFunction<Sku>, count: OrFunction<number> = 1): Charge => ({
  description,
  sku: lazy(sku),
  unit: 'hours',
  quantity: () => lazy(count)() * hoursPerMonth,
})

/** Something provisioned by the month: so many GB, keys, alarms. */
export const monthly = (description: Text, sku: OrFunction<Sku>, unit: string, quantity: OrFunction<number> = 1): Charge => ({
  description,
  sku: lazy(sku),
  unit,
  quantity: lazy(quantity),
})

interface Metered {
  readonly unit: string
  readonly per?: number
  /** The usage key that says how much; throws UsageNotGiven without it. */
  readonly usage: Usage
  readonly key: string
  /** From the usage value to billed units. Default: the value itself. */
  readonly quantity?: (value: number) => number
}

/** Something billed by what is used: the quantity comes from one usage key. */
export const metered = (
  description: Text,
  sku: OrFunction<Sku>,
  { unit, per, usage, key, quantity = value => value }: Metered,
): Charge => ({
  description,
  sku: lazy(sku),
  unit,
  ...(per === undefined ? {} : { per }),
  quantity: () => quantity(usage.number(key)),
  usageBased: true,
})
