import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** The metrics that an alarm reads: those of its queries, or the one it names. */
function metricsOf(alarm: Attributes): readonly Attributes[] {
  const queried = alarm.blocks('metric_query').flatMap(query => query.blocks('metric'))
  return queried.length === 0 ? [alarm] : queried
}

/** Metrics read every 10, 20 or 30 seconds are of high resolution. */
const isHighResolution = (alarm: Attributes): boolean => metricsOf(alarm).some(metric => metric.number('period', 60) < 60)

function billedMetrics(alarm: Attributes): number {
  if (alarm.blocks('metric_query').some(query => /^\s*select\b/i.test(query.string('expression', ''))))
    throw new NotKnown({ kind: 'computed', text: 'only CloudWatch knows how many metrics the query of the alarm analyses' })
  // An anomaly detection alarm reads the metric and the two bounds of its band.
  return metricsOf(alarm).length * (alarm.has('threshold_metric_id') ? 3 : 1)
}

/** Billed by the metrics it reads and their resolution, whatever its state. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchMetricAlarm = defineResource({
  type: 'aws_cloudwatch_metric_alarm',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/alarms/standard', 'aws/cloudwatch/alarms/high-resolution'],
  charges: ({ attributes }) => [
    monthly(
      detailed('Alarm metrics', () =>
        [
          `${isHighResolution(attributes) ? 'high' : 'standard'} resolution`,
          ...(attributes.has('threshold_metric_id') ? ['anomaly detection'] : []),
        ].join(', '),
      ),
      () => `aws/cloudwatch/alarms/${isHighResolution(attributes) ? 'high-resolution' : 'standard'}`,
      'alarm metrics',
      () => billedMetrics(attributes),
    ),
  ],
})
