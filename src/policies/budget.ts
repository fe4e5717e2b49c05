import * as z from 'zod'
import { type Decimal, decimal, formatMoney, sum } from '../model/money.ts'
import { type AgedObservation, type Change, definePolicy, type Subject } from './definition.ts'
import { withShares, workloadsOption } from './shares.ts'
import { leftOut, type Uncertain, uncertainOf } from './uncertain.ts'
import { count, percent } from './wording.ts'

const periods = {
  monthly: { months: 1, name: 'month' },
  quarterly: { months: 3, name: 'quarter' },
  yearly: { months: 12, name: 'year' },
} as const

/** The state after the change, of everything that matches, against an amount. */
export const budget = definePolicy({
  kind: 'budget',
  description:
    'What everything that matches costs after the change stays within an amount. Unpriced and unknown costs are named and never counted: a budget that only they would exceed is not a violation, and one where most costs are not known says that it cannot be judged (a warning).',
  options: {
    amount: z
      .number()
      .positive()
      .max(1e12)
      .describe('The budget for one period, in the currency of the configuration (US dollars without one).'),
    period: z
      .enum(['monthly', 'quarterly', 'yearly'])
      .default('monthly')
      .describe('What the amount is for. A quarter is three months of the estimate, a year is twelve.'),
    'warn-at': z
      .number()
      .positive()
      .max(100)
      .default(80)
      .describe('The percentage of the budget from which on it warns. 100: only when it is exceeded.'),
    figure: z
      .enum(['low', 'expected', 'high'])
      .default('expected')
      .describe('Which end of the range counts for a cost that is not known exactly.'),
    workloads: workloadsOption,
  },
  onUnknown: 'warn',
  needsAllProjects: true,

  judge(given, { amount, period, 'warn-at': warnAt, figure, workloads }, { currency }) {
    const change = withShares(given, workloads)
    const limit = decimal(amount)
    const { months, name } = periods[period]
    const [before, after] = [total(change.base, figure), total(change.head, figure)]
    const used = (monthly: Decimal): Decimal => monthly.times(months).div(limit).times(100)
    // What a usage profile assumes counts towards the budget but is in no delta: then the two totals tell what the change adds.
    const added = assumes(change) ? after.minus(before) : sum(change.diffs.map(({ diff }) => diff.delta))
    const uncertain = afterwards(change)
    const out = leftOut(uncertain)

    const cost = `${out === '' ? '' : 'at least '}${formatMoney(after.times(months), currency)}`
    const state = `${cost} of ${formatMoney(limit, currency)} a ${name} (${percent(used(after))})`
    const share = formatMoney(added.abs().times(months), currency)
    const effect = added.eq(0) ? 'adds nothing' : added.gt(0) ? `adds ${share}` : `takes ${share} away`
    const context = `it was ${formatMoney(before.times(months), currency)} before, and this change ${effect}`
    const without = out === '' ? '' : `; not counted: ${out}`

    const level = (monthly: Decimal): number => (used(monthly).gt(100) ? 2 : warnAt < 100 && used(monthly).gte(decimal(warnAt)) ? 1 : 0)
    const [was, is] = [level(before), level(after)]
    const age: AgedObservation['age'] = was < is ? 'introduced' : added.gt(0) ? 'worsened' : 'existing'
    const observations: AgedObservation[] = []
    if (is === 2)
      observations.push({
        key: 'amount',
        outcome: 'violation',
        age,
        monthlyCost: after,
        message: `The budget is exceeded: ${state}; ${context}${without}`,
      })
    else if (is === 1)
      observations.push({
        key: 'warn-at',
        outcome: 'violation',
        age,
        most: 'warn',
        monthlyCost: after,
        message: `The budget is used to ${warnAt} % or more: ${state}; ${context}${without}`,
      })
    const doubts = uncertain.unknown.length + uncertain.unpriced.length
    if (is < 2 && doubts * 2 > uncertain.billed)
      observations.push({
        key: 'unknown',
        outcome: 'cannot-tell',
        age: age === 'introduced' || change.base.length === 0 ? 'introduced' : 'existing',
        monthlyCost: after,
        count: doubts,
        message: `The budget cannot be judged, as ${doubts} of ${count(uncertain.billed, 'resource')} have no known cost: ${out}`,
      })
    const usage = uncertain.usageBased === 0 ? '' : `; the usage of ${count(uncertain.usageBased, 'resource')} is not given`
    return { observations, summary: `${state}; ${context}${without}${usage}` }
  },
})

/** Monthly cost of a side. Where `high` has no bound, what is known counts, and the resource is named as unknown. */
const total = (side: readonly Subject[], figure: 'low' | 'expected' | 'high'): Decimal =>
  sum(side.map(({ priced }) => priced.range?.[figure] ?? priced.monthlyCost))

const assumes = ({ head, base }: Change): boolean =>
  [...head, ...base].some(({ priced }) => priced.lines.some(line => line.state === 'usage' && line.assumed !== undefined))

/** What is uncertain after the change: in the head, and what could not be read there but is in the base. */
function afterwards({ head, base }: Change): Uncertain {
  const known = uncertainOf(head)
  const lost = base.filter(({ diff }) => diff.change === 'cannot-tell' && diff.after === undefined).map(({ priced }) => priced)
  return { ...known, unknown: [...known.unknown, ...lost], billed: known.billed + lost.length }
}
