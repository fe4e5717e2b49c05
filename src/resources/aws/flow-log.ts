import { metered } from '../charges.ts'
import { defineResource, type Related } from '../definition.ts'
import { isPartOfProject } from './part-of-project.ts'

/** The class of the log group that the log goes to; one that is not part of the project is taken to be of the standard class. */
function logClass(related: Related): string {
  const attribute = ['log_destination', 'log_group_name'].find(name => isPartOfProject(related, name, ['aws_cloudwatch_log_group']))
  const group = attribute === undefined ? undefined : related.to(attribute, ['aws_cloudwatch_log_group'])
  return group?.attributes.string('log_group_class') ?? 'STANDARD'
}

const deliveries = new Map([
  ['s3', 'delivered/s3'],
  ['kinesis-data-firehose', 'delivered/firehose'],
])

/**
 * Flow logs are vended logs: billed by GB at the price of where they go, CloudWatch Logs if nothing else is said. What keeps them is billed by
 * itself. https://aws.amazon.com/cloudwatch/pricing/
 */
export const flowLog = defineResource({
  type: 'aws_flow_log',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/logs/vended/*', 'aws/cloudwatch/logs/delivered/*', 'aws/cloudwatch/logs/parquet-conversion'],
  usage: { monthly_data_ingested_gb: 'Flow logs written, GB a month' },
  charges: ({ attributes, usage, related }) => {
    const destination = (): string => attributes.string('log_destination_type', 'cloud-watch-logs')
    const row = (): string => {
      const delivered = deliveries.get(destination())
      if (delivered !== undefined) return delivered
      return logClass(related) === 'INFREQUENT_ACCESS' ? 'vended/infrequent-access' : 'vended/standard'
    }
    const parquet = (): boolean => attributes.block('destination_options')?.string('file_format') === 'parquet'
    const data = { unit: 'GB', usage, key: 'monthly_data_ingested_gb' }
    return [
      metered('Data ingested', () => `aws/cloudwatch/logs/${row()}`, data),
      {
        ...metered('Conversion to Parquet', 'aws/cloudwatch/logs/parquet-conversion', data),
        quantity: () => (parquet() ? usage.number(data.key) : 0),
      },
    ]
  },
})
