import type { NodeClass } from './node-classes.ts'

/** By a class's index its kind: the classes that a node of a pool may change between. */
type Kinds = ReadonlyMap<number, readonly NodeClass[]>

const hasMore = (a: readonly number[], b: readonly number[]): boolean => a.some((amount, resource) => amount > (b[resource] ?? 0))

/** Whether a node may become one of the other class whatever else is opened: nothing that is limited gets more. */
const isWithinSame = ({ group: own }: NodeClass, { group }: NodeClass): boolean =>
  group.max === undefined &&
  [...(group.pool?.most.keys() ?? [])].every(
    resource => (group.capacityOfNode.get(resource) ?? 0) <= (own.capacityOfNode.get(resource) ?? 0),
  )

/**
 * Finds the classes that have more of something than the class that a node of a pool was opened as, without those that another one of them covers. Until
 * it is settled, the node may become any of them.
 */
export function largerTypesOf(kinds: Kinds): (node: NodeClass) => readonly NodeClass[] {
  const known = new Map<number, readonly NodeClass[]>()
  return node => {
    let larger = known.get(node.index)
    if (larger === undefined) {
      const kept: NodeClass[] = []
      for (const other of [...(kinds.get(node.index) ?? [])].reverse())
        if (isWithinSame(node, other) && [node, ...kept].every(one => hasMore(other.allocatable, one.allocatable))) kept.push(other)
      larger = kept
      known.set(node.index, larger)
    }
    return larger
  }
}
