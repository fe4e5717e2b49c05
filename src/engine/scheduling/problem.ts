import type { NodeGroup } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { alike, askedOf } from './asked.ts'
import { resourcesOf, roomOf, unboundedUnlessStated } from './demand.ts'
import { type HostPortUsers, hostPortUsersOf } from './host-port-users.ts'
import { largerTypesOf } from './larger-types.ts'
import { type NodeClass, nodeClassesOf, zoneLabel } from './node-classes.ts'
import { mayRunOn } from './node-constraints.ts'
import { type PodRelations, podRelationsOf } from './pod-relations.ts'
import { type Level, type PodSet, podSetsOf, type Wanted } from './pod-sets.ts'
import { spreadClassesOf } from './spread-classes.ts'

/** What is fixed while pods are placed, on all sides. */
export interface Problem {
  readonly resources: readonly string[]
  /** In the order in which their nodes are filled. */
  readonly groups: readonly NodeGroup[]
  readonly classes: readonly NodeClass[]
  /** Classes of each group, zones in order. */
  readonly classesOfGroup: readonly (readonly NodeClass[])[]
  /** Groups of each pool, by its name. */
  readonly groupsOfPool: ReadonlyMap<string, readonly number[]>
  /** Classes that a node of a pool may change between without any pod's constraints noticing, cheap ones first, by each class's index. */
  readonly exchangeable: ReadonlyMap<number, readonly NodeClass[]>
  readonly largerTypes: ReturnType<typeof largerTypesOf>
  /** Place of a group's first node in the order in which nodes are filled. */
  readonly firstPlace: readonly number[]
  /** In canonical order. */
  readonly sets: readonly PodSet[]
  /** Classes that pods of the set may run on, whatever their size. */
  readonly mayRun: (set: PodSet) => readonly NodeClass[]
  readonly spreadOver: ReturnType<typeof spreadClassesOf>
  readonly relations: PodRelations
  /** The sets of a workload: what its shape was and what it is are sets of their own. */
  readonly setsOf: (address: string) => readonly PodSet[]
  readonly hostPortUsers: HostPortUsers
}

const standard = new Set(['cpu', 'memory', 'pods', 'ephemeral-storage'])

/** Resources such as GPUs that only some pods need. */
const extended = ({ allocatable }: NodeGroup): number =>
  [...allocatable].filter(([name, amount]) => amount > 0 && !standard.has(name)).length

/** A price for comparing only; what has no price comes last. */
export const priceRank = ({ price, onDemandPrice }: NodeGroup): number => (price ?? onDemandPrice)?.toNumber() ?? Number.MAX_VALUE

/** Nodes without special devices first, then cheap ones, then by name. */
const fillOrder = (a: NodeGroup, b: NodeGroup): number =>
  extended(a) - extended(b) || priceRank(a) - priceRank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** What the largest node has of each resource. */
const largestOf = (groups: readonly NodeGroup[], resources: readonly string[]): readonly number[] => {
  const rooms = groups.map(({ allocatable }) => roomOf(allocatable, resources))
  return resources.map((name, position) => {
    const stated = rooms.map(room => room[position] ?? 0).filter(amount => amount !== Number.POSITIVE_INFINITY)
    return stated.length === 0 && unboundedUnlessStated.has(name) ? Number.POSITIVE_INFINITY : Math.max(0, ...stated)
  })
}

/** The problem of packing the sides into the groups, and what each side wants of its sets. */
export function problemOf(
  nodeGroups: readonly NodeGroup[],
  sides: readonly (readonly Workload[])[],
  at: Level,
): { readonly problem: Problem; readonly wanted: readonly Wanted[] } {
  const groups = [...nodeGroups].sort(fillOrder)
  const resources = resourcesOf(
    groups.map(({ allocatable }) => allocatable),
    sides.flat().map(({ pod }) => pod.requests),
  )
  const { sets, wanted } = podSetsOf(
    sides,
    at,
    resources,
    largestOf(groups, resources),
    groups.some(({ pool }) => pool !== undefined) ? 'queue' : 'share',
  )
  const classes = nodeClassesOf(groups, resources)
  const classesOfGroup = groups.map((_, group) => classes.filter(({ groupIndex }) => groupIndex === group))
  const exchangeable = exchangeableOf(classes, sets)
  let place = 0
  const firstPlace = classesOfGroup.map(ofGroup => {
    const first = place
    for (const { fixed } of ofGroup) place += fixed
    return first
  })
  return {
    problem: {
      resources,
      groups,
      classes,
      classesOfGroup,
      groupsOfPool: byPool(groups),
      exchangeable,
      largerTypes: largerTypesOf(exchangeable),
      firstPlace,
      sets,
      mayRun: remembered(classes),
      spreadOver: spreadClassesOf(classes),
      relations: podRelationsOf(sets),
      setsOf: byAddress(sets),
      hostPortUsers: hostPortUsersOf(sets),
    },
    wanted,
  }
}

function remembered(classes: readonly NodeClass[]): Problem['mayRun'] {
  const known = new Map<number, readonly NodeClass[]>()
  return set => {
    let allowed = known.get(set.index)
    if (allowed === undefined) {
      allowed = classes.filter(node => mayRunOn(set.workload.pod, node))
      known.set(set.index, allowed)
    }
    return allowed
  }
}

function byAddress(sets: readonly PodSet[]): Problem['setsOf'] {
  let known: Map<string, PodSet[]> | undefined
  return address => {
    if (known === undefined) {
      known = new Map()
      for (const set of sets) known.set(set.workload.address, [...(known.get(set.workload.address) ?? []), set])
    }
    return known.get(address) ?? []
  }
}

function byPool(groups: readonly NodeGroup[]): Problem['groupsOfPool'] {
  const ofPool = new Map<string, number[]>()
  groups.forEach(({ pool }, group) => {
    if (pool !== undefined) ofPool.set(pool.name, [...(ofPool.get(pool.name) ?? []), group])
  })
  return ofPool
}

function exchangeableOf(classes: readonly NodeClass[], sets: readonly PodSet[]): Problem['exchangeable'] {
  const inPools = classes.filter(({ group }) => group.pool !== undefined)
  if (inPools.length === 0) return new Map()
  const asked = askedOf(sets.map(({ workload }) => workload))
  const kinds = new Map<string, NodeClass[]>()
  for (const node of inPools) {
    const { pool, taints } = node.group
    const key = JSON.stringify([pool?.name, node.labels.get(zoneLabel), taints, extended(node.group), alike(node.labels, asked)])
    kinds.set(key, [...(kinds.get(key) ?? []), node])
  }
  const byPrice = (a: NodeClass, b: NodeClass): number => priceRank(a.group) - priceRank(b.group) || (a.group.name < b.group.name ? -1 : 1)
  return new Map([...kinds.values()].flatMap(kind => kind.sort(byPrice).map(node => [node.index, kind] as const)))
}
