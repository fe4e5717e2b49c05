import { antiAffinityRules } from './anti-affinity.ts'
import { hostPortRules } from './host-ports.ts'
import { limits } from './limits.ts'
import { type Allowance, nodeToOpen, spend } from './open-node.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import { type FullNodes, seekerOf } from './seek-node.ts'
import { openNode, put, type State } from './state.ts'
import { spreadRules } from './topology-spread.ts'
import { volumeRules } from './volume-zones.ts'

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
    let found = seek.next(allowed)
    const isNew = found === undefined
    if (found === undefined) {
      const opened = nodeToOpen(state, set, left, allowed, onePerNode, allowance)
      if (opened === undefined) break
      spend(allowance, opened)
      found = { node: openNode(state, opened), turn: Number.POSITIVE_INFINITY }
    }
    const { node, turn } = found
    const count = rules.length > 0 ? 1 : Math.min(left, turn, seek.capacityOf(node))
    put(state, set, node, count)
    left -= count
    let again = false
    for (const rule of rules) again = rule.placed(node, isNew) || again
    if (again) seek.again()
  }
  return placeable - left
}
