import type { NodeGroup } from '../../model/cluster.ts'
import type { PodShape } from '../../model/workload.ts'
import { demandOf, fits, resourcesOf } from './demand.ts'
import { nodeClassesOf } from './node-classes.ts'
import { mayRunOn } from './node-constraints.ts'

/** Groups on whose empty nodes, without daemons, the pod may run: node selector, required affinity, taints and size, in one of the zones at least. */
export function eligibleGroups(pod: PodShape, groups: readonly NodeGroup[]): readonly NodeGroup[] {
  const resources = resourcesOf([pod.requests, ...groups.map(({ allocatable }) => allocatable)])
  const demand = demandOf(pod.requests, resources)
  const eligible = nodeClassesOf(groups, resources).filter(node => mayRunOn(pod, node) && fits(demand, node.allocatable))
  return [...new Set(eligible.map(({ group }) => group))]
}
