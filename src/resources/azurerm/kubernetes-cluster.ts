import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { diskSkus } from './managed-disk-charges.ts'
import { nodePoolCharges, nodePoolUsage } from './node-pool-charges.ts'
import { virtualMachineSkus } from './virtual-machine-charges.ts'

/** What the control plane costs; the free tier nothing. Premium is the tier with long-term support. */
const tiers: Readonly<Record<string, string>> = {
  standard: 'azurerm/kubernetes-service/standard/cluster-hours',
  // The name of Standard in older providers.
  paid: 'azurerm/kubernetes-service/standard/cluster-hours',
  premium: 'azurerm/kubernetes-service/long-term-support/cluster-hours',
}

/** Control plane, default node pool, and the data of its load balancer. https://azure.microsoft.com/pricing/details/kubernetes-service/ */
export const kubernetesCluster = defineResource({
  type: 'azurerm_kubernetes_cluster',
  service: 'Azure Kubernetes Service',
  category: 'Compute',
  skus: ['azurerm/kubernetes-service/*', 'azurerm/load-balancer/standard/data', ...virtualMachineSkus, ...diskSkus],
  usage: {
    'default_node_pool.nodes': nodePoolUsage.nodes,
    'default_node_pool.monthly_hrs': nodePoolUsage.monthly_hrs,
    'load_balancer.monthly_data_processed_gb': 'Data processed by the load balancer, GB a month',
  },
  charges: ({ attributes, usage }) => {
    const tier = attributes.string('sku_tier', 'Free').toLowerCase()
    const pool = attributes.block('default_node_pool')
    const isStandard = attributes.block('network_profile')?.string('load_balancer_sku', 'standard').toLowerCase() !== 'basic'
    const sku = Object.hasOwn(tiers, tier) ? tiers[tier] : undefined
    const data = metered(
      'Data processed',
      { id: 'azurerm/load-balancer/standard/data', region: 'global' },
      { unit: 'GB', usage, key: 'load_balancer.monthly_data_processed_gb' },
    )
    return [
      ...(sku === undefined ? [] : [hourly(`Control plane (${tier})`, sku)]),
      ...(pool === undefined ? [] : [{ group: 'default_node_pool', charges: nodePoolCharges(pool, usage, 'default_node_pool.') }]),
      ...(isStandard ? [{ group: 'load_balancer', charges: [data] }] : []),
    ]
  },
})
