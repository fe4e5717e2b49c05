import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { hasNoNodes } from './serverless.ts'

/** Whether anything is known of where pods can run. */
export const hasRoom = ({ groups, serverless }: Pick<Cluster, 'groups' | 'serverless'>): boolean =>
  groups.length > 0 || serverless.length > 0

/** What is said of workloads that are for every node of a cluster that has none. */
export function withoutNodes(cluster: Cluster, workloads: readonly Workload[]): readonly string[] {
  if (!hasNoNodes(cluster) || !workloads.some(({ everyNode }) => everyNode)) return []
  const [kind] = cluster.serverless.map(profile => (profile.kind === 'fargate' ? 'Fargate runs' : 'virtual nodes run'))
  return [`No nodes are known, and ${kind} no DaemonSets: these are taken to run nowhere, and cost nothing.`]
}

const maxNamed = 3

/** What is said of releases and manifests of which nobody knows what they create, as their charts are elsewhere. */
export function withoutRoom(members: readonly { readonly head: Pick<ProjectReading, 'resources'> | undefined }[]): readonly string[] {
  const names = members.flatMap(({ head }) =>
    (head?.resources ?? []).flatMap(({ address, attributes }) =>
      Object.hasOwn(attributes, 'unread') && attributes.unrendered !== true ? [address] : [],
    ),
  )
  if (names.length === 0) return []
  const more = names.length > maxNamed ? ` and ${names.length - maxNamed} more` : ''
  return [
    `What ${names.slice(0, maxNamed).join(', ')}${more} ${names.length === 1 ? 'creates' : 'create'} is not known, and takes no room here.`,
  ]
}

/** From so many pods on a node of EKS on it is worth saying how many it is taken to take. */
const manyPods = 10

/** What was taken for granted of the nodes; `podsOn` says how many pods there are on each node of a group at most. */
export function assumptionsOf(
  { provider, groups, serverless, mayHaveNodes }: Cluster,
  mayRun: (group: NodeGroup) => boolean,
  podsOn: (group: NodeGroup) => number,
): readonly string[] {
  if (!hasRoom({ groups, serverless }))
    return [
      mayHaveNodes === true
        ? 'Of no node group enough is known to say what workloads are allocated, and whether they fit.'
        : "Nothing is known of the nodes: pods are priced at OpenCost's default prices.",
    ]
  if (groups.length === 0) return []
  const unnamed = new Set(groups.flatMap(({ unnamedZones, zones }) => (unnamedZones ? zones : [])))
  const kinds = new Set(groups.filter(mayRun).map(({ sku, region }) => `${sku}@${region}`))
  const spot = groups.some(group => group.capacity === 'spot' && group.price === undefined && mayRun(group))
  return [
    'Nodes keep for the system what the documentation of their provider says.',
    ...(provider === 'aws' && groups.some(group => podsOn(group) > manyPods)
      ? [
          'Nodes of EKS are taken to take 110 pods each (250 with more than 30 vCPUs), as with prefixes of addresses; without these they take fewer.',
        ]
      : []),
    ...(kinds.size > 1
      ? ['Workloads are allocated a part of the nodes that their pods are packed on; the scheduler may choose others.']
      : []),
    ...(unnamed.size > 1 ? [`Nodes are taken to be spread over ${unnamed.size} zones, whose names are not known.`] : []),
    ...(spot ? ['The price tables have no spot prices of some nodes.'] : []),
  ]
}
