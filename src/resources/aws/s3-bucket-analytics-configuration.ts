import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Storage class analysis, billed by the objects it watches. */
export const s3BucketAnalyticsConfiguration = defineResource({
  type: 'aws_s3_bucket_analytics_configuration',
  service: 'Amazon Simple Storage Service',
  category: 'Storage',
  skus: ['aws/s3/analytics'],
  usage: { monthly_monitored_objects: 'Objects analysed a month' },
  charges: ({ usage }) => [
    metered('Objects analysed', 'aws/s3/analytics', { unit: 'objects', per: 1_000_000, usage, key: 'monthly_monitored_objects' }),
  ],
})
