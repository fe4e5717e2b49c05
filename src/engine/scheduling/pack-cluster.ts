import type { NodeGroup } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { limits } from './limits.ts'
import { type Packing, packingOf } from './packing.ts'
import type { Level } from './pod-sets.ts'
import { problemOf } from './problem.ts'
import { repack } from './repack.ts'
import { emptyState } from './state.ts'

/**
 * Packs the pods of a cluster's workloads into its node groups, before a change and after it, at a level of their replicas. Pods take running nodes first and
 * open others at the lowest price; after the change nothing moves that did not change. Pods of jobs are counted like any others: at their replicas,
 * all the time. Workloads that run without nodes must be left out.
 */
export function packCluster(
  groups: readonly NodeGroup[],
  before: readonly Workload[],
  after: readonly Workload[],
  at: Level,
): { readonly before: Packing; readonly after: Packing } {
  const { problem, wanted } = problemOf(groups, [before, after], at)
  const [wantedBefore = new Map(), wantedAfter = new Map()] = wanted
  const first = repack(emptyState(problem, { stepsLeft: limits.steps }), wantedBefore)
  const second = repack({ ...first, work: { stepsLeft: limits.steps } }, wantedAfter)
  return { before: packingOf(first), after: packingOf(second) }
}
