import type { NodeGroup } from '../../model/cluster.ts'
import { type Constraints, makeConstraints } from './constraints.ts'
import { type EmptyNode, emptyNode, fits, type Node, take } from './node.ts'
import { inOrder, type Resources, type Shaped } from './shape.ts'

/** Nodes opened for pods at most: more are as good as no answer. */
const maxOpened = 20_000

const zoneKey = ({ name }: NodeGroup, zone: string | undefined): string => `${name}\0${zone}`

/** The nodes of a cluster on one side, while pods are placed on them. */
export interface Pool {
  readonly nodes: readonly Node[]
  readonly empty: ReadonlyMap<NodeGroup, EmptyNode>
  readonly opened: ReadonlyMap<NodeGroup, number>
  /** Puts a pod on a node that it stood on before; false: there is no room any more. */
  keep(shaped: Shaped, node: Node): boolean
  /** Finds a node, or opens one; undefined: none can take it. */
  place(shaped: Shaped): Node | undefined
  /** Stops nodes that were opened and hold nothing. Only before `place` is called. */
  closeEmpty(): void
}

const byPrice = (a: NodeGroup, b: NodeGroup): number => {
  if (a.price !== undefined && b.price !== undefined && !a.price.eq(b.price)) return a.price.cmp(b.price)
  return Number(a.price === undefined) - Number(b.price === undefined) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

/**
 * A pool with the nodes that run anyway, and those that `earlier` had opened. `workloads` are all of this side, those for every node among them.
 */
export function makePool(
  groups: readonly NodeGroup[],
  workloads: readonly Shaped[],
  resources: Resources,
  earlier?: readonly Node[],
): Pool {
  const daemons = inOrder(workloads.filter(({ workload }) => workload.everyNode))
  const cheapest = [...groups].sort(byPrice)
  const empty = new Map(cheapest.map(group => [group, emptyNode(group, daemons, resources)]))
  const constraints: Constraints = makeConstraints(workloads)
  const opened = new Map<NodeGroup, number>()
  const running = new Map<NodeGroup, number>()
  let nodes: Node[] = []
  const byId = new Map<number, Node>()
  let nextId = 0
  const inZone = new Map<string, number>()
  /** A group's zones, those with the fewest of its nodes first: nodes are spread over them. */
  const nextZones = (group: NodeGroup): readonly (string | undefined)[] =>
    group.zones.length === 0
      ? [undefined]
      : [...group.zones].sort((a, b) => (inZone.get(zoneKey(group, a)) ?? 0) - (inZone.get(zoneKey(group, b)) ?? 0))
  const add = (group: NodeGroup, isOpened: boolean, zone = nextZones(group)[0], id = nextId): Node => {
    running.set(group, (running.get(group) ?? 0) + 1)
    inZone.set(zoneKey(group, zone), (inZone.get(zoneKey(group, zone)) ?? 0) + 1)
    if (isOpened) opened.set(group, (opened.get(group) ?? 0) + 1)
    nextId = Math.max(nextId, id + 1)
    const node: Node = { id, group, zone, opened: isOpened, free: Float64Array.from(empty.get(group)?.free ?? []), pods: 0 }
    nodes.push(node)
    byId.set(id, node)
    return node
  }
  if (earlier === undefined) for (const group of cheapest) for (let count = 0; count < group.count; count++) add(group, false)
  else for (const { group, opened, zone, id } of earlier) add(group, opened, zone, id)

  const cursors = new Map<string, number>()
  const settle = (shaped: Shaped, node: Node): Node => {
    take(node.free, shaped.requests)
    node.pods++
    constraints.add(shaped, node)
    return node
  }
  const canHold = (shaped: Shaped, node: Node): boolean =>
    shaped.zones.get(node.group)?.has(node.zone) === true && fits(node.free, shaped.requests)

  const open = (shaped: Shaped): Node | undefined => {
    for (const group of cheapest) {
      const count = running.get(group) ?? 0
      if (group.max !== undefined && count >= group.max) continue
      if (nodes.length >= maxOpened) return undefined
      for (const zone of nextZones(group)) {
        const fresh: Node = { id: nextId, group, zone, opened: true, free: empty.get(group)?.free ?? new Float64Array(), pods: 0 }
        if (canHold(shaped, fresh) && constraints.allows(shaped, fresh, nodes)) return settle(shaped, add(group, true, zone))
      }
    }
    return undefined
  }

  return {
    get nodes() {
      return nodes
    },
    empty,
    opened,
    keep(shaped, node) {
      const here = byId.get(node.id)
      if (here === undefined || !canHold(shaped, here)) return false
      settle(shaped, here)
      return true
    },
    place(shaped) {
      const isFree = !constraints.concerns(shaped)
      // Room only shrinks while pods are placed: a node that had none for this shape will have none again.
      for (let index = cursors.get(shaped.key) ?? 0; index < nodes.length; index++) {
        const node = nodes[index] as Node
        const holds = canHold(shaped, node)
        if (holds && constraints.allows(shaped, node, nodes)) return settle(shaped, node)
        if (isFree && !holds) cursors.set(shaped.key, index + 1)
      }
      return open(shaped)
    },
    closeEmpty() {
      const kept = nodes.filter(({ opened: isOpened, pods }) => !isOpened || pods > 0)
      nodes = []
      running.clear()
      opened.clear()
      inZone.clear()
      for (const node of kept) {
        nodes.push(node)
        running.set(node.group, (running.get(node.group) ?? 0) + 1)
        inZone.set(zoneKey(node.group, node.zone), (inZone.get(zoneKey(node.group, node.zone)) ?? 0) + 1)
        if (node.opened) opened.set(node.group, (opened.get(node.group) ?? 0) + 1)
      }
    },
  }
}
