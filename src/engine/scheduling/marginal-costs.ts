import { knownCostOfNode, monthlyCostOfNode, type NodeGroup } from '../../model/cluster.ts'
import { type Decimal, zero } from '../../model/money.ts'
import type { Workload } from '../../model/workload.ts'
import { limits } from './limits.ts'
import type { Level, Wanted } from './pod-sets.ts'
import { type Problem, problemOf } from './problem.ts'
import { repack } from './repack.ts'
import { emptyState, runningOfGroup, type State } from './state.ts'

/** What the change of one workload alone does to a cluster. */
export interface MarginalCost {
  readonly address: string
  /** Nodes more or fewer, by group; groups without a difference are left out. */
  readonly nodes: ReadonlyMap<string, number>
  /** USD a month; undefined where a group with a difference has no price. */
  readonly monthly: Decimal | undefined
  /** The part of it that has prices. */
  readonly known: Decimal
  /** Pods of all workloads that are pending more or fewer. */
  readonly pending: number
}

/**
 * What each changed workload adds to the bill if it changes last, after all other changes: so an added one never lowers it and a removed one never
 * raises it. The largest ten at most, by what their pods ask for, and fewer where that is too much work; their sum need not be the whole difference, as
 * workloads share nodes.
 */
export function marginalCosts(
  groups: readonly NodeGroup[],
  before: readonly Workload[],
  after: readonly Workload[],
  changed: readonly string[],
  at: Level,
): readonly MarginalCost[] {
  const { problem, wanted } = problemOf(groups, [before, after], at)
  const [wantedBefore = new Map(), wantedAfter = new Map()] = wanted
  const work = { stepsLeft: limits.steps }
  const start = repack(emptyState(problem, work), wantedBefore)
  const costs: MarginalCost[] = []
  for (const address of largest(problem, wanted, changed)) {
    const others = repack(start, without(problem, address, wantedBefore, wantedAfter))
    const all = repack(others, wantedAfter)
    if (work.stepsLeft <= 0) break
    costs.push({ address, ...difference(others, all) })
  }
  return costs
}

/** Everything as after the change, but the workload as before it. */
function without({ sets }: Problem, address: string, before: Wanted, after: Wanted): Wanted {
  const isIt = ([set]: readonly [number, number]): boolean => sets[set]?.workload.address === address
  return new Map([...[...after].filter(entry => !isIt(entry)), ...[...before].filter(isIt)])
}

/** Sets are in the order of their pods' size: a workload is as large as its share times its pods. */
function largest({ sets }: Problem, sides: readonly Wanted[], changed: readonly string[]): readonly string[] {
  const asked = new Set(changed)
  const sizes = new Map<string, number>()
  for (const { index, workload, share } of sets) {
    if (!asked.has(workload.address)) continue
    const pods = Math.max(...sides.map(wanted => wanted.get(index) ?? 0), workload.everyNode ? 1 : 0)
    sizes.set(workload.address, Math.max(sizes.get(workload.address) ?? 0, pods * share))
  }
  return [...sizes]
    .sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1))
    .slice(0, limits.marginal)
    .map(([address]) => address)
}

const pendingPods = ({ pending }: State): number => [...pending.values()].reduce((sum, { pods }) => sum + pods, 0)

function difference(from: State, to: State): Omit<MarginalCost, 'address'> {
  const nodes = new Map<string, number>()
  let [monthly, known]: [Decimal | undefined, Decimal] = [zero, zero]
  from.problem.groups.forEach((each, group) => {
    const delta = runningOfGroup(to, group) - runningOfGroup(from, group)
    if (delta === 0) return
    nodes.set(each.name, (nodes.get(each.name) ?? 0) + delta)
    const ofNode = monthlyCostOfNode(each)
    monthly = ofNode === undefined ? undefined : monthly?.plus(ofNode.times(delta))
    known = known.plus(knownCostOfNode(each).times(delta))
  })
  return { nodes, monthly, known, pending: pendingPods(to) - pendingPods(from) }
}
