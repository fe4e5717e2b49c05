import { hoursPerMonth } from '../../model/money.ts'
import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** GB that a cache is billed for at least. */
const leastGb = (engine: string): number => (engine === 'valkey' ? 0.1 : 1)

/** A serverless cache: data by the GB-hour, with a least amount, and processing units. https://aws.amazon.com/elasticache/pricing/ */
export const elasticacheServerlessCache = defineResource({
  type: 'aws_elasticache_serverless_cache',
  service: 'Amazon ElastiCache',
  category: 'Databases',
  skus: ['aws/elasticache/serverless/*/*'],
  usage: {
    data_storage_gb: 'Data stored on average, GB; default: the least that is billed',
    monthly_processing_units: 'ElastiCache processing units (ECPUs) a month',
  },
  charges({ attributes, usage }) {
    const engine = () => attributes.string('engine', 'redis').toLowerCase()
    const limits = () => attributes.block('cache_usage_limits')?.block('data_storage')
    const least = () => Math.max(leastGb(engine()), limits()?.number('minimum') ?? 0)
    const data: Charge = {
      description: detailed('Data stored', () => (usage.has('data_storage_gb') ? engine() : `${engine()}, the least: ${least()} GB`)),
      sku: () => `aws/elasticache/serverless/${engine()}/data`,
      unit: 'GB-hours',
      quantity: () => Math.max(usage.optionalNumber('data_storage_gb') ?? 0, least()) * hoursPerMonth,
      usageBased: true,
    }
    return [
      data,
      metered(detailed('Processing units', engine), () => `aws/elasticache/serverless/${engine()}/processing`, {
        unit: 'ECPUs',
        per: 1_000_000,
        usage,
        key: 'monthly_processing_units',
      }),
    ]
  },
})
