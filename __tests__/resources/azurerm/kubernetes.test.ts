import { expect, test } from '@jest/globals'
import { lines, price, ref } from '../price.ts'

const region = 'westeurope'

test('a cluster: control plane, default node pool and load balancer', () => {
  const cluster = { sku_tier: 'Standard', default_node_pool: [{ vm_size: 'Standard_D2s_v3', node_count: 3 }] }
  expect(lines(price('azurerm_kubernetes_cluster.a', cluster, { region }))).toEqual([
    'Control plane (standard): 730 hours x 0.1 = 73',
    'default_node_pool > Instance usage (Linux, pay as you go, Standard_D2s_v3): 2,190 hours x 0.12 = 262.8',
    'default_node_pool > Node disk: 3 months x 21.68 = 65.04',
    'load_balancer > Data processed: usage load_balancer.monthly_data_processed_gb at 0.005 per GB',
  ])
})

test('the free tier, disks on the node, and usage', () => {
  const pool = { vm_size: 'Standard_D2s_v3', os_disk_type: 'Ephemeral' }
  const usage = { default_node_pool: { nodes: 2, monthly_hrs: 100 }, load_balancer: { monthly_data_processed_gb: 10 } }
  expect(lines(price('azurerm_kubernetes_cluster.a', { default_node_pool: [pool] }, { region, usage }))).toEqual([
    'default_node_pool > Instance usage (Linux, pay as you go, Standard_D2s_v3): 200 hours x 0.12 = 24',
    'load_balancer > Data processed: 10 GB x 0.005 = 0.05',
  ])
})

test('a node pool stands where its cluster does', () => {
  const pool = { kubernetes_cluster_id: ref('azurerm_kubernetes_cluster.k'), vm_size: 'Standard_D2_v3', min_count: 2, priority: 'Spot' }
  expect(lines(price('azurerm_kubernetes_cluster_node_pool.a', pool, { region, others: { 'azurerm_kubernetes_cluster.k': {} } }))).toEqual([
    'Instance usage (Linux, spot, Standard_D2_v3): 1,460 hours x 0.022176 = 32.37696',
    'Node disk: 2 months x 5.888 = 11.776',
  ])
  expect(lines(price('azurerm_kubernetes_cluster_node_pool.a', { ...pool, kubernetes_cluster_id: '/clusters/k' }, { region }))[0]).toMatch(
    'unknown because the location is that of the cluster',
  )
})

test('a container group is billed for vCPUs and memory, on Windows for the licence too', () => {
  const container = [
    { cpu: '0.5', memory: '1.5' },
    { cpu: 1, memory: 1 },
  ]
  expect(lines(price('azurerm_container_group.a', { os_type: 'Windows', container }, { region }))).toEqual([
    'vCPU: 1,095 vCPU-hours x 0.0466 = 51.027',
    'Memory: 1,825 GB-hours x 0.00511 = 9.32575',
    'Windows software: 3,942,000 vCPU-seconds x 0.000012 = 47.304',
  ])
})
