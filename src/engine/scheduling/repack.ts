import { notePendingDaemons, settleDaemons } from './daemons.ts'
import { pendingReason } from './pending-reason.ts'
import { place } from './place.ts'
import type { PodSet, Wanted } from './pod-sets.ts'
import type { FullNodes } from './seek-node.ts'
import { settleTypes } from './settle-types.ts'
import { closeEmptyNodes, copyState, type PlacedNode, type State, take } from './state.ts'

/**
 * From what runs to what is wanted, so that nothing moves that did not change:
 * 1. pods that are not wanted any more go, of a set that shrinks the last ordinals, and opened nodes that this empties are closed;
 * 2. daemons get their room (a new one may displace pods);
 * 3. pods that were pending before try the room that is free now; of new nodes they get as many as have been closed, so that removing pods never costs;
 * 4. displaced and added pods are placed in canonical order, on opened nodes if need be. Nothing is closed any more, so that adding pods never saves;
 * 5. nodes of pools that are new, or that pods have gone from, get the cheapest type that holds what is on them; what that leaves of limits is used.
 */
export function repack(from: State, wanted: Wanted): State {
  const state = copyState(from)
  const pendingBefore = new Map(state.pending)
  state.pending.clear()
  const emptier = removeUnwanted(state, wanted)
  const known = state.nodes.length
  const closed = [...closeEmptyNodes(state)]
  const displaced = settleDaemons(state, wanted)
  for (const [set, runs] of state.runs) if (runs.some(({ pods }) => pods === 0)) keepRuns(state, set)

  let full: FullNodes = new Map()
  const waiting: Missing[] = []
  const added: Missing[] = []
  for (const entry of missingPods(state, wanted)) {
    const { index } = entry.set
    const waited = !displaced.has(index) && entry.pods <= (pendingBefore.get(index)?.pods ?? 0)
    ;(waited ? waiting : added).push(entry)
  }
  const placeAll = (entries: readonly Missing[], allowance: number[] | undefined): boolean => {
    let any = false
    for (const entry of entries) {
      if (entry.pods === 0) continue
      const placed = place(state, entry.set, entry.pods, full, allowance)
      entry.pods -= placed
      any ||= placed > 0
    }
    return any
  }
  placeAll(waiting, closed)
  placeAll(added, undefined)
  // What was placed last may have levelled a spread that refused others before.
  const spread = (entries: readonly Missing[]): readonly Missing[] => entries.filter(({ set }) => set.workload.pod.spread.length > 0)
  const mayChange = ({ id }: PlacedNode): boolean => id >= known || (displaced.size === 0 && emptier.has(id))
  let again = true
  while (again && state.work.stepsLeft > 0) {
    const settled = settleTypes(state, mayChange)
    if (settled) full = new Map()
    const of = (entries: readonly Missing[]): readonly Missing[] => (settled ? entries : spread(entries))
    again = [placeAll(of(waiting), closed), placeAll(of(added), undefined)].includes(true)
  }
  // Also where the work has come to its end.
  settleTypes(state, mayChange)

  for (const entries of [waiting, added])
    for (const { set, pods } of entries)
      if (pods > 0) state.pending.set(set.index, { pods, reason: () => pendingReason(state, set, entries === waiting) })
  notePendingDaemons(state, wanted)
  state.wanted = new Set(wanted.keys())
  return state
}

interface Missing {
  readonly set: PodSet
  pods: number
}

const keepRuns = (state: State, set: number): void => {
  const runs = (state.runs.get(set) ?? []).filter(({ pods }) => pods > 0)
  if (runs.length > 0) state.runs.set(set, runs)
  else state.runs.delete(set)
}

const podsOf = (state: State, set: number): number => {
  let total = 0
  for (const { pods } of state.runs.get(set) ?? []) total += pods
  return total
}

/** Returns the nodes that pods have gone from. */
function removeUnwanted(state: State, wanted: Wanted): ReadonlySet<number> {
  const emptier = new Set<number>()
  for (const [index, runs] of state.runs) {
    const set = state.problem.sets[index] as PodSet
    let excess = podsOf(state, index) - (wanted.get(index) ?? 0)
    if (excess <= 0) continue
    for (let at = runs.length - 1; at >= 0 && excess > 0; at--) {
      const run = runs[at]
      if (run === undefined) continue
      const pods = Math.min(excess, run.pods)
      take(state, set, run, pods)
      emptier.add(run.node)
      excess -= pods
    }
    keepRuns(state, index)
  }
  return emptier
}

function missingPods(state: State, wanted: Wanted): readonly Missing[] {
  const missing: Missing[] = []
  for (const set of state.problem.sets) {
    const pods = (wanted.get(set.index) ?? 0) - podsOf(state, set.index)
    if (pods > 0) missing.push({ set, pods })
  }
  return missing
}
