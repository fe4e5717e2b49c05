import type { PodShape, TopologySpread } from '../../model/workload.ts'
import type { NodeClass } from './node-classes.ts'
import { attractedBy, untolerated } from './node-constraints.ts'
import type { PodSet } from './pod-sets.ts'

/** The classes whose nodes count for a spread constraint of a set's pods. */
export interface SpreadClasses {
  readonly classes: readonly NodeClass[]
  readonly indexes: ReadonlySet<number>
}

const counts = (pod: PodShape, { nodeAffinityPolicy, nodeTaintsPolicy }: TopologySpread, node: NodeClass): boolean =>
  (nodeAffinityPolicy === 'Ignore' || attractedBy(pod, node)) &&
  (nodeTaintsPolicy !== 'Honor' || untolerated(pod, node.group.taints).length === 0)

/** They stay the same while pods are placed, so that each constraint is looked at once. */
export function spreadClassesOf(classes: readonly NodeClass[]): (set: PodSet, spread: TopologySpread) => SpreadClasses {
  const known = new Map<string, SpreadClasses>()
  return ({ index, workload: { pod } }, spread) => {
    const key = `${index}|${spread.nodeAffinityPolicy}|${spread.nodeTaintsPolicy}`
    let found = known.get(key)
    if (found === undefined) {
      const counted = classes.filter(node => counts(pod, spread, node))
      found = { classes: counted, indexes: new Set(counted.map(node => node.index)) }
      known.set(key, found)
    }
    return found
  }
}
