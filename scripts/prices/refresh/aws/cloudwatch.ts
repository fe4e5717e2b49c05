import { byUsageType, firstOf, type OfferItem, type OfferMapping } from '../mapping.ts'
import { type Product, usageOf } from '../offer.ts'

/** The seven metrics of an instance with detailed monitoring lie in the first tier. */
function metrics(product: Product): OfferItem | undefined {
  if (usageOf(product) !== 'CW:MetricMonitorUsage') return undefined
  return { table: 'aws/ec2-other', sku: 'detailed-monitoring-metrics', unit: 'metrics', firstTierOnly: true }
}

const logs = byUsageType('aws/cloudwatch', {
  'DataProcessing-Bytes': ['logs/ingested/standard', 'GB'],
  'DataProcessingIA-Bytes': ['logs/ingested/infrequent-access', 'GB'],
  'VendedLog-Bytes': ['logs/vended/standard', 'GB'],
  'VendedLogIA-Bytes': ['logs/vended/infrequent-access', 'GB'],
  'S3-Egress-Bytes': ['logs/delivered/s3', 'GB'],
  'FH-Egress-Bytes': ['logs/delivered/firehose', 'GB'],
  'TimedStorage-ByteHrs': ['logs/stored', 'GB-months'],
  'DataScanned-Bytes': ['logs/scanned', 'GB'],
  'CW:AlarmMonitorUsage': ['alarms/standard', 'alarm metrics'],
  'CW:HighResAlarmMonitorUsage': ['alarms/high-resolution', 'alarm metrics'],
  'CW:CompositeAlarmMonitorUsage': ['alarms/composite', 'alarms'],
  'CW:MetricStreamUsage': ['metric-streams/updates', 'metric updates'],
  'CW:Canary-runs': ['canary-runs', 'runs'],
})

/** Logs (the steps of vended ones come as tiers), metrics and alarms. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatch: OfferMapping = { offer: 'AmazonCloudWatch', item: firstOf(metrics, logs) }
