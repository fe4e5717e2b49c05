import type { NodeGroup } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { allowedZones, eligibleGroups } from './eligible.ts'

/** Names of resources in the order in which amounts are kept. `pods` is one of them: each pod takes one. */
export type Resources = readonly string[]

/** All resources that some workload requests. */
export function resourcesOf(workloads: Iterable<Workload>): Resources {
  const names = new Set(['cpu', 'memory', 'pods'])
  for (const { pod } of workloads) for (const name of pod.requests.keys()) names.add(name)
  return [...names].sort()
}

/** A workload as the scheduler sees it. */
export interface Shaped {
  readonly workload: Workload
  /** Equal keys mean pods that can take each other's place. */
  readonly key: string
  readonly requests: Float64Array
  /** Zones by eligible group. */
  readonly zones: ReadonlyMap<NodeGroup, ReadonlySet<string | undefined>>
  /** The largest share of an eligible node that one of its pods takes: large pods are placed first. */
  readonly weight: number
}

const remembered = new WeakMap<readonly NodeGroup[], Map<string, WeakMap<Workload, Shaped>>>()

/** The shapes of workloads in a cluster's groups; remembered, as the same pods are packed many times. */
export function shapesOf(workloads: readonly Workload[], groups: readonly NodeGroup[], resources: Resources): readonly Shaped[] {
  const ofGroups = remembered.get(groups) ?? new Map<string, WeakMap<Workload, Shaped>>()
  remembered.set(groups, ofGroups)
  const key = resources.join(' ')
  const known = ofGroups.get(key) ?? new WeakMap<Workload, Shaped>()
  ofGroups.set(key, known)
  return workloads.map(workload => {
    const shaped = known.get(workload) ?? shapeOf(workload, groups, resources)
    known.set(workload, shaped)
    return shaped
  })
}

function shapeOf(workload: Workload, groups: readonly NodeGroup[], resources: Resources): Shaped {
  const { pod } = workload
  const eligible = eligibleGroups(pod, groups)
  const requests = Float64Array.from(resources, name => (name === 'pods' ? 1 : (pod.requests.get(name) ?? 0)))
  const shares = eligible.flatMap(group =>
    [...pod.requests].map(([name, amount]) => amount / (group.allocatable.get(name) ?? Number.POSITIVE_INFINITY)),
  )
  return {
    workload,
    key: JSON.stringify([workload.everyNode, pod], (_, value: unknown) => (value instanceof Map ? [...value].sort() : value)),
    requests,
    zones: new Map(eligible.map(group => [group, new Set(allowedZones(pod, group))])),
    weight: shares.reduce((most, share) => Math.max(most, share), 0),
  }
}

/** The order in which pods are placed: the largest first, and by address, whatever the order of the input. */
export const inOrder = (shaped: readonly Shaped[]): readonly Shaped[] =>
  [...shaped].sort(
    (a, b) => b.weight - a.weight || (a.workload.address < b.workload.address ? -1 : a.workload.address > b.workload.address ? 1 : 0),
  )
