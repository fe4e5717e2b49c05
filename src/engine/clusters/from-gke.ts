import type { Resource } from '../../model/resource.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { besideNodes } from '../../resources/google/node-pool-charges.ts'
import type { DeclaredCluster, DeclaredNodes } from './declared.ts'
import { attachedGpus, withGpuTaints } from './gke-gpus.ts'
import { diskOfGkeNode } from './node-disk.ts'
import { extrasOf } from './node-extras.ts'
import { taintsOf } from './taints.ts'
import { known, membersOf, stringMap, type View, viewResources } from './terraform-view.ts'

/** The machine type that GKE takes where nobody says one. */
const defaultType = 'e2-medium'
/** GKE chooses three zones for a regional cluster; which ones is not known. */
const unnamed = [1, 2, 3].map(number => `zone ${number} of the region`)

/** GKE clusters with their node pools, or Autopilot. */
export function gkeClusters(resources: readonly Resource[]): readonly DeclaredCluster[] {
  const all = viewResources(resources)
  const clusters = all('google_container_cluster')
  const pools = all('google_container_node_pool')
  return clusters.map(cluster => {
    const { attributes, resource } = cluster
    const location = known(() => attributes.string('location')) ?? (typeof resource.region === 'string' ? resource.region : undefined)
    const autopilot = known(() => attributes.boolean('enable_autopilot')) === true
    const keepsDefault = known(() => attributes.boolean('remove_default_node_pool')) !== true
    const written = known(() => attributes.blocks('node_pool')) ?? []
    const own = autopilot
      ? []
      : written.length > 0
        ? written.map((pool, index) => poolOf(`${resource.address} ${nameOf(pool) ?? `node_pool[${index}]`}`, pool, cluster, location))
        : keepsDefault
          ? [poolOf(`${resource.address} default-pool`, attributes, cluster, location)]
          : []
    return {
      name: known(() => attributes.string('name')) ?? resource.address,
      provider: 'google',
      region: location?.replace(/-[a-z]$/, ''),
      nodes: withGpuTaints([
        ...own,
        ...membersOf(pools, 'cluster', cluster, clusters.length === 1).map(pool =>
          poolOf(pool.resource.address, pool.attributes, cluster, location),
        ),
      ]),
      serverless: autopilot ? [{ name: 'autopilot', kind: 'autopilot', selectors: [] }] : [],
      location: resource.location,
      address: resource.address,
    }
  })
}

const nameOf = (pool: Attributes): string | undefined => known(() => pool.string('name'))

/** Counts of a pool are for each of its zones, unless they are stated as totals. */
function poolOf(name: string, attributes: Attributes, cluster: View, clusterLocation: string | undefined): DeclaredNodes {
  const config = known(() => attributes.block('node_config'))
  const scaling = known(() => attributes.block('autoscaling'))
  const named = zonesOf(attributes, cluster.attributes, clusterLocation)
  const perZone = named.length || unnamed.length
  const total = (scope: Attributes | undefined, one: string, all: string): number | undefined =>
    known(() => scope?.number(all)) ??
    times(
      known(() => scope?.number(one)),
      perZone,
    )
  const least = total(scaling, 'min_node_count', 'total_min_node_count')
  const count = times(known(() => attributes.number('node_count')) ?? known(() => attributes.number('initial_node_count')), perZone)
  const [isSpot, isPreemptible] = (['spot', 'preemptible'] as const).map(name => known(() => config?.boolean(name)) === true)
  const pool = attributes === cluster.attributes ? 'default-pool' : nameOf(attributes)
  const machineType = known(() => (config === undefined ? defaultType : config.string('machine_type', defaultType)))
  const attached = attachedGpus(config)
  return {
    ...attached,
    name,
    machineType,
    capacity: isSpot || isPreemptible ? 'spot' : 'on-demand',
    count: count ?? least ?? perZone,
    max: scaling === undefined ? (count ?? perZone) : total(scaling, 'max_node_count', 'total_max_node_count'),
    billedElsewhere: true,
    labels: {
      ...(pool === undefined ? {} : { 'cloud.google.com/gke-nodepool': pool }),
      ...(isPreemptible
        ? { 'cloud.google.com/gke-preemptible': 'true' }
        : { 'cloud.google.com/gke-provisioning': isSpot ? 'spot' : 'standard' }),
      ...(isSpot ? { 'cloud.google.com/gke-spot': 'true' } : {}),
      ...(machineType === undefined ? {} : { 'cloud.google.com/machine-family': machineType.replace(/-.*/, '') }),
      ...attached.labels,
      ...stringMap(config, 'labels'),
    },
    taints: taintsOf(config, 'taint'),
    ...(named.length === 0 ? { zones: unnamed, unnamedZones: true as const } : { zones: named }),
    extras: extrasOf(() => besideNodes(attributes, () => 1)),
    disk: config === undefined ? undefined : diskOfGkeNode(config),
    pods: known(() => attributes.number('max_pods_per_node')),
    unknown: 'its machine type is not known before apply',
  }
}

/** The zones of a pool, as far as it or its cluster names them. A zonal cluster's own zone is not among its further locations. */
function zonesOf(pool: Attributes, cluster: Attributes, clusterLocation: string | undefined): readonly string[] {
  const own = pool === cluster ? [] : (known(() => pool.strings('node_locations')) ?? [])
  if (own.length > 0) return own
  const location = known(() => pool.string('location')) ?? clusterLocation ?? ''
  const further = known(() => cluster.strings('node_locations')) ?? []
  return /-[a-z]$/.test(location) ? [location, ...further] : further
}

const times = (value: number | undefined, factor: number): number | undefined => (value === undefined ? undefined : value * factor)
