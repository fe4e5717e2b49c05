import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { AttributeObject, Resource } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import type { Workload } from '../../model/workload.ts'
import type { PriceBook } from '../../prices/book.ts'
import { kindOfType } from '../../resources/kubernetes/terraform-types.ts'
import { workloadKinds } from '../../resources/kubernetes/workload.ts'
import { eligibleGroupsOf } from '../scheduling/eligible-groups.ts'
import { nodeShares, splitRatios } from './node-shares.ts'
import type { Placed } from './placed.ts'
import { serverlessOf } from './serverless.ts'
import { type Shares, sharedNodes } from './shared-nodes.ts'

/**
 * Makes readings whose Kubernetes resources know the cloud that they run in, and their workloads the nodes whose price they share. What is the same for
 * all projects of a cluster is worked out once.
 */
export function placing(cluster: Cluster | undefined, book: PriceBook): (reading: ProjectReading, placed: Placed) => ProjectReading {
  if (cluster === undefined) return reading => reading
  const shares = sharesOf(cluster, book)
  const eligible = eligibleGroupsOf(cluster.groups)
  const cloud = cluster.provider === undefined ? {} : { cloud: cluster.provider }
  return (reading, placed) => {
    const workloads = new Map(reading.workloads?.map(workload => [workload.address, workload]))
    const firstOfGroup = firstIngresses(reading.resources)
    const place = (resource: Resource): Resource => {
      if (resource.provider !== 'kubernetes') return resource
      const { group } = resource.attributes
      const follows = typeof group === 'string' && firstOfGroup.get(group) !== resource.address ? { shares_group: true } : {}
      const workload = workloads.get(resource.address)
      const where =
        workload === undefined ? placeOfUnknown(resource, cluster, placed, shares) : placeOf(workload, cluster, placed, shares, eligible)
      return {
        ...resource,
        region: cluster.region ?? resource.region,
        attributes: { ...resource.attributes, ...cloud, cluster: cluster.name, ...follows, ...where },
      }
    }
    return { ...reading, resources: reading.resources.map(place) }
  }
}

/** Ingresses of one group share a load balancer: it is on the bill of the first by address. */
function firstIngresses(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { address, attributes } of resources) {
    const { group } = attributes
    if (typeof group !== 'string') continue
    const known = first.get(group)
    if (known === undefined || address < known) first.set(group, address)
  }
  return first
}

/** What part of its price each group's nodes give for a vCPU, a GiB and a GPU. */
function sharesOf({ provider, groups }: Cluster, book: PriceBook): Shares {
  if (provider === undefined || groups.length === 0) return new Map()
  const ratios = splitRatios(provider, book)
  return new Map(groups.map(group => [group, nodeShares(group, ratios)]))
}

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
  if (shares.size === 0) return {}
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
function placeOfUnknown({ type }: Resource, { groups, serverless }: Cluster, placed: Placed, shares: Shares): AttributeObject {
  if (!workloadKinds.has(kindOfType(type) ?? '')) return {}
  if (shares.size > 0) return { runs_on: 'nodes', nodes: sharedNodes(groups, shares, ({ name }) => placed.nodes(name)) }
  const [only] = serverless
  return only === undefined ? {} : { runs_on: only.kind }
}
