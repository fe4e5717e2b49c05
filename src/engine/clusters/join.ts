import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { ClusterReport, PendingPods } from '../../model/report.ts'
import type { Workload } from '../../model/workload.ts'
import { kindOfType } from '../../resources/kubernetes/terraform-types.ts'
import { workloadKinds } from '../../resources/kubernetes/workload.ts'
import type { Readings } from '../measure.ts'
import { type Asked, askedOf } from '../scheduling/asked.ts'
import { packCluster } from '../scheduling/pack-cluster.ts'
import type { Packing } from '../scheduling/packing.ts'
import { assumptionsOf, hasRoom, withoutNodes, withoutRoom } from './assumptions.ts'
import { billedTogether } from './billed-together.ts'
import { inCluster } from './cluster-address.ts'
import type { DeclaredCluster } from './declared.ts'
import { karpenterNodes } from './from-karpenter.ts'
import { admitted } from './gke-gpus.ts'
import { changedWorkloads, marginal } from './marginal.ts'
import { type NodeFacts, resolveCluster } from './node-group.ts'
import { nodesResource, type Packings } from './nodes-resource.ts'
import { pendingAtMost } from './pending-at-most.ts'
import { placing } from './place.ts'
import { placedIn } from './placed.ts'
import { hasNoNodes, serverlessOf } from './serverless.ts'
import { stateOf } from './state.ts'
import { inOneZone } from './zonal-volumes.ts'

/** A project that runs in a cluster, on the sides where it does. */
export interface Member {
  readonly project: string
  readonly base: ProjectReading | undefined
  readonly head: ProjectReading | undefined
}

export interface ClusterInput {
  readonly base: DeclaredCluster | undefined
  readonly head: DeclaredCluster | undefined
  readonly members: readonly Member[]
  readonly facts: NodeFacts
}

export interface JoinedCluster {
  readonly report: ClusterReport
  /** The members' readings, placed; in their order. */
  readonly placed: readonly Readings[]
  /** The cluster's own resource on each side; undefined: no nodes that are not on another bill. */
  readonly nodes: Readings | undefined
}

type Side = 'base' | 'head'

/** Packs the workloads of all projects of a cluster into its nodes, before and after, and says what the change does. */
export function joinCluster({ base, head, members: all, facts }: ClusterInput): JoinedCluster {
  const declared = head ?? base
  if (declared === undefined) throw new Error('a cluster needs one side')
  const admit = (reading: ProjectReading | undefined) => reading && admitted(reading, declared.provider)
  const members = all.map(member => ({ ...member, base: admit(member.base), head: admit(member.head) }))
  const workloads = members.flatMap(member => [...(member.base?.workloads ?? []), ...(member.head?.workloads ?? [])])
  const asked = askedOf(workloads)
  const resolve = (cluster: DeclaredCluster | undefined, side: Side): Cluster | undefined =>
    cluster === undefined ? undefined : resolveCluster(withKarpenter(cluster, members, side, facts, asked), facts)
  const resolved = { base: resolve(base, 'base'), head: resolve(head, 'head') }
  const cluster = resolved.head ?? resolved.base
  if (cluster === undefined) throw new Error('a cluster needs one side')
  const pods = { base: onNodes(members, 'base', resolved.base), head: onNodes(members, 'head', resolved.head) }
  const packed = packSides(resolved, pods)
  const [before, after] = [packed('expected', 'base'), packed('expected', 'head')]
  const complete = (side: Side): boolean => resolved[side] !== undefined && members.every(member => isComplete(member[side]))
  const state = (side: Side, packing: Packing) => {
    const groups = resolved[side]?.groups ?? []
    if (!complete(side) || groups.length === 0) return undefined
    const { pending, ...state } = stateOf(groups, packing)
    return { ...state, pending: amongKnown(resolved[side], pending) }
  }
  const shared = billedTogether(members, resolved)
  const place = { base: placing(resolved.base, facts.book, shared.base), head: placing(resolved.head, facts.book, shared.head) }
  const placed = members.map(member => ({
    base: member.base === undefined ? undefined : place.base(member.project, member.base, placedIn(before, member.project)),
    head: member.head === undefined ? undefined : place.head(member.project, member.head, placedIn(after, member.project)),
  }))
  // Without anything that scales, all ends are the same.
  const scales = [...pods.base, ...pods.head].some(({ replicas: { low, high } }) => low !== high)
  const end = (at: 'low' | 'high'): keyof Packings => (scales ? at : 'expected')
  const mayRun = ({ name }: NodeGroup): boolean =>
    (['base', 'head'] as const).some(side => (['expected', end('high')] as const).some(at => runs(packed(at, side), name)))
  const podsOn = ({ name }: NodeGroup): number =>
    Math.max(...[before, after].map(packing => podsOfGroup(packing, name) / Math.max(1, packing.nodes.get(name)?.running ?? 0)))
  const isAnother = resolved.base !== undefined && (!sameGroups(resolved) || changedWorkloads(pods).length > 0)
  const own = (side: Side): ProjectReading | undefined => {
    const of = resolved[side]
    if (of === undefined || (of.groups.length === 0 && of.unknownNodes === undefined)) return undefined
    const packings: Packings | undefined = complete(side)
      ? { low: packed(end('low'), side), expected: packed('expected', side), high: packed(end('high'), side) }
      : undefined
    const otherwise = side === 'head' && isAnother
    return { resources: [nodesResource(of, packings, declared.location, otherwise)], gaps: [], diagnostics: [], files: new Set() }
  }
  const nodes = { base: own('base'), head: own('head') }
  // Of nodes that nobody knows, none can be told to be full.
  const told = hasRoom(cluster) && (['base', 'head'] as const).every(complete) ? resolved.head : undefined
  const atMost =
    scales && state('head', after) !== undefined
      ? pendingAtMost(complete('base') ? packed('high', 'base') : undefined, after, packed('high', 'head'))
      : []
  return {
    report: {
      name: cluster.name,
      provider: cluster.provider,
      region: cluster.region,
      before: state('base', before),
      after: state('head', after),
      ...(atMost.length === 0 ? {} : { pendingAtMost: amongKnown(cluster, atMost) }),
      ...(resolved.head === undefined ? { removed: true as const } : {}),
      // On the nodes that there are after the change, whatever it does to them.
      workloads: told === undefined ? [] : marginal(told, pods),
      assumptions: [
        ...cluster.assumptions,
        ...assumptionsOf(cluster, mayRun, podsOn),
        ...withoutNodes(cluster, workloads),
        ...withoutRoom(members),
      ],
    },
    placed,
    nodes: Object.values(nodes).some(reading => hasNodes(reading)) ? nodes : undefined,
  }
}

/** Whether all pods of a reading are known, as far as they are in the repository: nothing was unreadable, and no workload has requests or replicas that are not known. */
function isComplete(reading: ProjectReading | undefined): boolean {
  if (reading === undefined) return true
  if (reading.gaps.some(({ left }) => left !== true)) return false
  if (reading.resources.some(({ attributes: { unrendered } }) => unrendered === true)) return false
  const known = new Set(reading.workloads?.map(({ address }) => address))
  return reading.resources.every(({ address, type }) => known.has(address) || !workloadKinds.has(kindOfType(type) ?? ''))
}

/** The cluster with the nodes that Karpenter may start for its workloads. */
const withKarpenter = (
  cluster: DeclaredCluster,
  members: readonly Member[],
  side: Side,
  facts: NodeFacts,
  asked: Asked,
): DeclaredCluster => ({
  ...cluster,
  nodes: [
    ...cluster.nodes,
    ...karpenterNodes(
      members.flatMap(member => member[side]?.resources ?? []),
      cluster,
      facts,
      asked,
    ),
  ],
})

const hasNodes = (reading: ProjectReading | undefined): boolean =>
  reading?.resources.some(({ attributes: { groups } }) => !Array.isArray(groups) || groups.length > 0) === true

/** Workloads that need nodes, under names that are unique in the cluster. */
function onNodes(members: readonly Member[], side: Side, cluster: Cluster | undefined): readonly Workload[] {
  if (cluster === undefined) return []
  return members.flatMap(({ project, [side]: reading }) =>
    (reading?.workloads ?? [])
      .filter(workload => serverlessOf(workload, cluster) === undefined && !(workload.everyNode && hasNoNodes(cluster)))
      .map(workload => ({ ...inOneZone(workload, cluster.provider), address: inCluster(project, workload.address) })),
  )
}

type Sides<T> = Readonly<Record<Side, T>>

/** Packings by end and side. While the nodes stay the same, what does not change stays where it is. */
function packSides(clusters: Sides<Cluster | undefined>, pods: Sides<readonly Workload[]>) {
  const done = new Map<string, Packing>()
  const pack = (at: keyof Packings): void => {
    if (sameGroups(clusters)) {
      const { before, after } = packCluster(clusters.head?.groups ?? [], pods.base, pods.head, at)
      done.set(`${at} base`, before)
      done.set(`${at} head`, after)
      return
    }
    for (const side of ['base', 'head'] as const)
      done.set(`${at} ${side}`, packCluster(clusters[side]?.groups ?? [], pods[side], pods[side], at).before)
  }
  return (at: keyof Packings, side: Side): Packing => {
    if (!done.has(`${at} ${side}`)) pack(at)
    return done.get(`${at} ${side}`) as Packing
  }
}

/** Whether both sides have the same nodes. */
function sameGroups({ base, head }: Sides<Cluster | undefined>): boolean {
  if (base === undefined || head === undefined) return false
  const text = ({ groups }: Cluster): string => JSON.stringify(groups, (_, value: unknown) => (value instanceof Map ? [...value] : value))
  return base === head || text(base) === text(head)
}

/** Where groups are left out, their nodes may have room that nobody knows of. */
const amongKnown = (cluster: Cluster | undefined, pending: readonly PendingPods[]): readonly PendingPods[] =>
  cluster?.mayHaveNodes === true ? pending.map(one => ({ ...one, reason: `${one.reason}, of those that are known` })) : pending

const podsOfGroup = ({ placement }: Packing, group: string): number =>
  [...placement.values()].reduce((sum, pods) => sum + (pods.get(group) ?? 0), 0)

const runs = ({ nodes }: Packing, group: string): boolean => (nodes.get(group)?.running ?? 0) > 0
