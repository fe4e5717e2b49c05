import type { PlacedNode } from './state.ts'

/**
 * Nodes that Karpenter is about to start. Of those that may take a pod the one with the fewest pods gets it, so that they fill up evenly
 * (`pkg/controllers/provisioning/scheduling/scheduler.go`).
 */
export interface NodeClaims {
  add(node: PlacedNode): void
  /** The one with the fewest pods. Those on the way to it that may not take a pod are forgotten. */
  first(mayTake: (node: PlacedNode) => boolean): PlacedNode | undefined
  /** The fewest pods that any but the first one has. */
  fewestOfOthers(): number
  clear(): void
}

export function nodeClaims(): NodeClaims {
  /** By the number of pods that they had when they were last looked at. */
  const byPods = new Map<number, PlacedNode[]>()
  let fewest = Number.POSITIVE_INFINITY
  const add = (node: PlacedNode): void => {
    const alike = byPods.get(node.pods)
    if (alike === undefined) byPods.set(node.pods, [node])
    else alike.push(node)
    fewest = Math.min(fewest, node.pods)
  }
  const head = (): PlacedNode | undefined => byPods.get(fewest)?.at(-1)
  const forgetHead = (): void => {
    const alike = byPods.get(fewest)
    alike?.pop()
    if (alike === undefined || alike.length > 0) return
    byPods.delete(fewest)
    fewest = leastOf(byPods.keys())
  }
  return {
    add,
    first(mayTake) {
      for (let node = head(); node !== undefined; node = head()) {
        const takes = mayTake(node)
        if (takes && node.pods === fewest) return node
        forgetHead()
        if (takes) add(node)
      }
      return undefined
    },
    fewestOfOthers() {
      if ((byPods.get(fewest)?.length ?? 0) > 1) return fewest
      return leastOf([...byPods.keys()].filter(pods => pods !== fewest))
    },
    clear() {
      byPods.clear()
      fewest = Number.POSITIVE_INFINITY
    },
  }
}

function leastOf(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) least = Math.min(least, value)
  return least
}
