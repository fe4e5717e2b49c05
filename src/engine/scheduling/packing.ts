import type { NodeGroup } from '../../model/cluster.ts'
import type { Amounts, Replicas, Workload } from '../../model/workload.ts'
import type { Node } from './node.ts'
import { pendingReason } from './pending.ts'
import { makePool, type Pool } from './pool.ts'
import { inOrder, type Resources, resourcesOf, type Shaped, shapesOf } from './shape.ts'

/** Pods of a workload that find no room, and why, in plain words. */
export interface Pending {
  readonly workload: string
  readonly pods: number
  readonly reason: string
}

/** Where the pods of one side stand. */
export interface Packing {
  /** By group: nodes that run (those that always do, and those opened for pods), and those of them that hold pods beside the ones of every node. */
  readonly nodes: ReadonlyMap<string, { readonly running: number; readonly needed: number }>
  readonly pending: readonly Pending[]
  /** What pods request on running nodes, and what these have for pods. */
  readonly requested: Amounts
  readonly allocatable: Amounts
}

/** More pods than this on one side are not packed: they are pending for that reason. */
export const maxPods = 50_000

/** A side with where each pod stands, so that the other side can go on from there. */
export interface PackedSide {
  readonly packing: Packing
  readonly nodes: readonly Node[]
  /** By address: the pods' shape, and their nodes in the order of the pods. */
  readonly pods: ReadonlyMap<string, { readonly key: string; readonly nodes: readonly (Node | undefined)[] }>
}

/**
 * Packs the pods of both sides into the nodes of a cluster: the largest first, each on the first node with room, or on a new one of the cheapest
 * group that can take it. After the change, pods that did not change stay where they are; so more pods never need fewer nodes. The order of
 * the input changes nothing.
 */
export function packCluster(
  groups: readonly NodeGroup[],
  before: readonly Workload[],
  after: readonly Workload[],
  at: keyof Replicas,
): { readonly before: Packing; readonly after: Packing } {
  const first = packSide(groups, before, at)
  return { before: first.packing, after: before === after ? first.packing : packSide(groups, after, at, first).packing }
}

/** Packs one side; `earlier`: what stood there before it. */
export function packSide(
  groups: readonly NodeGroup[],
  workloads: readonly Workload[],
  at: keyof Replicas,
  earlier?: PackedSide,
): PackedSide {
  const resources = resourcesOf(workloads)
  const shaped = inOrder(shapesOf(workloads, groups, resources))
  const pool = makePool(groups, shaped, resources, earlier?.nodes)
  const placed = new Map<string, { key: string; nodes: (Node | undefined)[] }>()
  const waiting: { shaped: Shaped; pods: number; over: number }[] = []
  let total = 0
  for (const one of shaped) {
    const { workload, key } = one
    if (workload.everyNode) continue
    const wanted = workload.replicas[at]
    const count = Math.min(wanted, Math.max(0, maxPods - total))
    total += count
    const known = earlier?.pods.get(workload.address)
    const nodes: (Node | undefined)[] = []
    if (known?.key === key) for (const node of known.nodes.slice(0, count)) if (node !== undefined && pool.keep(one, node)) nodes.push(node)
    placed.set(workload.address, { key, nodes })
    waiting.push({ shaped: one, pods: count - nodes.length, over: wanted - count })
  }
  if (earlier !== undefined) pool.closeEmpty()
  const pending: Pending[] = []
  for (const { shaped: one, pods, over } of waiting) {
    const unplaced = placeAll(pool, one, pods, placed.get(one.workload.address)?.nodes ?? [])
    if (unplaced > 0)
      pending.push({ workload: one.workload.address, pods: unplaced, reason: pendingReason(one.workload.pod, groups, pool) })
    if (over > 0) pending.push({ workload: one.workload.address, pods: over, reason: `more than ${maxPods} pods are not packed` })
  }
  return { packing: packingOf(groups, pool, resources, pending), nodes: pool.nodes, pods: placed }
}

/** Places so many pods of a shape; the number that found no room. Once one finds none, the next ones of the same shape do not either. */
function placeAll(pool: Pool, shaped: Shaped, pods: number, nodes: (Node | undefined)[]): number {
  for (let placed = 0; placed < pods; placed++) {
    const node = pool.place(shaped)
    if (node === undefined) return pods - placed
    nodes.push(node)
  }
  return 0
}

function packingOf(groups: readonly NodeGroup[], pool: Pool, resources: Resources, pending: Pending[]): Packing {
  const counts = new Map(groups.map(({ name }) => [name, { running: 0, needed: 0 }]))
  const requested = new Float64Array(resources.length)
  const allocatable = new Float64Array(resources.length)
  const daemonsLeft = new Map<string, number>()
  for (const { group, pods, free } of pool.nodes) {
    const count = counts.get(group.name)
    if (count !== undefined) {
      count.running++
      if (pods > 0) count.needed++
    }
    for (const one of pool.empty.get(group)?.left ?? [])
      daemonsLeft.set(one.workload.address, (daemonsLeft.get(one.workload.address) ?? 0) + 1)
    for (const [index, name] of resources.entries()) {
      const room = group.allocatable.get(name)
      if (room === undefined) continue
      allocatable[index] = (allocatable[index] ?? 0) + room
      requested[index] = (requested[index] ?? 0) + room - (free[index] ?? 0)
    }
  }
  const left = [...daemonsLeft].map(([workload, pods]) => ({
    workload,
    pods,
    reason: 'it runs on every node, and some have no room for it',
  }))
  const amounts = (values: Float64Array): Amounts => new Map(resources.map((name, index) => [name, values[index] ?? 0]))
  return { nodes: counts, pending: [...pending, ...left], requested: amounts(requested), allocatable: amounts(allocatable) }
}
