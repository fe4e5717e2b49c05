import type { LineItem } from '../model/line-item.ts'
import { type Decimal, sum, zero } from '../model/money.ts'
import type { Counts, PricedResource, ResourceState } from '../model/report.ts'
import type { Cause } from '../model/unknown.ts'

export const noCounts: Counts = { usageBased: 0, unpriced: 0, unknown: 0 }

/** Charges, not tiers: the further tiers of a charge are not counted again. */
export function countLines(lines: readonly LineItem[]): Counts {
  let [usageBased, unpriced, unknown] = [0, 0, 0]
  for (const line of lines) {
    if (line.tier !== undefined && line.tier.from > 0) continue
    if (line.state === 'usage') usageBased++
    else if (line.state === 'unpriced') unpriced++
    else if (line.state === 'unknown') unknown++
  }
  return { usageBased, unpriced, unknown }
}

export function stateOf(lines: readonly LineItem[]): ResourceState {
  if (lines.length === 0 || lines.every(line => line.state === 'free')) return 'free'
  return lines.every(line => line.state === 'usage' || line.state === 'free') ? 'usage-based' : 'priced'
}

/** After discounts, where they change something. */
export function contractedCostOf(lines: readonly LineItem[], monthlyCost: Decimal): Pick<PricedResource, 'contractedCost'> {
  if (!lines.some(line => line.state === 'priced' && line.contractedCost !== undefined)) return {}
  const contractedCost = sum(
    lines.map(line => (line.state === 'priced' && line.allocated !== true ? (line.contractedCost ?? line.monthlyCost) : zero)),
  )
  return contractedCost.eq(monthlyCost) ? {} : { contractedCost }
}

/** From what is known up to what may come on top: by assumed usage so much, by what is not known without end. */
export function rangeOf(lines: readonly LineItem[], monthlyCost: Decimal): Pick<PricedResource, 'range'> {
  const causes: Cause[] = []
  let [low, expected, high] = [monthlyCost, monthlyCost, monthlyCost]
  let bounded = true
  for (const line of lines) {
    if (line.state === 'unpriced') bounded = false
    else if (line.state === 'unknown') {
      causes.push(line.cause)
      bounded = false
    } else if (line.state === 'priced' && line.scaled !== undefined && line.allocated !== true) {
      causes.push({ kind: 'variable', text: `${line.scaled.by} scales it` })
      low = low.plus(line.scaled.low).minus(line.monthlyCost)
      high = high.plus(line.scaled.high).minus(line.monthlyCost)
    } else if (line.state === 'usage' && line.assumed !== undefined) {
      const { profile, cost } = line.assumed
      causes.push({ kind: 'variable', text: `${line.usageKey} is assumed by the usage profile ${profile}` })
      ;[low, expected, high] = [low.plus(cost.low), expected.plus(cost.expected), high.plus(cost.high)]
    }
  }
  return causes.length === 0 ? {} : { range: { low, expected, high: bounded ? high : undefined, causes: distinct(causes) } }
}

/** The sum of what the lines are allocated, with its ends where something scales it, and what is pending beside it. */
export function allocatedOf(lines: readonly LineItem[]): Pick<PricedResource, 'allocated' | 'pending'> {
  const shares = lines.flatMap(line => (line.state === 'priced' && line.allocated === true ? [line] : []))
  if (shares.length === 0) return {}
  const waiting = shares.flatMap(({ pending }) => pending ?? [])
  return {
    ...(waiting.length === 0 ? {} : { pending: sum(waiting) }),
    allocated: {
      low: sum(shares.map(({ monthlyCost, scaled }) => scaled?.low ?? monthlyCost)),
      expected: sum(shares.map(({ monthlyCost }) => monthlyCost)),
      high: sum(shares.map(({ monthlyCost, scaled }) => scaled?.high ?? monthlyCost)),
    },
  }
}

const distinct = (causes: readonly Cause[]): readonly Cause[] => [...new Map(causes.map(cause => [cause.text, cause])).values()]
