import type { Resource } from '../../model/resource.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { nodeDisks } from '../../resources/azurerm/node-pool-charges.ts'
import { readUsage } from '../../resources/usage.ts'
import type { DeclaredCluster, DeclaredNodes } from './declared.ts'
import { windows } from './from-eks.ts'
import { diskOfAksNode } from './node-disk.ts'
import { extrasOf } from './node-extras.ts'
import { parseTaint } from './taints.ts'
import { known, membersOf, stringMap, type View, viewResources } from './terraform-view.ts'

/** AKS clusters with their node pools; virtual nodes where the add-on is on. */
export function aksClusters(resources: readonly Resource[]): readonly DeclaredCluster[] {
  const all = viewResources(resources)
  const clusters = all('azurerm_kubernetes_cluster')
  const pools = all('azurerm_kubernetes_cluster_node_pool')
  return clusters.map(cluster => {
    const first = known(() => cluster.attributes.block('default_node_pool'))
    const region = regionName(cluster)
    const pods = podsOf(known(() => cluster.attributes.block('network_profile')))
    const others = membersOf(pools, 'kubernetes_cluster_id', cluster, clusters.length === 1)
    return {
      name: known(() => cluster.attributes.string('name')) ?? cluster.resource.address,
      provider: 'azurerm',
      region,
      nodes: [
        ...(first === undefined
          ? []
          : [poolOf(`${cluster.resource.address} ${known(() => first.string('name')) ?? 'default'}`, first, region, 'system', pods)]),
        ...others.map(({ resource, attributes }) =>
          poolOf(resource.address, attributes, region, (known(() => attributes.string('mode')) ?? 'User').toLowerCase(), pods),
        ),
      ],
      serverless:
        known(() => cluster.attributes.block('aci_connector_linux')) === undefined
          ? []
          : [{ name: 'virtual nodes', kind: 'container-instances', selectors: [] }],
      location: cluster.resource.location,
      address: cluster.resource.address,
    }
  })
}

/** `West Europe` is `westeurope`. */
const regionName = ({ attributes }: View): string | undefined =>
  known(() => attributes.string('location'))
    ?.toLowerCase()
    .replace(/ /g, '')

/**
 * Pods that a node takes, by how the cluster's network gives them addresses; undefined: it does not say. Pods in a subnet of their own are
 * as many as in an overlay. https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
function podsOf(network: Attributes | undefined): (pool: Attributes) => number | undefined {
  const [plugin, mode] = ['network_plugin', 'network_plugin_mode'].map(name => known(() => network?.string(name)))
  if (plugin === 'kubenet') return () => 110
  if (plugin !== 'azure' || mode === 'overlay') return () => undefined
  return pool => (pool.has('pod_subnet_id') ? undefined : 30)
}

function poolOf(
  name: string,
  pool: Attributes,
  region: string | undefined,
  mode: string,
  podsByDefault: (pool: Attributes) => number | undefined,
): DeclaredNodes {
  const scales = known(() => pool.boolean('auto_scaling_enabled')) ?? known(() => pool.boolean('enable_auto_scaling')) ?? false
  const least = known(() => pool.number('min_count')) ?? (scales ? 0 : 1)
  const taints = known(() => pool.strings('node_taints')) ?? []
  const critical = known(() => pool.boolean('only_critical_addons_enabled')) === true ? ['CriticalAddonsOnly=true:NoSchedule'] : []
  const isSpot = known(() => pool.string('priority')) === 'Spot'
  const spotTaint = isSpot ? ['kubernetes.azure.com/scalesetpriority=spot:NoSchedule'] : []
  const count = known(() => pool.number('node_count')) ?? least
  const isWindows = known(() => pool.string('os_type')) === 'Windows'
  const machineType = isWindows ? undefined : known(() => pool.string('vm_size'))
  const label = known(() => pool.string('name'))
  return {
    name,
    machineType,
    capacity: isSpot ? 'spot' : 'on-demand',
    count,
    max: scales ? known(() => pool.number('max_count')) : count,
    billedElsewhere: true,
    labels: {
      ...(label === undefined ? {} : { agentpool: label, 'kubernetes.azure.com/agentpool': label }),
      'kubernetes.azure.com/mode': mode,
      'kubernetes.azure.com/role': 'agent',
      ...(isSpot ? { 'kubernetes.azure.com/scalesetpriority': 'spot' } : {}),
      ...stringMap(pool, 'node_labels'),
    },
    taints: [...new Set([...taints, ...critical, ...spotTaint])].flatMap(text => parseTaint(text) ?? []),
    // Nodes in zone 2 are labelled `westeurope-2`.
    zones: region === undefined ? [] : (known(() => pool.strings('zones')) ?? []).map(zone => `${region}-${zone}`),
    extras: extrasOf(() => nodeDisks(pool, readUsage({}), () => 1)),
    disk: diskOfAksNode(pool),
    pods: known(() => pool.number('max_pods')) ?? podsByDefault(pool),
    ...(machineType === undefined ? { unknown: isWindows ? windows : 'its VM size is not known before apply' } : {}),
  }
}
