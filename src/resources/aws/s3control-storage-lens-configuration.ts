import type { Attributes } from '../attributes.ts'
import { defineResource } from '../definition.ts'

const advanced = [
  'activity_metrics',
  'advanced_cost_optimization_metrics',
  'advanced_data_protection_metrics',
  'detailed_status_code_metrics',
]

const hasAdvanced = (level: Attributes | undefined): boolean =>
  level !== undefined && advanced.some(name => level.block(name)?.boolean('enabled', false) ?? false)

/** A Storage Lens dashboard: free, but with advanced metrics billed by the objects that it watches. */
export const s3controlStorageLensConfiguration = defineResource({
  type: 'aws_s3control_storage_lens_configuration',
  service: 'Amazon Simple Storage Service',
  category: 'Storage',
  skus: ['aws/s3/storage-lens'],
  usage: { monthly_monitored_objects: 'Objects that the dashboard watches' },
  charges: ({ attributes, usage }) => [
    {
      description: 'Objects monitored',
      sku: () => 'aws/s3/storage-lens',
      unit: 'objects',
      per: 1_000_000,
      quantity: () => {
        const account = attributes.block('storage_lens_configuration')?.block('account_level')
        const isAdvanced = hasAdvanced(account) || hasAdvanced(account?.block('bucket_level'))
        return isAdvanced ? usage.number('monthly_monitored_objects') : 0
      },
      usageBased: true,
    },
  ],
})
