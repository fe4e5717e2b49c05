import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by what its queries scan, at least 10 MB each. https://aws.amazon.com/athena/pricing/ */
export const athenaWorkgroup = defineResource({
  type: 'aws_athena_workgroup',
  service: 'Amazon Athena',
  category: 'Analytics',
  skus: ['aws/athena/scanned'],
  usage: { monthly_data_scanned_tb: 'Data scanned by queries, TB a month' },
  charges: ({ usage }) => [metered('Data scanned', 'aws/athena/scanned', { unit: 'TB', usage, key: 'monthly_data_scanned_tb' })],
})
