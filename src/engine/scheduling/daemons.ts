import { addDemand, fits } from './demand.ts'
import type { NodeClass } from './node-classes.ts'
import type { PodSet, Wanted } from './pod-sets.ts'
import { nodeAt, type Run, runningOfClass, type State, take } from './state.ts'

/** Daemons that may run on nodes of each class, in canonical order. */
const daemonsByClass = ({ problem }: State, wanted: Wanted): readonly (readonly PodSet[])[] => {
  const byClass: PodSet[][] = problem.classes.map(() => [])
  for (const set of problem.sets)
    if (set.workload.everyNode && wanted.has(set.index)) for (const { index } of problem.mayRun(set)) byClass[index]?.push(set)
  return byClass
}

/**
 * Gives daemons their room on every node, also on those that are opened later. Those that run already keep it; those that found none before come in where
 * all nodes have room now; new ones come in where an empty node has room, and other pods give way. Returns how many pods had to, by set.
 */
export function settleDaemons(state: State, wanted: Wanted): ReadonlyMap<number, number> {
  const shrunk: NodeClass[] = []
  daemonsByClass(state, wanted).forEach((candidates, index) => {
    const node = state.problem.classes[index] as NodeClass
    const before = new Set(state.daemons[index])
    const room = [...node.allocatable]
    const running: number[] = []
    const admit = ({ index: set, demand }: PodSet): void => {
      addDemand(room, demand, -1)
      running.push(set)
    }
    for (const set of candidates) if (before.has(set.index)) admit(set)
    for (const set of candidates)
      if (!before.has(set.index) && state.wanted.has(set.index) && fitsEveryNode(state, node, set, room)) admit(set)
    for (const set of candidates) if (!before.has(set.index) && !state.wanted.has(set.index) && fits(set.demand, room)) admit(set)
    if (room.some((amount, resource) => amount < (state.room[index]?.[resource] ?? 0))) shrunk.push(node)
    state.daemons[index] = running
    state.room[index] = room
  })
  return giveWay(state, shrunk)
}

/** Daemons that have no room on nodes that run. */
export function notePendingDaemons(state: State, wanted: Wanted): void {
  const missing = new Map<PodSet, NodeClass[]>()
  daemonsByClass(state, wanted).forEach((candidates, index) => {
    const node = state.problem.classes[index] as NodeClass
    if (runningOfClass(state, node) === 0) return
    const running = new Set(state.daemons[index])
    for (const set of candidates) if (!running.has(set.index)) missing.set(set, [...(missing.get(set) ?? []), node])
  })
  for (const [set, classes] of missing) {
    const names = [...new Set(classes.map(({ group }) => group.name))]
    const pods = classes.reduce((sum, node) => sum + runningOfClass(state, node), 0)
    state.pending.set(set.index, { pods, reason: () => `nodes of ${names.join(', ')} have no room for it` })
  }
}

const fitsEveryNode = (state: State, { index }: NodeClass, { demand }: PodSet, room: readonly number[]): boolean =>
  fits(demand, room) && (state.running[index] ?? []).every(id => fits(demand, room, nodeAt(state, id).used))

/** Takes pods away from nodes that hold more than there is room for, the last in canonical order first, and only such as use what is short. */
function giveWay(state: State, classes: readonly NodeClass[]): ReadonlyMap<number, number> {
  const displaced = new Map<number, number>()
  const short = (id: number): readonly number[] => {
    const { nodeClass, used } = nodeAt(state, id)
    return used.flatMap((amount, resource) => (amount > (state.room[nodeClass]?.[resource] ?? 0) ? [resource] : []))
  }
  const crowded = new Set(classes.flatMap(({ index }) => state.running[index] ?? []).filter(id => short(id).length > 0))
  if (crowded.size === 0) return displaced
  const runsOf = new Map<number, { readonly set: PodSet; readonly run: Run }[]>()
  for (const set of state.problem.sets)
    for (const run of state.runs.get(set.index) ?? [])
      if (crowded.has(run.node)) {
        const runs = runsOf.get(run.node)
        if (runs === undefined) runsOf.set(run.node, [{ set, run }])
        else runs.push({ set, run })
      }
  for (const [id, runs] of runsOf)
    for (const { set, run } of runs.reverse()) {
      let missing = short(id)
      while (run.pods > 0 && missing.some(resource => set.demand.resources.includes(resource))) {
        take(state, set, run, 1)
        displaced.set(set.index, (displaced.get(set.index) ?? 0) + 1)
        missing = short(id)
      }
    }
  return displaced
}
