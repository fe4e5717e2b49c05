import * as z from 'zod'
import { type Decimal, zero } from '../model/money.ts'
import type { CostRange, PricedResource, ResourceDiff } from '../model/report.ts'
import type { Change } from './definition.ts'

/** The option of policies about money that says what workloads on nodes count with. */
export const workloadsOption = z
  .enum(['billed', 'allocated'])
  .default('billed')
  .describe(
    'What workloads on nodes count with: what they add to the bill by themselves (`billed`), or also their share of what their nodes cost (`allocated`). With `allocated`, match the workloads without the nodes, or these count twice.',
  )

/** The change with the shares of nodes as if they were on the bill of the workloads. */
export function withShares(change: Change, workloads: 'billed' | 'allocated'): Change {
  if (workloads === 'billed') return change
  const side = (subjects: Change['head']): Change['head'] =>
    subjects.map(subject => ({ ...subject, diff: shared(subject.diff), priced: sharing(subject.priced) }))
  return {
    base: side(change.base),
    head: side(change.head),
    diffs: change.diffs.map(({ project, diff }) => ({ project, diff: shared(diff) })),
  }
}

const shared = (diff: ResourceDiff): ResourceDiff =>
  diff.allocatedDelta === undefined
    ? diff
    : {
        ...diff,
        before: diff.before === undefined ? undefined : sharing(diff.before),
        after: diff.after === undefined ? undefined : sharing(diff.after),
        delta: diff.delta.plus(diff.allocatedDelta),
      }

function sharing(priced: PricedResource): PricedResource {
  const { allocated, monthlyCost, range } = priced
  if (allocated === undefined) return priced
  const own: Pick<CostRange, 'low' | 'expected' | 'causes'> & { readonly high: Decimal | undefined } = range ?? {
    low: monthlyCost,
    expected: monthlyCost,
    high: monthlyCost,
    causes: [],
  }
  const plus = (end: 'low' | 'expected'): Decimal => own[end].plus(allocated[end])
  return {
    ...priced,
    monthlyCost: monthlyCost.plus(allocated.expected ?? zero),
    range: { ...own, low: plus('low'), expected: plus('expected'), high: own.high?.plus(allocated.high) },
  }
}
