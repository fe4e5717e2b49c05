import { addDemand } from './demand.ts'
import type { Work } from './limits.ts'
import type { NodeClass } from './node-classes.ts'
import type { PodSet } from './pod-sets.ts'
import type { Problem } from './problem.ts'

/** A node that has or had pods beside daemons. */
export interface PlacedNode {
  readonly id: number
  /** Index of its class. */
  nodeClass: number
  /** Nodes are filled in this order. */
  readonly place: number
  /** What pods beside daemons use. */
  readonly used: number[]
  pods: number
  /** Whether it is one of a pool that has no type yet: what Karpenter calls a node claim. */
  isClaim: boolean
}

/** Pods of a set on a node. A set's runs are in the order of its pods' ordinals. */
export interface Run {
  readonly node: number
  pods: number
}

export interface PendingPods {
  readonly pods: number
  /** Worked out when somebody wants to read it. */
  readonly reason: () => string
}

/** Where pods are. Of the `count` nodes only those that got pods are in `nodes`: the empty ones of a class are all alike. */
export interface State {
  readonly problem: Problem
  readonly work: Work
  /** By id. */
  readonly nodes: PlacedNode[]
  /** Per class: ids of its running nodes that are in `nodes`, in the order in which they are filled. */
  readonly running: number[][]
  /** Per class: how many of its `fixed` nodes are in `nodes`. */
  readonly fixedUsed: number[]
  /** Per class: nodes opened beyond `count` that run. */
  readonly opened: number[]
  /** Per class: what an empty node has beside its daemons. */
  readonly room: (readonly number[])[]
  /** Per class: sets of daemons that run on each of its nodes. */
  readonly daemons: (readonly number[])[]
  /** By set. */
  readonly runs: Map<number, Run[]>
  readonly pending: Map<number, PendingPods>
  /** Volumes by zone, those of each pod of a workload together; they outlive their pods. */
  readonly volumes: Map<string, ReadonlyMap<string, number>>
  /** Sets that were asked for, running or not. */
  wanted: ReadonlySet<number>
  /** Pods beside daemons that run. */
  pods: number
  /** What running nodes of a pool have in all, as far as it has been added up. */
  readonly poolUse: Map<string, ReadonlyMap<string, number>>
  /** Pools with nodes that were opened as the largest type and may yet become smaller, so that their limits say nothing for now. */
  readonly unsettled: Set<string>
}

/** Nobody asked for anything yet. */
export const emptyState = (problem: Problem, work: Work): State => ({
  problem,
  work,
  nodes: [],
  running: problem.classes.map(() => []),
  fixedUsed: problem.classes.map(() => 0),
  opened: problem.classes.map(() => 0),
  room: problem.classes.map(({ allocatable }) => allocatable),
  daemons: problem.classes.map(() => []),
  runs: new Map(),
  pending: new Map(),
  volumes: new Map(),
  wanted: new Set(),
  pods: 0,
  poolUse: new Map(),
  unsettled: new Set(),
})

export const copyState = (state: State): State => ({
  ...state,
  nodes: state.nodes.map(node => ({ ...node, used: [...node.used] })),
  running: state.running.map(ids => [...ids]),
  fixedUsed: [...state.fixedUsed],
  opened: [...state.opened],
  room: [...state.room],
  daemons: [...state.daemons],
  runs: new Map([...state.runs].map(([set, runs]) => [set, runs.map(run => ({ ...run }))])),
  pending: new Map(state.pending),
  volumes: new Map(state.volumes),
  poolUse: new Map(state.poolUse),
  unsettled: new Set(state.unsettled),
})

export const nodeAt = (state: State, id: number): PlacedNode => state.nodes[id] as PlacedNode

export const at = (values: readonly number[], index: number): number => values[index] as number

export const runningOfClass = (state: State, { index, fixed }: NodeClass): number => fixed + at(state.opened, index)

export const runningOfGroup = (state: State, group: number): number => {
  let nodes = 0
  for (const node of state.problem.classesOfGroup[group] ?? []) nodes += runningOfClass(state, node)
  return nodes
}

/** Puts pods on a node, as the set's last ordinals. */
export function put(state: State, { index, demand }: PodSet, node: PlacedNode, pods: number): void {
  addDemand(node.used, demand, pods)
  node.pods += pods
  state.pods += pods
  const runs = state.runs.get(index)
  const last = runs?.at(-1)
  if (runs === undefined) state.runs.set(index, [{ node: node.id, pods }])
  else if (last?.node === node.id) last.pods += pods
  else runs.push({ node: node.id, pods })
}

/** Takes pods of one run away. The run stays, even if empty. */
export function take(state: State, { demand }: PodSet, run: Run, pods: number): void {
  const node = nodeAt(state, run.node)
  addDemand(node.used, demand, -pods)
  node.pods -= pods
  state.pods -= pods
  run.pods -= pods
}

/** What running nodes of a pool have in all, of what any of them has. */
export function usedOfPool(state: State, pool: string): ReadonlyMap<string, number> {
  const known = state.poolUse.get(pool)
  if (known !== undefined) return known
  const used = new Map<string, number>()
  for (const group of state.problem.groupsOfPool.get(pool) ?? [])
    for (const [resource, amount] of state.problem.groups[group]?.capacityOfNode ?? [])
      used.set(resource, (used.get(resource) ?? 0) + amount * runningOfGroup(state, group))
  state.poolUse.set(pool, used)
  return used
}

/** Nodes beyond `count` come after all of those. */
const openedPlace = 2 ** 52

export const isOpened = ({ place }: PlacedNode): boolean => place >= openedPlace

function start(state: State, nodeClass: number, place: number, isClaim: boolean): PlacedNode {
  const node: PlacedNode = { id: state.nodes.length, nodeClass, place, used: state.problem.resources.map(() => 0), pods: 0, isClaim }
  state.nodes.push(node)
  state.running[nodeClass]?.push(node.id)
  return node
}

/** Where the next empty one of the `count` nodes of a class comes in the order; undefined if none is left. */
export function nextFixedPlace(state: State, { index, fixed, first, step, groupIndex }: NodeClass): number | undefined {
  const used = at(state.fixedUsed, index)
  return used < fixed ? at(state.problem.firstPlace, groupIndex) + first + used * step : undefined
}

export function useFixedNode(state: State, node: NodeClass, place: number): PlacedNode {
  state.fixedUsed[node.index] = at(state.fixedUsed, node.index) + 1
  return start(state, node.index, place, false)
}

export function openNode(state: State, { index, group: { pool } }: NodeClass): PlacedNode {
  state.opened[index] = at(state.opened, index) + 1
  state.poolUse.clear()
  if (pool !== undefined) state.unsettled.add(pool.name)
  return start(state, index, openedPlace + state.nodes.length, pool !== undefined)
}

/** Closes nodes beyond `count` that have no pods beside daemons. Returns how many of each group. */
export function closeEmptyNodes(state: State): readonly number[] {
  const closed = state.problem.groups.map(() => 0)
  for (const { index, groupIndex } of state.problem.classes) {
    const kept = (state.running[index] ?? []).filter(id => !isOpened(nodeAt(state, id)) || nodeAt(state, id).pods > 0)
    const gone = (state.running[index]?.length ?? 0) - kept.length
    if (gone === 0) continue
    state.running[index] = kept
    state.opened[index] = at(state.opened, index) - gone
    closed[groupIndex] = at(closed, groupIndex) + gone
    state.poolUse.clear()
  }
  return closed
}

/** Makes an opened node one of another class. */
export function changeClass(state: State, node: PlacedNode, { index }: NodeClass): void {
  const [from = [], to = []] = [state.running[node.nodeClass], state.running[index]]
  from.splice(from.indexOf(node.id), 1)
  const after = to.findIndex(id => nodeAt(state, id).place > node.place)
  to.splice(after < 0 ? to.length : after, 0, node.id)
  state.opened[node.nodeClass] = at(state.opened, node.nodeClass) - 1
  state.opened[index] = at(state.opened, index) + 1
  state.poolUse.clear()
  node.nodeClass = index
}
