import { defineTable, pickItems } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const elasticache = defineTable({
  table: 'aws/elasticache',
  *rows(facts) {
    for (const fact of facts.csv('aws/elasticache.csv')) {
      const { region = '', engine, node_type, usd_per_hour = '' } = fact.columns
      if (usd_per_hour !== '')
        yield { sku: `node/${engine}/${node_type}`, region, unit: 'hours', usd: usd_per_hour, fact, column: 'usd_per_hour' }
    }
    const serverless = ['Memcached', 'Redis', 'Valkey'].flatMap(engine => [
      [
        `OnDemand ElastiCache Serverless ${engine} per GB-Hours`,
        { sku: `serverless/${engine.toLowerCase()}/data`, unit: 'GB-hours' },
      ] as const,
      [
        `OnDemand ElastiCache Serverless ${engine} per ElastiCacheProcessingUnit`,
        { sku: `serverless/${engine.toLowerCase()}/processing`, unit: 'ECPUs' },
      ] as const,
    ])
    yield* pickItems(facts.csv('aws/elasticache_other.csv'), Object.fromEntries(serverless))
    yield* pickRecorded(facts, { service: 'elasticache' }, { 'Backup storage': { sku: 'backup', unit: 'GB-months' } })
  },
})
