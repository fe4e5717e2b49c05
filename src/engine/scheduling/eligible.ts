import type { NodeGroup } from '../../model/cluster.ts'
import type { PodShape, Taint, Toleration } from '../../model/workload.ts'
import { selects } from './labels.ts'

const zone = 'topology.kubernetes.io/zone'

/** Why a pod can run on no node of a group; undefined: it can. */
export type Refusal = 'labels' | 'taints' | 'size'

export const tolerates = (tolerations: readonly Toleration[], { key, value, effect }: Taint): boolean =>
  tolerations.some(
    toleration =>
      (toleration.key === undefined || toleration.key === key) &&
      (toleration.effect === undefined || toleration.effect === effect) &&
      (toleration.operator === 'Exists' || toleration.value === value),
  )

/** Zones of a group in which the pod's node selector and affinity let it run; `undefined` stands for the zones of a group that names none. */
export function allowedZones(pod: PodShape, group: NodeGroup): readonly (string | undefined)[] {
  const zones = group.zones.length === 0 ? [undefined] : group.zones
  return zones.filter(name => {
    const labels = name === undefined ? group.labels : { ...group.labels, [zone]: name }
    // Of a group that names no zones nothing is known there: what asks for one is taken to find it.
    const judged = (key: string): boolean => name !== undefined || key !== zone
    const bySelector = Object.entries(pod.nodeSelector).every(([key, value]) => !judged(key) || labels[key] === value)
    const terms = pod.nodeAffinity.map(term => term.filter(({ key }) => judged(key)))
    return bySelector && (terms.length === 0 || terms.some(term => selects(term, labels)))
  })
}

/** Room that a group's empty node has of a resource. Of what it does not state it has none, but ephemeral storage, of which nobody says how much. */
export const roomOf = ({ allocatable }: NodeGroup, resource: string): number =>
  allocatable.get(resource) ?? (resource === 'ephemeral-storage' ? Number.POSITIVE_INFINITY : 0)

export function refusalOf(pod: PodShape, group: NodeGroup): Refusal | undefined {
  if (allowedZones(pod, group).length === 0) return 'labels'
  if (group.taints.some(taint => taint.effect !== 'PreferNoSchedule' && !tolerates(pod.tolerations, taint))) return 'taints'
  for (const [resource, amount] of pod.requests) if (amount > roomOf(group, resource)) return 'size'
  return undefined
}

/** The groups on whose nodes a pod can run: by selector, affinity, taints, and the size of an empty node. */
export const eligibleGroups = (pod: PodShape, groups: readonly NodeGroup[]): readonly NodeGroup[] =>
  groups.filter(group => refusalOf(pod, group) === undefined)
