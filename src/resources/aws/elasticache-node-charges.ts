import { notInTables } from '../charge-without-price.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { reservation, reservationUsage, reservedInstance } from './reserved-instance.ts'

/** What decides the bill of ElastiCache nodes. All functions may throw NotKnown. */
export interface CacheNodes {
  /** `redis`, `valkey` or `memcached` */
  readonly engine: () => string
  readonly nodeType: () => string
  readonly count: () => number
  readonly isAutoscaled?: () => boolean
  readonly version: () => string | undefined
}

export const cacheUsage = {
  snapshot_storage_size_gb: 'Snapshots kept beyond the free one, GB',
  ...reservationUsage,
} as const

export const cacheSkus = ['aws/elasticache/node/*/*', 'aws/elasticache-reserved/*/*/*', 'aws/elasticache/backup'] as const

/** First days of extended support of Redis OSS by major version, as AWS published them on 2026-07-23. */
const extendedSupport: Readonly<Record<string, string>> = { '4': '2026-02-01', '5': '2026-02-01', '6': '2027-02-01' }

/** Nodes by the hour, on-demand or reserved, and snapshots. */
export function cacheNodes({ engine, nodeType, count, isAutoscaled, version }: CacheNodes, context: ChargeContext): readonly Charge[] {
  const { attributes, usage, asOf } = context
  const reserved = reservation(usage)
  const details = () => `${engine()}, ${nodeType()}${isAutoscaled?.() ? ', autoscaled' : ''}`
  const isLate = () => {
    const [major = ''] = (version() ?? '').split('.')
    const start = engine() === 'redis' && Object.hasOwn(extendedSupport, major) ? extendedSupport[major] : undefined
    return start !== undefined && asOf >= start
  }
  return [
    ...(reserved === undefined
      ? [
          hourly(
            detailed('Nodes', () => `on-demand, ${details()}`),
            () => `aws/elasticache/node/${engine()}/${nodeType()}`,
            count,
          ),
        ]
      : reservedInstance(reserved, {
          name: 'Nodes',
          details,
          stem: () => `aws/elasticache-reserved/${engine()}`,
          type: nodeType,
          count,
        })),
    {
      description: 'Backup storage',
      sku: () => 'aws/elasticache/backup',
      unit: 'GB-months',
      quantity: () =>
        usage.has('snapshot_storage_size_gb') || attributes.number('snapshot_retention_limit', 0) > 0
          ? usage.number('snapshot_storage_size_gb')
          : 0,
      usageBased: true,
    },
    // The price list at hand says when the surcharge holds, but not how much it is.
    ...(ifKnown(isLate, false) ? [notInTables('Extended support', 'the surcharge for Redis OSS versions past standard support')] : []),
  ]
}
