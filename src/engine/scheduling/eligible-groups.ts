import type { NodeGroup } from '../../model/cluster.ts'
import type { PodShape } from '../../model/workload.ts'
import { unboundedUnlessStated } from './demand.ts'
import { nodeClassesOf } from './node-classes.ts'
import { mayRunOn } from './node-constraints.ts'

/** Finds the groups on whose empty nodes, without daemons, a pod may run: node selector, required affinity, taints and size, in one of the zones at least. */
export function eligibleGroupsOf(groups: readonly NodeGroup[]): (pod: PodShape) => readonly NodeGroup[] {
  const classes = nodeClassesOf(groups, [])
  return pod => {
    const asked = [...pod.requests, ['pods', 1] as const].filter(([, amount]) => amount > 0)
    const holds = ({ allocatable }: NodeGroup): boolean =>
      asked.every(([name, amount]) => amount <= (allocatable.get(name) ?? (unboundedUnlessStated.has(name) ? Number.POSITIVE_INFINITY : 0)))
    return [...new Set(classes.filter(node => holds(node.group) && mayRunOn(pod, node)).map(({ group }) => group))]
  }
}
