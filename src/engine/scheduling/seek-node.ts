import { capacityFor, fits } from './demand.ts'
import { type NodeClaims, nodeClaims } from './node-claims.ts'
import type { NodeClass } from './node-classes.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import { sameDaemons } from './settle-types.ts'
import { at, nextFixedPlace, nodeAt, type PlacedNode, type State, useFixedNode } from './state.ts'

/**
 * By demand, per class: how many nodes at the beginning are known to be too full. True while nodes only fill up, so a new one is needed whenever pods
 * have been taken away.
 */
export type FullNodes = Map<string, number[]>

/** A running node for the next pod, and how many such pods it gets before it is another one's turn. */
export interface Found {
  readonly node: PlacedNode
  readonly turn: number
}

interface Candidate {
  readonly nodeClass: NodeClass
  /** undefined: an empty one of the `count` nodes, at `place`. */
  readonly node: PlacedNode | undefined
  /** Of a node that runs 0, so that it comes before all that are about to start. */
  readonly pods: number
  readonly place: number
  readonly rank: number
}

const isBefore = (a: Candidate, b: Candidate): boolean =>
  a.rank !== b.rank ? a.rank < b.rank : a.pods !== b.pods ? a.pods < b.pods : a.place < b.place

/** Finds running nodes for pods of a set, the first with room first, without looking again at nodes that have refused an equal pod. */
export function seekerOf(state: State, { demand }: PodSet, rules: readonly PlacementRule[], full: FullNodes) {
  const fullNodes = full.get(demand.key) ?? state.problem.classes.map(() => 0)
  full.set(demand.key, fullNodes)
  const position = [...fullNodes]
  const claims: (NodeClaims | undefined)[] = []
  const roomsOf = roomsSought(state)
  const hasRoom = (node: PlacedNode): boolean => {
    for (const room of roomsOf(node)) if (fits(demand, room, node.used)) return true
    return false
  }
  const isAllowed = (node: PlacedNode): boolean => rules.every(rule => rule.allowsNode(node))

  /** The first node of the class that may take a pod, of those that are in use. */
  const inUse = ({ index }: NodeClass): PlacedNode | undefined => {
    const ids = state.running[index] ?? []
    for (let next = position[index] ?? 0; next < ids.length; next++) {
      state.work.stepsLeft--
      position[index] = next
      const node = nodeAt(state, ids[next] ?? 0)
      if (!hasRoom(node)) {
        if (fullNodes[index] === next) fullNodes[index] = next + 1
      } else if (node.isClaim) {
        claims[index] ??= nodeClaims()
        claims[index].add(node)
      } else if (isAllowed(node)) return node
      position[index] = next + 1
    }
    return claims[index]?.first(mayTake)
  }
  const mayTake = (node: PlacedNode): boolean => {
    state.work.stepsLeft--
    return hasRoom(node) && isAllowed(node)
  }
  const ranking = rules.filter(rule => rule.rank !== undefined)
  const rankOf = (node: NodeClass): number => ranking.reduce((sum, rule) => sum + (rule.rank?.(node) ?? 0), 0)
  const candidateOf = (nodeClass: NodeClass): Candidate | undefined => {
    const node = inUse(nodeClass)
    const isUsed = node !== undefined && !node.isClaim
    const fixed = isUsed || !fits(demand, state.room[nodeClass.index] ?? []) ? undefined : nextFixedPlace(state, nodeClass)
    if (fixed === undefined && node === undefined) return undefined
    const rank = rankOf(nodeClass)
    if (fixed !== undefined || node === undefined) return { nodeClass, node: undefined, pods: 0, place: fixed ?? 0, rank }
    return { nodeClass, node, pods: node.isClaim ? node.pods : 0, place: node.place, rank }
  }
  return {
    next(allowed: readonly NodeClass[]): Found | undefined {
      let best: Candidate | undefined
      let others = Number.POSITIVE_INFINITY
      for (const nodeClass of allowed) {
        const candidate = candidateOf(nodeClass)
        if (candidate === undefined) continue
        const isBest = best === undefined || isBefore(candidate, best)
        others = Math.min(others, (isBest ? best : candidate)?.pods ?? Number.POSITIVE_INFINITY)
        if (isBest) best = candidate
      }
      if (best === undefined) return undefined
      const { node, nodeClass, place } = best
      if (node === undefined) return { node: useFixedNode(state, nodeClass, place), turn: Number.POSITIVE_INFINITY }
      if (!node.isClaim) return { node, turn: Number.POSITIVE_INFINITY }
      others = Math.min(others, claims[nodeClass.index]?.fewestOfOthers() ?? others)
      return { node, turn: Math.max(1, others - node.pods) }
    },
    /** How many such pods find room on the node. */
    capacityOf: (node: PlacedNode): number => Math.max(...roomsOf(node).map(room => capacityFor(demand, room, node.used))),
    /** Nodes that were refused by a rule may be allowed now. */
    again(): void {
      for (const some of claims) some?.clear()
      fullNodes.forEach((full, index) => {
        position[index] = full
      })
    },
  }
}

type Room = readonly number[]

/** What a node has beside its daemons, and what it would have as any larger type that it may yet become with what is on it. */
function roomsSought(state: State): (node: PlacedNode) => readonly Room[] {
  const [own, all]: [(readonly Room[])[], (readonly Room[])[]] = [[], []]
  return ({ nodeClass, used, isClaim }) => {
    own[nodeClass] ??= [state.room[nodeClass] ?? []]
    if (!isClaim) return own[nodeClass]
    all[nodeClass] ??= [...own[nodeClass], ...roomsOfLarger(state, state.problem.classes[nodeClass] as NodeClass)]
    if (all[nodeClass].length === 1) return all[nodeClass]
    // A pod is compared by what it asks for alone: of everything else there has to be enough too.
    return all[nodeClass].filter(room => used.every((amount, resource) => amount <= at(room, resource)))
  }
}

const roomsOfLarger = (state: State, own: NodeClass): readonly Room[] =>
  state.problem.largerTypes(own).flatMap(other => (sameDaemons(state, own, other) ? [state.room[other.index] ?? []] : []))
