import { expect, test } from '@jest/globals'
import { lines, price, ref } from '../price.ts'

const region = 'us-central1'
const at = (attributes: Record<string, unknown>, usage = {}) =>
  lines(price('google_container_cluster.a', attributes as never, { region, usage }))

test('a regional cluster has its nodes in three zones', () => {
  const node_config = [{ machine_type: 'n2-standard-4', disk_size_gb: 50, disk_type: 'pd-ssd' }]
  expect(at({ location: region, initial_node_count: 1, node_config })).toEqual([
    'Cluster management fee: 730 hours x 0.1 = 73',
    'default_pool > Instance usage (on-demand, n2-standard-4, sustained use): 2,190 hours x 0.1553888 = 340.301472',
    'default_pool > Storage (pd-ssd): 150 GiB-months x 0.17 = 25.5',
  ])
})

test('a zonal cluster with one more zone', () => {
  expect(at({ location: 'us-central1-a', node_locations: ['us-central1-b'], node_pool: [{ node_count: 2 }] })).toEqual([
    'Cluster management fee: 730 hours x 0.1 = 73',
    'node_pool[0] > Instance usage (on-demand, e2-medium): 2,920 hours x 0.03350571 = 97.8366732',
    'node_pool[0] > Storage (pd-balanced): 400 GiB-months x 0.1 = 40',
  ])
})

test('Autopilot is billed for what pods ask for', () => {
  expect(at({ location: region, enable_autopilot: true }, { autopilot_vcpu_count: 10 })).toEqual([
    'Cluster management fee: 730 hours x 0.1 = 73',
    'Pod vCPU: 7,300 vCPU-hours x 0.0445 = 324.85',
    'Pod memory: usage autopilot_memory_gb at 0.0049225 per GiB-hours',
    'Pod ephemeral storage: usage autopilot_ephemeral_storage_gb at 0.0000548 per GiB-hours',
  ])
})

test('usage says how many nodes a node_pool block has in each zone', () => {
  const cluster = { location: 'us-central1-a', node_pool: [{ node_count: 2 }, { node_count: 2 }] }
  const hours = (usage: object) =>
    at(cluster, usage).flatMap(line => /Instance usage \(on-demand, e2-medium\): ([\d,]+) hours/.exec(line)?.[1] ?? [])
  expect(hours({})).toEqual(['1,460', '1,460'])
  expect(hours({ node_pool: { nodes: 1 } })).toEqual(['730', '730'])
  expect(hours({ node_pool: { nodes: 1 }, 'node_pool[1]': { nodes: 3 } })).toEqual(['730', '2,190'])
})

test('a removed default pool costs nothing', () => {
  expect(at({ location: region, remove_default_node_pool: true, initial_node_count: 1 })).toEqual([
    'Cluster management fee: 730 hours x 0.1 = 73',
  ])
})

test('a node pool takes its zones from its cluster; spot, GPUs and local SSDs', () => {
  const node_config = [
    { machine_type: 'n1-standard-1', spot: true, guest_accelerator: [{ type: 'nvidia-tesla-t4', count: 1 }], local_ssd_count: 1 },
  ]
  const pool = { cluster: ref('google_container_cluster.c', 'name'), node_count: 2, node_config }
  const others = { 'google_container_cluster.c': { location: 'us-central1-a' } }
  expect(lines(price('google_container_node_pool.a', pool, { region, others }))).toEqual([
    'Instance usage (spot, n1-standard-1): 1,460 hours x 0.0167525 = 24.45865',
    'Storage (pd-balanced): 200 GiB-months x 0.1 = 20',
    'GPU (spot, nvidia-tesla-t4): 1,460 GPU-hours x 0.1741 = 254.186',
    'Local SSD: 750 GiB-months x 0.08 = 60',
  ])
})

test('a total minimum is not multiplied by zones, and machine types with GPUs include them', () => {
  const node_config = [{ machine_type: 'g2-standard-4', guest_accelerator: [{ type: 'nvidia-l4', count: 1 }] }]
  const pool = { location: region, autoscaling: [{ total_min_node_count: 2 }], node_config }
  expect(lines(price('google_container_node_pool.a', pool, { region })).map(line => line.split(' x ')[0])).toEqual([
    'Instance usage (on-demand, g2-standard-4): 1,460 hours',
    'Storage (pd-balanced): 200 GiB-months',
  ])
})
