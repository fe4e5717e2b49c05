import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { autoscaledCapacity } from './autoscaled-capacity.ts'
import { cacheNodes, cacheSkus, cacheUsage } from './elasticache-node-charges.ts'

const ids = ['replication-group/{replication_group_id}', 'replication-group/{id}']

/** Redis or Valkey with replicas or shards: every node of every shard. What auto scaling manages counts with the least it keeps. */
export const elasticacheReplicationGroup = defineResource({
  type: 'aws_elasticache_replication_group',
  service: 'Amazon ElastiCache',
  category: 'Databases',
  skus: cacheSkus,
  usage: cacheUsage,
  charges(context) {
    const { attributes, related } = context
    // A secondary group of a global datastore has the engine and node type of the primary one.
    const primary = () => {
      const global = related.to(
        'global_replication_group_id',
        ['aws_elasticache_global_replication_group'],
        ['global_replication_group_id'],
      )
      const group = global?.related.to('primary_replication_group_id', ['aws_elasticache_replication_group'], ['replication_group_id'])
      return group?.attributes
    }
    const nodeType = () => {
      const type = attributes.string('node_type') ?? primary()?.string('node_type')
      if (type === undefined) throw new NotKnown({ kind: 'computed', text: 'node_type comes from a global datastore' })
      return type
    }
    const scaled = (what: 'NodeGroups' | 'Replicas') => autoscaledCapacity(related, `elasticache:replication-group:${what}`, ids)
    const shards = (): number | undefined =>
      scaled('NodeGroups') ?? attributes.number('num_node_groups') ?? attributes.block('cluster_mode')?.number('num_node_groups')
    const replicas = (): number | undefined =>
      scaled('Replicas') ??
      attributes.number('replicas_per_node_group') ??
      attributes.block('cluster_mode')?.number('replicas_per_node_group')
    const nodes = (): number | undefined => attributes.number('num_cache_clusters') ?? attributes.number('number_cache_clusters')
    const count = () => {
      const [shardCount, replicaCount] = [shards(), replicas()]
      if (shardCount === undefined && replicaCount === undefined) return nodes() ?? 1
      return (shardCount ?? 1) * ((replicaCount ?? 0) + 1)
    }
    return cacheNodes(
      {
        engine: () => (attributes.string('engine') ?? primary()?.string('engine') ?? 'redis').toLowerCase(),
        nodeType,
        count,
        isAutoscaled: () => scaled('NodeGroups') !== undefined || scaled('Replicas') !== undefined,
        version: () => attributes.string('engine_version') ?? primary()?.string('engine_version'),
      },
      context,
    )
  },
})
