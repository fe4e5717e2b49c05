import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a cluster is billed by nodes and hours', () => {
  expect(lines(price('aws_elasticache_cluster.a', { engine: 'memcached', node_type: 'cache.m5.large', num_cache_nodes: 3 }))).toEqual([
    'Nodes (on-demand, memcached, cache.m5.large): 2,190 hours x 0.156 = 341.64',
  ])
})

test('a node of a replication group has the settings of the group', () => {
  const others = { 'aws_elasticache_replication_group.g': { engine: 'valkey', node_type: 'cache.r7g.large' } }
  const member = { replication_group_id: ref('aws_elasticache_replication_group.g') }
  expect(lines(price('aws_elasticache_cluster.a', member, { others }))).toEqual([
    'Nodes (on-demand, valkey, cache.r7g.large): 730 hours x 0.1752 = 127.896',
  ])
  expect(lines(price('aws_elasticache_cluster.a', { replication_group_id: 'elsewhere' }))).toEqual([
    'Nodes: unknown because engine comes from a replication group that is not in this project',
  ])
})

const group = { replication_group_id: 'g', node_type: 'cache.m4.large' }

test('a replication group counts every node of every shard', () => {
  expect(lines(price('aws_elasticache_replication_group.a', { ...group, num_node_groups: 4, replicas_per_node_group: 3 }))).toEqual([
    'Nodes (on-demand, redis, cache.m4.large): 11,680 hours x 0.156 = 1,822.08',
  ])
  expect(lines(price('aws_elasticache_replication_group.a', { ...group, num_cache_clusters: 2 }))[0]).toContain('1,460 hours')
  const mode = { cluster_mode: [{ num_node_groups: 2, replicas_per_node_group: 1 }] }
  expect(lines(price('aws_elasticache_replication_group.a', { ...group, ...mode }))[0]).toContain('2,920 hours')
})

test('auto scaling keeps its minimum of shards and replicas', () => {
  const target = (what: string, min_capacity: number) => ({
    resource_id: 'replication-group/g',
    scalable_dimension: `elasticache:replication-group:${what}`,
    min_capacity,
  })
  const others = { 'aws_appautoscaling_target.s': target('NodeGroups', 8), 'aws_appautoscaling_target.r': target('Replicas', 5) }
  expect(
    lines(price('aws_elasticache_replication_group.a', { ...group, num_node_groups: 4, replicas_per_node_group: 3 }, { others })),
  ).toEqual(['Nodes (on-demand, redis, cache.m4.large, autoscaled): 35,040 hours x 0.156 = 5,466.24'])
})

test('snapshots are billed where they are kept', () => {
  const kept = { ...group, snapshot_retention_limit: 2 }
  expect(lines(price('aws_elasticache_replication_group.a', kept))[1]).toBe(
    'Backup storage: usage snapshot_storage_size_gb at 0.085 per GB-months',
  )
  expect(lines(price('aws_elasticache_replication_group.a', kept, { usage: { snapshot_storage_size_gb: 100 } }))[1]).toBe(
    'Backup storage: 100 GB-months x 0.085 = 8.5',
  )
})

test('reserved nodes without anything upfront have a price, the others are unpriced', () => {
  const nodes = { node_type: 'cache.m6g.large', num_cache_clusters: 2 }
  const usage = { reserved_instance_term: '3_year', reserved_instance_payment_option: 'no_upfront' }
  expect(lines(price('aws_elasticache_replication_group.a', nodes, { usage }))).toEqual([
    'Nodes (reserved 3 year, no upfront, redis, cache.m6g.large): 1,460 hours x 0.077 = 112.42',
  ])
  const partial = price('aws_elasticache_replication_group.a', nodes, {
    usage: { ...usage, reserved_instance_payment_option: 'partial_upfront' },
  })
  expect(partial.lines.map(line => line.state)).toEqual(['unpriced', 'unpriced'])
})

test('an old Redis version has a surcharge that is not known', () => {
  const old = { ...group, engine_version: '5.0.6' }
  expect(price('aws_elasticache_replication_group.a', old, { asOf: '2026-01-31' }).counts.unknown).toBe(0)
  expect(price('aws_elasticache_replication_group.a', old, { asOf: '2026-02-01' }).counts.unknown).toBe(1)
  expect(price('aws_elasticache_replication_group.a', { ...old, engine_version: '7.1' }, { asOf: '2026-02-01' }).counts.unknown).toBe(0)
})

test('an unknown node type is unknown, one that does not exist is unpriced', () => {
  expect(lines(price('aws_elasticache_replication_group.a', { ...group, node_type: unknown() }))).toEqual([
    'Nodes: unknown because var.x is not set',
  ])
  expect(price('aws_elasticache_replication_group.a', { ...group, node_type: 'cache.x9.huge' }).counts.unpriced).toBe(1)
})
