import { antiAffinityRules } from './anti-affinity.ts'
import { capacityFor, fits } from './demand.ts'
import { hostPortRules } from './host-ports.ts'
import { limits } from './limits.ts'
import type { NodeClass } from './node-classes.ts'
import { type Allowance, nodeToOpen, spend } from './open-node.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import { nextFixedPlace, nodeAt, openNode, type PlacedNode, put, type State, useFixedNode } from './state.ts'
import { spreadRules } from './topology-spread.ts'
import { volumeRules } from './volume-zones.ts'

/**
 * By demand, per class: how many nodes at the beginning are known to be too full. True while nodes only fill up, so a new one is needed whenever pods
 * have been taken away.
 */
export type FullNodes = Map<string, number[]>

/** Those of topology spread come last, as they ask the others where a node could be opened. */
export function rulesOf(state: State, set: PodSet): readonly PlacementRule[] {
  const rules = [...antiAffinityRules(state, set), ...hostPortRules(state, set), ...volumeRules(state, set)]
  return [...rules, ...spreadRules(state, set, node => rules.every(rule => rule.allowsClass(node)))]
}

/**
 * Places pods of a set: on running nodes in their order, then on opened ones. Returns how many found a place; a set's pods are all alike, so the first
 * one that finds none is the last one that is tried.
 */
export function place(state: State, set: PodSet, pods: number, full: FullNodes, allowance: Allowance): number {
  if (state.work.stepsLeft <= 0) return 0
  const classes = state.problem.mayRun(set)
  if (classes.length === 0) return 0
  const rules = rulesOf(state, set)
  const seek = seekerOf(state, set, rules, full)
  const onePerNode = rules.some(rule => rule.onePerNode)
  let left = Math.min(pods, limits.pods - state.pods)
  const placeable = left
  while (left > 0 && state.work.stepsLeft > 0) {
    state.work.stepsLeft -= classes.length
    const allowed = rules.length === 0 ? classes : classes.filter(node => rules.every(rule => rule.allowsClass(node)))
    let node = seek.next(allowed)
    const isNew = node === undefined
    if (node === undefined) {
      const opened = nodeToOpen(state, set, left, allowed, onePerNode, allowance)
      if (opened === undefined) break
      spend(allowance, opened)
      node = openNode(state, opened)
    }
    const count = rules.length > 0 ? 1 : Math.min(left, capacityFor(set.demand, state.room[node.nodeClass] ?? [], node.used))
    put(state, set, node, count)
    left -= count
    let again = false
    for (const rule of rules) again = rule.placed(node, isNew) || again
    if (again) seek.again()
  }
  return placeable - left
}

/** Finds the first running node for the next pod, without looking again at nodes that have refused an equal one. */
function seekerOf(state: State, { demand }: PodSet, rules: readonly PlacementRule[], full: FullNodes) {
  const fullNodes = full.get(demand.key) ?? state.problem.classes.map(() => 0)
  full.set(demand.key, fullNodes)
  const position = [...fullNodes]

  /** The first node of the class that may take a pod, of those that are in use. */
  const inUse = ({ index }: NodeClass): PlacedNode | undefined => {
    const ids = state.running[index] ?? []
    const room = state.room[index] ?? []
    for (let at = position[index] ?? 0; at < ids.length; at++) {
      state.work.stepsLeft--
      position[index] = at
      const node = nodeAt(state, ids[at] ?? 0)
      const hasRoom = fits(demand, room, node.used)
      if (hasRoom && rules.every(rule => rule.allowsNode(node))) return node
      if (!hasRoom && fullNodes[index] === at) fullNodes[index] = at + 1
      position[index] = at + 1
    }
    return undefined
  }
  const ranking = rules.filter(rule => rule.rank !== undefined)
  const rankOf = (node: NodeClass): number => ranking.reduce((sum, rule) => sum + (rule.rank?.(node) ?? 0), 0)
  return {
    next(allowed: readonly NodeClass[]): PlacedNode | undefined {
      let best: PlacedNode | undefined
      let unused: { readonly node: NodeClass; readonly place: number } | undefined
      let first = Number.POSITIVE_INFINITY
      let leastRank = Number.POSITIVE_INFINITY
      for (const nodeClass of allowed) {
        const node = inUse(nodeClass)
        const place = node?.place ?? (fits(demand, state.room[nodeClass.index] ?? []) ? nextFixedPlace(state, nodeClass) : undefined)
        if (place === undefined) continue
        const rank = rankOf(nodeClass)
        if (rank > leastRank || (rank === leastRank && place >= first)) continue
        leastRank = rank
        first = place
        best = node
        unused = node === undefined ? { node: nodeClass, place } : undefined
      }
      return unused === undefined ? best : useFixedNode(state, unused.node, unused.place)
    },
    /** Nodes that were refused by a rule may be allowed now. */
    again(): void {
      fullNodes.forEach((full, index) => {
        position[index] = full
      })
    },
  }
}
