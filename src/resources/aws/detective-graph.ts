import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by GB of logs and findings ingested from all member accounts. https://aws.amazon.com/detective/pricing/ */
export const detectiveGraph = defineResource({
  type: 'aws_detective_graph',
  service: 'Amazon Detective',
  category: 'Security',
  skus: ['aws/detective/ingested'],
  usage: { monthly_data_ingested_gb: 'Data ingested, GB a month' },
  charges: ({ usage }) => [metered('Data ingested', 'aws/detective/ingested', { unit: 'GB', usage, key: 'monthly_data_ingested_gb' })],
})
