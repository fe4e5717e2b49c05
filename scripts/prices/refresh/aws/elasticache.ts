import { byUsageType, firstOf, type OfferItem, type OfferMapping } from '../mapping.ts'
import { type Product, usageOf } from '../offer.ts'

const engines: ReadonlyMap<string, string> = new Map([
  ['Redis', 'redis'],
  ['Memcached', 'memcached'],
  ['Valkey', 'valkey'],
])

/** `NodeUsage:cache.t3.micro`, with the engine as an attribute. */
function node(product: Product): OfferItem | undefined {
  const type = /^NodeUsage:(cache\.[a-z0-9.-]+)$/.exec(usageOf(product))?.[1]
  const engine = engines.get(product.attribute('cacheengine'))
  return type === undefined || engine === undefined ? undefined : { table: 'aws/elasticache', sku: `node/${engine}/${type}`, unit: 'hours' }
}

const backup = byUsageType('aws/elasticache', { 'ElastiCache:BackupUsage': ['backup', 'GB-months'] })

/** https://aws.amazon.com/elasticache/pricing/ */
export const elasticache: OfferMapping = { offer: 'AmazonElastiCache', item: firstOf(node, backup) }
