import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'
import { cacheNodes, cacheSkus, cacheUsage } from './elasticache-node-charges.ts'

/** A Memcached cluster, a single Redis or Valkey node, or a node more in a replication group, whose settings it then has. */
export const elasticacheCluster = defineResource({
  type: 'aws_elasticache_cluster',
  service: 'Amazon ElastiCache',
  category: 'Databases',
  skus: cacheSkus,
  usage: cacheUsage,
  charges(context) {
    const { attributes, related } = context
    const group = () => related.to('replication_group_id', ['aws_elasticache_replication_group'], ['replication_group_id'])?.attributes
    const ofGroup = (name: string) => {
      const value = attributes.string(name) ?? group()?.string(name)
      if (value === undefined && attributes.has('replication_group_id') && group() === undefined)
        throw new NotKnown({ kind: 'computed', text: `${name} comes from a replication group that is not in this project` })
      return value
    }
    return cacheNodes(
      {
        engine: () => (ofGroup('engine') ?? 'redis').toLowerCase(),
        nodeType: () => required(ofGroup('node_type'), 'node_type'),
        count: () => attributes.number('num_cache_nodes', 1),
        version: () => ofGroup('engine_version'),
      },
      context,
    )
  },
})
