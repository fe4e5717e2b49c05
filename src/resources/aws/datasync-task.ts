import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A DataSync task in basic mode, billed by the data it moves. https://aws.amazon.com/datasync/pricing/ */
export const datasyncTask = defineResource({
  type: 'aws_datasync_task',
  service: 'AWS DataSync',
  category: 'Migration',
  skus: ['aws/datasync/data-transferred'],
  usage: { monthly_data_transferred_gb: 'Data moved, GB a month' },
  charges: ({ usage }) => [
    metered('Data transferred', 'aws/datasync/data-transferred', { unit: 'GB', usage, key: 'monthly_data_transferred_gb' }),
  ],
})
