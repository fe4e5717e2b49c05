import { defineResource } from '../definition.ts'
import { diskSkus } from './managed-disk-charges.ts'
import { nodePoolCharges, nodePoolUsage } from './node-pool-charges.ts'
import { inRegion, regionOf } from './region-of.ts'
import { virtualMachineSkus } from './virtual-machine-charges.ts'

/** Nodes and their disks, where the cluster stands. */
export const kubernetesClusterNodePool = defineResource({
  type: 'azurerm_kubernetes_cluster_node_pool',
  service: 'Azure Kubernetes Service',
  category: 'Compute',
  skus: [...virtualMachineSkus, ...diskSkus],
  usage: nodePoolUsage,
  charges: ({ attributes, usage, related }) =>
    inRegion(nodePoolCharges(attributes, usage), () =>
      regionOf(related.to('kubernetes_cluster_id', ['azurerm_kubernetes_cluster']), 'the cluster'),
    ),
})
