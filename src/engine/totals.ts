import { sum, zero } from '../model/money.ts'
import type { Counts, ResourceDiff, Totals } from '../model/report.ts'
import { noCounts } from './price-totals.ts'

const addCounts = (a: Counts, b: Counts): Counts => ({
  usageBased: a.usageBased + b.usageBased,
  unpriced: a.unpriced + b.unpriced,
  unknown: a.unknown + b.unknown,
})

/** Sums of a project's differences, with the number of parts that could not be read. `delta` is `after - before` unless something is undecided. */
export function totalOf(diffs: readonly ResourceDiff[], unread = 0): Totals {
  let counts = noCounts
  let countsChanged = noCounts
  for (const { change, after } of diffs) {
    if (after === undefined) continue
    counts = addCounts(counts, after.counts)
    if (change !== 'unchanged' && change !== 'moved') countsChanged = addCounts(countsChanged, after.counts)
  }
  return {
    before: sum(diffs.map(({ before }) => before?.monthlyCost ?? zero)),
    after: sum(diffs.map(({ after }) => after?.monthlyCost ?? zero)),
    delta: sum(diffs.map(({ delta }) => delta)),
    undecided: diffs.reduce((count, { undecided }) => count + undecided, 0),
    counts,
    countsChanged,
    unread,
    ...allocatedTotals(diffs),
  }
}

function allocatedTotals(diffs: readonly ResourceDiff[]): Pick<Totals, 'allocated'> {
  if (diffs.every(({ allocatedDelta }) => allocatedDelta === undefined)) return {}
  return {
    allocated: {
      before: sum(diffs.map(({ before }) => before?.allocated?.expected ?? zero)),
      after: sum(diffs.map(({ after }) => after?.allocated?.expected ?? zero)),
      delta: sum(diffs.map(({ allocatedDelta }) => allocatedDelta ?? zero)),
    },
  }
}

/** Totals of several projects. */
export function sumTotals(totals: readonly Totals[]): Totals {
  return {
    before: sum(totals.map(({ before }) => before)),
    after: sum(totals.map(({ after }) => after)),
    delta: sum(totals.map(({ delta }) => delta)),
    undecided: totals.reduce((count, { undecided }) => count + undecided, 0),
    counts: totals.map(({ counts }) => counts).reduce(addCounts, noCounts),
    unread: totals.reduce((count, { unread }) => count + unread, 0),
    countsChanged: totals.map(({ countsChanged }) => countsChanged).reduce(addCounts, noCounts),
    ...sumAllocated(totals),
  }
}

function sumAllocated(totals: readonly Totals[]): Pick<Totals, 'allocated'> {
  const parts = totals.flatMap(({ allocated }) => allocated ?? [])
  if (parts.length === 0) return {}
  return {
    allocated: {
      before: sum(parts.map(({ before }) => before)),
      after: sum(parts.map(({ after }) => after)),
      delta: sum(parts.map(({ delta }) => delta)),
    },
  }
}
