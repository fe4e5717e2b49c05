import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { AttributeObject, Resource } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import type { Workload } from '../../model/workload.ts'
import type { PriceBook } from '../../prices/book.ts'
import { kindOfType } from '../../resources/kubernetes/terraform-types.ts'
import { workloadKinds } from '../../resources/kubernetes/workload.ts'
import { eligibleGroupsOf } from '../scheduling/eligible-groups.ts'
import type { SharedPart } from './billed-together.ts'
import { nodeShares, splitRatios } from './node-shares.ts'
import type { Placed } from './placed.ts'
import { hasNoNodes, serverlessOf } from './serverless.ts'
import { type Shares, sharedNodes } from './shared-nodes.ts'

type Place = (project: string, reading: ProjectReading, placed: Placed) => ProjectReading

/**
 * Makes readings whose Kubernetes resources know the cloud that they run in, and their workloads the nodes whose price they share. What is the same for
 * all projects of a cluster is worked out once.
 */
export function placing(cluster: Cluster | undefined, book: PriceBook, shared: SharedPart): Place {
  if (cluster === undefined) return (_, reading) => reading
  const shares = sharesOf(cluster, book)
  const eligible = eligibleGroupsOf(cluster.groups)
  const cloud = cluster.provider === undefined ? {} : { cloud: cluster.provider }
  return (project, reading, placed) => {
    const workloads = new Map(reading.workloads?.map(workload => [workload.address, workload]))
    const place = (resource: Resource): Resource => {
      if (resource.provider !== 'kubernetes') return resource
      const workload = workloads.get(resource.address)
      const where =
        workload === undefined ? placeOfUnknown(resource, cluster, placed, shares) : placeOf(workload, cluster, placed, shares, eligible)
      return {
        ...resource,
        region: cluster.region ?? resource.region,
        attributes: { ...resource.attributes, ...cloud, cluster: cluster.name, ...shared(project, resource), ...where },
      }
    }
    return { ...reading, resources: reading.resources.map(place) }
  }
}

/** What part of its price each group's nodes give for a vCPU, a GiB and a GPU. */
function sharesOf({ provider, groups }: Cluster, book: PriceBook): Shares {
  if (provider === undefined || groups.length === 0) return new Map()
  const ratios = splitRatios(provider, book)
  return new Map(groups.map(group => [group, nodeShares(group, ratios)]))
}

/** What is for every node, where there is none. */
const nowhere: AttributeObject = { runs_on: 'nowhere', replicas: 0 }

function placeOf(
  workload: Workload,
  cluster: Cluster,
  placed: Placed,
  shares: Shares,
  eligible: ReturnType<typeof eligibleGroupsOf>,
): AttributeObject {
  const kind = serverlessOf(workload, cluster)
  if (kind !== undefined) {
    const { 'cloud.google.com/compute-class': computeClass, 'kubernetes.io/arch': architecture } = workload.pod.nodeSelector
    if (kind !== 'autopilot') return { runs_on: kind }
    return {
      runs_on: kind,
      ...(computeClass === undefined ? {} : { compute_class: computeClass }),
      ...(architecture === undefined ? {} : { architecture }),
    }
  }
  if (workload.everyNode && hasNoNodes(cluster)) return nowhere
  if (shares.size === 0) return ofNoKnownNodes(cluster)
  const podsOn = ({ name }: NodeGroup): number => placed.pods(workload.address, name)
  const pods = cluster.groups.reduce((sum, group) => sum + podsOn(group), 0)
  const pending = placed.pending(workload.address)
  const counts = { pending_pods: pending, ...(workload.everyNode ? { replicas: pods + pending } : {}) }
  if (pods > 0) return { runs_on: 'nodes', nodes: sharedNodes(cluster.groups, shares, podsOn), ...counts }
  const groups = eligible(workload.pod)
  if (groups.length === 0)
    return { runs_on: 'nodes', nodes: new Unknown({ kind: 'error', text: `no node group of ${cluster.name} can run it` }) }
  return { runs_on: 'nodes', nodes: sharedNodes(groups, shares, ({ name }) => placed.nodes(name)), ...counts }
}

/** A workload of which not all is known: any of the cluster's nodes may be its. */
function placeOfUnknown({ type }: Resource, cluster: Cluster, placed: Placed, shares: Shares): AttributeObject {
  const { groups, serverless } = cluster
  const kind = kindOfType(type) ?? ''
  if (!workloadKinds.has(kind)) return {}
  if (kind === 'DaemonSet' && hasNoNodes(cluster)) return nowhere
  if (shares.size > 0) return { runs_on: 'nodes', nodes: sharedNodes(groups, shares, ({ name }) => placed.nodes(name)) }
  const [only] = serverless
  return only === undefined ? ofNoKnownNodes(cluster) : { runs_on: only.kind }
}

/** Nodes of which too little is known are on a bill all the same: pods that run on them have no price of their own beside it. */
const ofNoKnownNodes = ({ name, mayHaveNodes }: Cluster): AttributeObject =>
  mayHaveNodes === true
    ? { runs_on: 'nodes', nodes: new Unknown({ kind: 'error', text: `too little is known of the node groups of ${name}` }) }
    : {}
