import { hostnameLabel, type NodeClass } from './node-classes.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { Conflict, SetIndexes } from './pod-relations.ts'
import type { PodSet } from './pod-sets.ts'
import { nodeAt, type PlacedNode, runningOfClass, type State } from './state.ts'

/**
 * Required anti-affinity of the set and of others towards it. Nodes without the label, or in a zone that is not known, are in no domain; daemons count
 * as far as they run.
 */
export const antiAffinityRules = (state: State, set: PodSet): readonly PlacementRule[] =>
  state.problem.relations
    .conflicts(set, state.work)
    .map(conflict =>
      conflict.topologyKey === hostnameLabel ? apartByNode(state, 'anti-affinity', conflict) : apartByDomain(state, conflict),
    )

function* nodesWith(state: State, { pods }: SetIndexes): Generator<PlacedNode> {
  for (const other of pods) {
    state.work.stepsLeft--
    for (const run of state.runs.get(other) ?? []) {
      state.work.stepsLeft--
      if (run.pods > 0) yield nodeAt(state, run.node)
    }
    if (state.work.stepsLeft <= 0) return
  }
}

const hasDaemonOf = (state: State, { daemons }: SetIndexes, node: NodeClass): boolean =>
  daemons.length > 0 && daemons.some(daemon => state.daemons[node.index]?.includes(daemon))

/** Not on a node with pods of the others. */
export function apartByNode(state: State, describe: string, { others, withItself }: Omit<Conflict, 'topologyKey'>): PlacementRule {
  const taken = new Set<number>()
  for (const node of nodesWith(state, others)) taken.add(node.id)
  return {
    describe,
    onePerNode: withItself,
    allowsClass: node => !hasDaemonOf(state, others, node),
    allowsNode: node => !taken.has(node.id),
    placed(node) {
      if (withItself) taken.add(node.id)
      return false
    },
  }
}

function apartByDomain(state: State, { topologyKey, others, withItself }: Conflict): PlacementRule {
  const { classes } = state.problem
  const domainOf = (node: NodeClass | undefined): string | undefined => node?.labels.get(topologyKey)
  const taken = new Set<string | undefined>()
  for (const node of nodesWith(state, others)) taken.add(domainOf(classes[node.nodeClass]))
  for (const node of classes) if (runningOfClass(state, node) > 0 && hasDaemonOf(state, others, node)) taken.add(domainOf(node))
  return {
    describe: `anti-affinity over ${topologyKey}`,
    onePerNode: false,
    allowsClass: node => domainOf(node) === undefined || !(taken.has(domainOf(node)) || hasDaemonOf(state, others, node)),
    allowsNode: () => true,
    placed(node) {
      if (withItself) taken.add(domainOf(classes[node.nodeClass]))
      return false
    },
  }
}
