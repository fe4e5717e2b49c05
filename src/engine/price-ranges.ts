import { type Decimal, zero } from '../model/money.ts'
import type { AssumedTotals, MissingUsage, PricedResource, ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import type { AssumedUsage, Bounds, UsageLevel } from '../model/usage-profile.ts'
import { boundsOf } from './price-assumed.ts'
import { wholeCost } from './price-lines.ts'

/** The report with what the usage profile would add to its totals, and the number worth supplying first. */
export function withAssumedTotals(report: Report, level: UsageLevel): Report {
  const projects = report.projects.map(project => ({ ...project, totals: { ...project.totals, assumed: assumedTotals(project) } }))
  const first = worthSupplyingFirst(report.projects)
  return {
    ...report,
    projects,
    totals: { ...report.totals, assumed: sumAssumed(projects.map(({ totals }) => totals.assumed)) },
    usageProfile: { level, ...(first === undefined ? {} : { first }) },
  }
}

/** What a usage profile would add to a project's totals. Little use on one side is compared with little use on the other, and so on. */
function assumedTotals({ resources }: ProjectReport): AssumedTotals {
  let after = nothing
  let delta = nothing
  let [items, itemsChanged] = [0, 0]
  for (const diff of resources) {
    const own = assumedOf(diff.after)
    after = plus(after, own.cost)
    items += own.items
    if (isChange(diff)) itemsChanged += own.items
    if (comparable(diff)) delta = minus(plus(delta, own.cost), assumedOf(diff.before).cost)
  }
  return { after, delta: boundsOf(delta.low, delta.expected, delta.high), items, itemsChanged }
}

/** Sums of several projects. */
function sumAssumed(totals: readonly AssumedTotals[]): AssumedTotals {
  const of = (part: 'after' | 'delta'): Bounds => totals.map(total => total[part]).reduce(plus, nothing)
  const count = (part: 'items' | 'itemsChanged'): number => totals.reduce((sum, total) => sum + total[part], 0)
  return { after: of('after'), delta: of('delta'), items: count('items'), itemsChanged: count('itemsChanged') }
}

/** The usage value whose range is the widest: of what the change adds or changes, and of everything where that has none. */
function worthSupplyingFirst(projects: readonly ProjectReport[]): MissingUsage | undefined {
  return widest(projects, isChange) ?? widest(projects, () => true)
}

function widest(projects: readonly ProjectReport[], wanted: (diff: ResourceDiff) => boolean): MissingUsage | undefined {
  let best: MissingUsage | undefined
  for (const { name: project, resources } of projects)
    for (const diff of resources) {
      if (diff.after === undefined || !wanted(diff)) continue
      for (const [key, { low, high }] of byKey(diff.after))
        if (high.minus(low).gt(best === undefined ? zero : best.high.minus(best.low)))
          best = { project, address: diff.address, key, low, high }
    }
  return best
}

/** Assumed cost by the usage value that is missing. */
function byKey({ lines }: PricedResource): ReadonlyMap<string, Bounds> {
  const costs = new Map<string, Bounds>()
  for (const line of lines)
    if (line.state === 'usage' && line.assumed !== undefined)
      costs.set(line.usageKey, plus(costs.get(line.usageKey) ?? nothing, line.assumed.cost))
  return costs
}

const nothing: Bounds = { low: zero, expected: zero, high: zero }
const combine =
  (operation: (a: Decimal, b: Decimal) => Decimal) =>
  (a: Bounds, b: Bounds): Bounds => ({
    low: operation(a.low, b.low),
    expected: operation(a.expected, b.expected),
    high: operation(a.high, b.high),
  })
const plus = combine((a, b) => a.plus(b))
const minus = combine((a, b) => a.minus(b))

const isChange = ({ change }: ResourceDiff): boolean => change !== 'unchanged' && change !== 'moved'

/** Not where one side could not be read, or has no line items for that. */
const comparable = ({ change, before, after }: ResourceDiff): boolean =>
  change !== 'cannot-tell' &&
  ![before, after].some(side => side?.lines.some(line => line.state === 'unknown' && line.description === wholeCost))

/** Assumed cost of a resource, and how many charges (not tiers) it is for. */
function assumedOf(priced: PricedResource | undefined): { cost: Bounds; items: number } {
  let cost = nothing
  let items = 0
  for (const line of priced?.lines ?? []) {
    const assumed: AssumedUsage | undefined = line.state === 'usage' ? line.assumed : undefined
    if (assumed === undefined) continue
    cost = plus(cost, assumed.cost)
    if (line.tier === undefined || line.tier.from === 0) items++
  }
  return { cost, items }
}
