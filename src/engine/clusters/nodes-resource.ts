import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import type { Location } from '../../model/location.ts'
import type { AttributeObject, Resource } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import type { Packing } from '../scheduling/packing.ts'

/** Packings of one side at the ends of what scales, and as expected. */
export interface Packings {
  readonly low: Packing
  readonly expected: Packing
  readonly high: Packing
}

/** A group's nodes that no other resource of the report has on its bill. */
const unbilled = ({ name, count, billedElsewhere }: NodeGroup, { nodes }: Packing): number =>
  Math.max(0, (nodes.get(name)?.running ?? 0) - (billedElsewhere ? count : 0))

function groupOf(group: NodeGroup, { low, expected, high }: Packings): AttributeObject {
  const { name, machineType, capacity, sku, region, billedElsewhere, sustainedUse, extras = [] } = group
  const [nodes, least, most] = [unbilled(group, expected), unbilled(group, low), unbilled(group, high)]
  return {
    name,
    type: machineType,
    capacity,
    sku,
    region,
    billed_elsewhere: billedElsewhere,
    ...(sustainedUse === undefined ? {} : { sustained_use: sustainedUse }),
    ...(extras.length === 0 ? {} : { extras: extras.map(({ monthly: _, ...extra }) => extra) }),
    nodes,
    ...(least === nodes && most === nodes ? {} : { low: least, high: most }),
  }
}

/** All nodes that run, as a reader would say it: `5 × m6i.large, 2 × m6i.xlarge (spot) and 1 × g5.xlarge`. */
function runningNodes({ groups, unknownNodes = [] }: Cluster, { nodes }: Packing): string {
  const counts = new Map<string, number>()
  const running = groups.map(group => ({ ...group, count: nodes.get(group.name)?.running ?? 0 }))
  for (const { machineType, capacity, count } of [...running, ...unknownNodes]) {
    const type = capacity === 'spot' ? `${machineType} (spot)` : machineType
    counts.set(type, (counts.get(type) ?? 0) + count)
  }
  const shown = [...counts].filter(([, count]) => count > 0).map(([type, count]) => `${count} × ${type}`)
  const [last = 'none', ...others] = shown.reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

/**
 * The cluster as a resource that carries those nodes; not known where not all of its workloads could be read. `otherwise`: the change makes others
 * of those that could, so that what it does to the nodes cannot be told.
 */
export function nodesResource(cluster: Cluster, packings: Packings | undefined, location: Location, otherwise = false): Resource {
  const groups =
    packings === undefined
      ? new Unknown({ kind: 'error', text: `not all workloads of ${cluster.name} could be read${otherwise ? ', and others change' : ''}` })
      : [
          ...cluster.groups.map(group => groupOf(group, packings)).filter(({ nodes, high = 0 }) => nodes !== 0 || high !== 0),
          ...(cluster.unknownNodes ?? []).map(({ name, machineType: type, capacity, sku, region, count: nodes }) => ({
            name,
            type,
            capacity,
            sku,
            region,
            nodes,
          })),
        ]
  return {
    address: `Cluster/${cluster.name}`,
    type: 'kubernetes:Cluster',
    provider: 'kubernetes',
    region: cluster.region,
    attributes: { nodes: packings === undefined ? groups : runningNodes(cluster, packings.expected), groups },
    sensitive: new Set(),
    tags: undefined,
    location,
    module: '',
  }
}
