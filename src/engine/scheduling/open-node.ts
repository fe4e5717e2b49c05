import type { NodePool } from '../../model/cluster.ts'
import { capacityFor, fits } from './demand.ts'
import type { NodeClass } from './node-classes.ts'
import type { PodSet } from './pod-sets.ts'
import { priceRank } from './problem.ts'
import { at, runningOfClass, runningOfGroup, type State, usedOfPool } from './state.ts'

/** How many nodes of each group may be opened at most; undefined: no bound but the groups' own. */
export type Allowance = number[] | undefined

/** How many nodes an autoscaler can still add. */
export function openable(state: State, group: number, allowance?: Allowance): number {
  const { max = Number.POSITIVE_INFINITY, pool } = state.problem.groups[group] ?? {}
  const left = pool === undefined ? Number.POSITIVE_INFINITY : withinPool(state, group, pool)
  return Math.max(0, Math.min(max - runningOfGroup(state, group), left, allowance?.[group] ?? Number.POSITIVE_INFINITY))
}

/** How many more nodes of a group the limits of its pool allow. */
function withinPool(state: State, group: number, { name, most }: NodePool): number {
  if (most.size === 0) return Number.POSITIVE_INFINITY
  const used = usedOfPool(state, name)
  let nodes = Number.POSITIVE_INFINITY
  for (const [resource, amount] of most) {
    const each = state.problem.groups[group]?.capacityOfNode.get(resource) ?? 0
    if (each > 0) nodes = Math.min(nodes, Math.floor((amount - (used.get(resource) ?? 0)) / each))
  }
  return nodes
}

export const canOpen = (state: State, group: number): boolean => openable(state, group) > 0

interface Offer {
  readonly node: NodeClass
  readonly price: number
  readonly nodes: number
  readonly pods: number
}

/**
 * Where to open a node for pods of a set of which `pods` are left: the group that takes them at the lowest price per pod, whole nodes counted, then at the
 * lowest price per node, then by name; in it the zone with the fewest nodes. Of pools only the heaviest ones that can take a pod are asked. Nodes of a
 * pool get their type when all pods are placed.
 */
export function nodeToOpen(
  state: State,
  set: PodSet,
  pods: number,
  allowed: readonly NodeClass[],
  onePerNode: boolean,
  allowance: Allowance,
): NodeClass | undefined {
  const offers: Offer[] = []
  for (const node of zoneOfEachGroup(
    state,
    allowed.filter(({ index }) => fits(set.demand, state.room[index] ?? [])),
  )) {
    const most = openable(state, node.groupIndex, allowance)
    const perNode = Math.min(onePerNode ? 1 : Number.POSITIVE_INFINITY, capacityFor(set.demand, state.room[node.index] ?? []))
    if (most === 0) continue
    const nodes = Math.min(most, Math.ceil(pods / perNode))
    offers.push({ node, price: priceRank(node.group), nodes, pods: Math.min(pods, nodes * perNode) })
  }
  let best: Offer | undefined
  for (const offer of withoutLighter(offers)) if (best === undefined || isBetter(offer, best)) best = offer
  return best === undefined ? undefined : largest(state, set, best.node, allowed, allowance)
}

/** Of a pool the largest type that may be, so that all the pods find room on it that some type could hold. */
function largest(state: State, set: PodSet, node: NodeClass, allowed: readonly NodeClass[], allowance: Allowance): NodeClass {
  const kind = state.problem.exchangeable.get(node.index) ?? []
  const mayBe = (other: NodeClass): boolean =>
    openable(state, other.groupIndex, allowance) > 0 && fits(set.demand, state.room[other.index] ?? []) && allowed.includes(other)
  return kind.findLast(mayBe) ?? node
}

/** As Karpenter asks its pools one after another, by weight; nodes that other autoscalers start have none. */
function withoutLighter(offers: readonly Offer[]): readonly Offer[] {
  const weights = offers.flatMap(({ node: { group } }) => (group.pool === undefined ? [] : [group.pool.weight ?? 0]))
  const heaviest = Math.max(...weights)
  return offers.filter(({ node: { group } }) => group.pool === undefined || (group.pool.weight ?? 0) === heaviest)
}

/** Whole numbers are multiplied first, so that equal offers come out equal. */
function isBetter(a: Offer, b: Offer): boolean {
  const [costOfA, costOfB] = [a.price * (a.nodes * b.pods), b.price * (b.nodes * a.pods)]
  if (costOfA !== costOfB) return costOfA < costOfB
  if (a.price !== b.price) return a.price < b.price
  return a.node.group.name < b.node.group.name
}

function* zoneOfEachGroup(state: State, allowed: readonly NodeClass[]): Generator<NodeClass> {
  let best: NodeClass | undefined
  for (const node of allowed) {
    if (best !== undefined && best.groupIndex !== node.groupIndex) {
      yield best
      best = undefined
    }
    if (best === undefined || runningOfClass(state, node) < runningOfClass(state, best)) best = node
  }
  if (best !== undefined) yield best
}

/** Takes one from the allowance. */
export function spend(allowance: Allowance, { groupIndex }: NodeClass): void {
  if (allowance !== undefined) allowance[groupIndex] = at(allowance, groupIndex) - 1
}
