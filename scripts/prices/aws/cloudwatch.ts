import { defineTable, pickItems } from '../mapping.ts'
import { worldwide } from './worldwide.ts'

/** Logs that AWS services write are cheaper the more there are: after 10, 30 and 50 TB. */
const vended = (sku: string, tier: 0 | 1 | 2 | 3) => ({ sku, unit: 'GB', from: [0, 10_240, 30_720, 51_200][tier] ?? 0 })
const standard = 'logs/vended/standard'
const infrequent = 'logs/vended/infrequent-access'
const bucket = 'logs/delivered/s3'
const stream = 'logs/delivered/firehose'

export const cloudwatch = defineTable({
  table: 'aws/cloudwatch',
  rows: facts =>
    worldwide(
      pickItems(facts.csv('aws/cloudwatch.csv'), {
        'Logs Collected Data Ingestion': { sku: 'logs/ingested/standard', unit: 'GB' },
        'IA Custom ingested Logs from 0 upto Inf': { sku: 'logs/ingested/infrequent-access', unit: 'GB' },
        'Vended Logs First 10TB': vended(standard, 0),
        'Vended Logs Next 20TB': vended(standard, 1),
        'Vended Logs Next Next 20TB': vended(standard, 2),
        'Vended Logs over 50TB': vended(standard, 3),
        'IA Vended ingested logs from 0 upto 10240': vended(infrequent, 0),
        'IA Vended ingested logs from 10240 upto 30720': vended(infrequent, 1),
        'IA Vended ingested logs from 30720 upto 51200': vended(infrequent, 2),
        'IA Vended ingested logs from 51200 upto Inf': vended(infrequent, 3),
        'Delivered Logs for first 10TB': vended(bucket, 0),
        'Delivered Logs for next 20TB': vended(bucket, 1),
        'Delivered Logs for next next 20 TB': vended(bucket, 2),
        'Delivered Logs for over 50TB': vended(bucket, 3),
        'Amazon Kinesis Data Firehose Delivered Logs for first 10TB': vended(stream, 0),
        'Amazon Kinesis Data Firehose Delivered Logs for next 20TB': vended(stream, 1),
        'Amazon Kinesis Data Firehose Delivered Logs for next next 20 TB': vended(stream, 2),
        'Amazon Kinesis Data Firehose Delivered Logs for over 50TB': vended(stream, 3),
        'Parquet Conversion': { sku: 'logs/parquet-conversion', unit: 'GB' },
        'Stored Data': { sku: 'logs/stored', unit: 'GB-months' },
        'Queried Logs Insights': { sku: 'logs/scanned', unit: 'GB' },
        'Alarm Standard': { sku: 'alarms/standard', unit: 'alarm metrics' },
        'Alarm High Resolution': { sku: 'alarms/high-resolution', unit: 'alarm metrics' },
        'Alarm Composite': { sku: 'alarms/composite', unit: 'alarms' },
        'Dashboard Extended Dashboard': { sku: 'dashboards', unit: 'dashboards' },
        'Contributor Insights CloudWatchLogs': { sku: 'contributor-insights/rules', unit: 'rules' },
        'Event CloudWatchLog': { sku: 'contributor-insights/events', unit: 'events' },
        'Metric Streams MetricUpdate': { sku: 'metric-streams/updates', unit: 'metric updates' },
        'Canaries per Runs': { sku: 'canary-runs', unit: 'runs' },
        'CW RUMCloudWatch RUM events': { sku: 'rum-events', unit: 'events' },
        'CW InternetMonitorCloudWatch Internet Monitor': { sku: 'internet-monitor/resources', unit: 'hours' },
        'CW CityNetworkCloudWatch City Network': { sku: 'internet-monitor/city-networks', unit: 'hours' },
      }),
    ),
})
