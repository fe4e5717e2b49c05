import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the metric updates it sends; the delivery stream is billed by itself. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchMetricStream = defineResource({
  type: 'aws_cloudwatch_metric_stream',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/metric-streams/updates'],
  usage: { monthly_metric_updates: 'Metric updates streamed a month' },
  charges: ({ usage }) => [
    metered('Metric updates', 'aws/cloudwatch/metric-streams/updates', {
      unit: 'metric updates',
      per: 1_000,
      usage,
      key: 'monthly_metric_updates',
    }),
  ],
})
