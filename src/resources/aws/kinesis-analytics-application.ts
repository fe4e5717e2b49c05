import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the processing units (KPU) it runs on, which follow the load. https://aws.amazon.com/kinesis/data-analytics/pricing/ */
export const kinesisAnalyticsApplication = defineResource({
  type: 'aws_kinesis_analytics_application',
  service: 'Amazon Kinesis Analytics',
  category: 'Analytics',
  skus: ['aws/kinesis-analytics/processing-units'],
  usage: { kinesis_processing_units: 'Processing units (KPU) on average' },
  charges: ({ usage }) => [
    metered('Processing (stream)', 'aws/kinesis-analytics/processing-units', {
      unit: 'KPU-months',
      usage,
      key: 'kinesis_processing_units',
    }),
  ],
})
