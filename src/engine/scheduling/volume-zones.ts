import type { Volume, Workload } from '../../model/workload.ts'
import { type NodeClass, zoneLabel } from './node-classes.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import { nodeAt, type PlacedNode, type State } from './state.ts'

/**
 * Volumes lie in the zone of the first pod that used them, and hold there whatever uses them later. Nodes whose zone is not known take any pod: all volumes
 * that are given count as lying in one zone.
 */
export const volumeRules = (state: State, set: PodSet): readonly PlacementRule[] =>
  set.workload.pod.volumes.map(volume => (volume.ofPod ? ofEachPod(state, set, volume) : ofAll(state, set, volume)))

const keyOf = ({ namespace, address }: Workload, { name, ofPod }: Volume): string => `${ofPod ? address : namespace}\0${name}`

const zoneOf = (node: NodeClass | undefined): string | undefined => node?.labels.get(zoneLabel)

const describe = 'the zone of its volumes'

/** One volume for all pods of all workloads that claim it. */
function ofAll(state: State, { workload }: PodSet, volume: Volume): PlacementRule {
  const { classes } = state.problem
  const key = keyOf(workload, volume)
  let [lies] = state.volumes.get(key)?.keys() ?? []
  return {
    describe,
    onePerNode: false,
    allowsClass(node) {
      const zone = zoneOf(node)
      return lies === undefined || zone === undefined || zone === lies
    },
    allowsNode: () => true,
    placed({ nodeClass }) {
      const zone = zoneOf(classes[nodeClass])
      if (lies !== undefined || zone === undefined) return false
      lies = zone
      state.volumes.set(key, new Map([[zone, 1]]))
      return false
    },
  }
}

/** A volume for each pod: those that exist are used before new ones are made, and new ones are spread over the zones where nodes have room. */
function ofEachPod(state: State, { workload }: PodSet, volume: Volume): PlacementRule {
  const { classes } = state.problem
  const key = keyOf(workload, volume)
  const made = new Map(state.volumes.get(key))
  const unused = new Map(made)
  for (const [{ nodeClass }, pods] of nodesOf(state, workload.address)) {
    const zone = zoneOf(classes[nodeClass])
    if (zone !== undefined) unused.set(zone, (unused.get(zone) ?? 0) - pods)
  }
  let waiting = [...unused.values()].reduce((total, count) => total + Math.max(0, count), 0)
  return {
    describe,
    onePerNode: false,
    allowsClass(node) {
      const zone = zoneOf(node)
      return waiting === 0 || zone === undefined || (unused.get(zone) ?? 0) > 0
    },
    // As the scheduler does by itself, so that not all volumes are taken to lie where the first node happens to be.
    rank: node => (waiting > 0 ? 0 : (made.get(zoneOf(node) ?? '') ?? 0)),
    allowsNode: () => true,
    placed({ nodeClass }) {
      const zone = zoneOf(classes[nodeClass])
      if (zone === undefined) return false
      if (waiting > 0) {
        unused.set(zone, (unused.get(zone) ?? 0) - 1)
        waiting--
        return false
      }
      made.set(zone, (made.get(zone) ?? 0) + 1)
      state.volumes.set(key, new Map(made))
      return false
    },
  }
}

/** The nodes of a workload's pods, and how many pods are on them. */
function* nodesOf(state: State, address: string): Generator<readonly [PlacedNode, number]> {
  for (const { index } of state.problem.setsOf(address))
    for (const { node, pods } of state.runs.get(index) ?? []) {
      state.work.stepsLeft--
      yield [nodeAt(state, node), pods]
    }
}
