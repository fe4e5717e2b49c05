import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { ClusterReport, PendingPods } from '../../model/report.ts'
import type { Readings } from '../measure.ts'
import { type Asked, askedOf } from '../scheduling/asked.ts'
import type { Packing } from '../scheduling/packing.ts'
import { assumptionsOf, hasRoom, withoutNodes, withoutRoom } from './assumptions.ts'
import { billedTogether } from './billed-together.ts'
import type { DeclaredCluster } from './declared.ts'
import { karpenterNodes } from './from-karpenter.ts'
import { admitted } from './gke-gpus.ts'
import { changedWorkloads, marginal } from './marginal.ts'
import { type NodeFacts, resolveCluster } from './node-group.ts'
import { nodesResource, type Packings } from './nodes-resource.ts'
import { packSides, sameGroups } from './pack-sides.ts'
import { isComplete, type Member, onNodes } from './packed-workloads.ts'
import { pendingAtMost } from './pending-at-most.ts'
import { placing } from './place.ts'
import { placedIn } from './placed.ts'
import { stateOf } from './state.ts'

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

/** Where groups are left out, their nodes may have room that nobody knows of. */
const amongKnown = (cluster: Cluster | undefined, pending: readonly PendingPods[]): readonly PendingPods[] =>
  cluster?.mayHaveNodes === true ? pending.map(one => ({ ...one, reason: `${one.reason}, of those that are known` })) : pending

const podsOfGroup = ({ placement }: Packing, group: string): number =>
  [...placement.values()].reduce((sum, pods) => sum + (pods.get(group) ?? 0), 0)

const runs = ({ nodes }: Packing, group: string): boolean => (nodes.get(group)?.running ?? 0) > 0
