import type { NodeClass } from './node-classes.ts'
import { priceRank } from './problem.ts'
import { at, changeClass, isOpened, nodeAt, type PlacedNode, runningOfGroup, type State, usedOfPool } from './state.ts'

/**
 * Gives nodes of pools the cheapest type that holds what is on them, as Karpenter does when all pods have been put on nodes, and again when pods have gone.
 * `which` nodes. Returns whether any changed.
 */
export function settleTypes(state: State, which: (node: PlacedNode) => boolean): boolean {
  let any = false
  for (const [index, kind] of state.problem.exchangeable)
    for (const id of [...(state.running[index] ?? [])]) {
      const node = nodeAt(state, id)
      node.isClaim = false
      if (!isOpened(node) || !which(node)) continue
      const cheapest = cheapestFor(state, node, kind)
      if (cheapest === undefined) continue
      changeClass(state, node, cheapest)
      any = true
    }
  state.unsettled.clear()
  return any
}

/** Undefined: it has the cheapest. */
function cheapestFor(state: State, node: PlacedNode, kind: readonly NodeClass[]): NodeClass | undefined {
  const own = state.problem.classes[node.nodeClass] as NodeClass
  const holds = ({ index }: NodeClass): boolean => node.used.every((amount, resource) => amount <= at(state.room[index] ?? [], resource))
  const mayStay = holds(own)
  for (const other of kind) {
    if (mayStay && priceRank(other.group) >= priceRank(own.group)) return undefined
    state.work.stepsLeft--
    if (holds(other) && sameDaemons(state, own, other) && mayBe(state, own, other)) return other
  }
  return undefined
}

export const sameDaemons = (state: State, a: NodeClass, b: NodeClass): boolean =>
  state.daemons[a.index]?.join() === state.daemons[b.index]?.join()

/** Whether the maximum of the group and the limits of the pool allow the other type; one that has no more than its own breaks none. */
function mayBe(state: State, { group: own }: NodeClass, { group, groupIndex }: NodeClass): boolean {
  if (group.max !== undefined && runningOfGroup(state, groupIndex) >= group.max) return false
  const { name, most } = group.pool ?? { name: '', most: new Map<string, number>() }
  return [...most].every(([resource, limit]) => {
    const more = (group.capacityOfNode.get(resource) ?? 0) - (own.capacityOfNode.get(resource) ?? 0)
    return more <= 0 || (usedOfPool(state, name).get(resource) ?? 0) + more <= limit
  })
}
