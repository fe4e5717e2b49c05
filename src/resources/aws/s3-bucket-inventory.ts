import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Inventory reports, billed by the objects they list. */
export const s3BucketInventory = defineResource({
  type: 'aws_s3_bucket_inventory',
  service: 'Amazon Simple Storage Service',
  category: 'Storage',
  skus: ['aws/s3/inventory'],
  usage: { monthly_listed_objects: 'Objects listed in reports a month' },
  charges: ({ usage }) => [
    metered('Objects listed', 'aws/s3/inventory', { unit: 'objects', per: 1_000_000, usage, key: 'monthly_listed_objects' }),
  ],
})
