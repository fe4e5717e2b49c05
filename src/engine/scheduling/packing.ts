import type { Amounts } from '../../model/workload.ts'
import { limits } from './limits.ts'
import type { PodSet } from './pod-sets.ts'
import { at, nodeAt, runningOfClass, runningOfGroup, type State } from './state.ts'

/** Where the pods of one side run. */
export interface Packing {
  /** Nodes by group: with at least one pod beside daemons, and running in all (`count` and those opened for pods). */
  readonly nodes: ReadonlyMap<string, { readonly needed: number; readonly running: number }>
  /** Pods that find no place, with the reason in plain words, by address. */
  readonly pending: readonly { readonly workload: string; readonly pods: number; readonly reason: string }[]
  /** Pods of each workload by group, daemons included. */
  readonly placement: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Sums over all running nodes, daemons included. What a group does not state is not in `allocatable`. */
  readonly requested: Amounts
  readonly allocatable: Amounts
  /** Set where a limit of the work stopped the packing: pods beyond it are pending. */
  readonly limit: string | undefined
}

export function packingOf(state: State): Packing {
  const { problem } = state
  const placement = placementOf(state)
  return {
    nodes: nodesOf(state),
    pending: [...state.pending]
      .map(([set, { pods, reason }]) => ({ workload: (problem.sets[set] as PodSet).workload.address, pods, reason: reason() }))
      .sort((a, b) => (a.workload < b.workload ? -1 : a.workload > b.workload ? 1 : 0)),
    placement,
    requested: requestedOf(state),
    allocatable: allocatableOf(state),
    limit: limitOf(state),
  }
}

const add = (sums: Map<string, number>, key: string, amount: number): void => void sums.set(key, (sums.get(key) ?? 0) + amount)

function nodesOf(state: State): Packing['nodes'] {
  const nodes = new Map<string, { needed: number; running: number }>()
  state.problem.groups.forEach(({ name }, group) => {
    const ids = (state.problem.classesOfGroup[group] ?? []).flatMap(({ index }) => state.running[index] ?? [])
    const before = nodes.get(name) ?? { needed: 0, running: 0 }
    nodes.set(name, {
      needed: before.needed + ids.filter(id => nodeAt(state, id).pods > 0).length,
      running: before.running + runningOfGroup(state, group),
    })
  })
  return nodes
}

function placementOf(state: State): Packing['placement'] {
  const { problem } = state
  const placement = new Map<string, Map<string, number>>()
  const put = (set: number, nodeClass: number, pods: number): void => {
    const { address } = (problem.sets[set] as PodSet).workload
    const groups = placement.get(address) ?? new Map<string, number>()
    placement.set(address, groups)
    const name = problem.classes[nodeClass]?.group.name ?? ''
    if (pods > 0) add(groups, name, pods)
  }
  for (const set of state.wanted) if (!placement.has((problem.sets[set] as PodSet).workload.address)) put(set, 0, 0)
  for (const [set, runs] of state.runs) for (const { node, pods } of runs) put(set, nodeAt(state, node).nodeClass, pods)
  for (const node of problem.classes) for (const set of state.daemons[node.index] ?? []) put(set, node.index, runningOfClass(state, node))
  return placement
}

function requestedOf(state: State): Amounts {
  const { problem } = state
  const sums = new Map<string, number>()
  const ask = ({ demand }: PodSet, pods: number): void => {
    demand.resources.forEach((resource, position) => {
      add(sums, problem.resources[resource] ?? '', pods * at(demand.amounts, position))
    })
  }
  for (const [set, runs] of state.runs) for (const { pods } of runs) ask(problem.sets[set] as PodSet, pods)
  for (const node of problem.classes)
    for (const set of state.daemons[node.index] ?? []) ask(problem.sets[set] as PodSet, runningOfClass(state, node))
  return sums
}

function allocatableOf(state: State): Amounts {
  const sums = new Map<string, number>()
  state.problem.groups.forEach(({ allocatable }, group) => {
    for (const [name, amount] of allocatable) add(sums, name, amount * runningOfGroup(state, group))
  })
  return sums
}

function limitOf({ work, pods, pending }: State): string | undefined {
  if (work.stepsLeft <= 0) return 'There are too many pods and constraints to work out where all of them run.'
  return pods >= limits.pods && pending.size > 0 ? `Only ${limits.pods} pods are placed.` : undefined
}
