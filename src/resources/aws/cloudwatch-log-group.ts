import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

const ingestion = new Map([
  ['STANDARD', 'ingested/standard'],
  ['INFREQUENT_ACCESS', 'ingested/infrequent-access'],
  ['DELIVERY', 'delivered/s3'],
])

/** Billed by what is ingested, stored and queried; the class sets the price of ingestion. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchLogGroup = defineResource({
  type: 'aws_cloudwatch_log_group',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/logs/ingested/*', 'aws/cloudwatch/logs/delivered/s3', 'aws/cloudwatch/logs/stored', 'aws/cloudwatch/logs/scanned'],
  usage: {
    monthly_data_ingested_gb: 'Log data ingested, GB a month',
    storage_gb: 'Log data stored, GB',
    monthly_data_scanned_gb: 'Log data scanned by Logs Insights queries, GB a month',
  },
  charges: ({ attributes, usage }) => {
    const logClass = (): string => attributes.string('log_group_class', 'STANDARD')
    const ingested = metered('Data ingested', () => `aws/cloudwatch/logs/${ingestion.get(logClass()) ?? `ingested/${logClass()}`}`, {
      unit: 'GB',
      usage,
      key: 'monthly_data_ingested_gb',
    })
    // The delivery class only passes logs on: they can neither be kept nor queried.
    if (attributes.raw('log_group_class') === 'DELIVERY') return [ingested]
    return [
      ingested,
      metered('Archival storage', 'aws/cloudwatch/logs/stored', { unit: 'GB-months', usage, key: 'storage_gb' }),
      metered('Insights queries data scanned', 'aws/cloudwatch/logs/scanned', { unit: 'GB', usage, key: 'monthly_data_scanned_gb' }),
    ]
  },
})
