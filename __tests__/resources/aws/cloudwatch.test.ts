import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a log group is billed by what is ingested, kept and queried', () => {
  expect(lines(price('aws_cloudwatch_log_group.a', {}))).toEqual([
    'Data ingested: usage monthly_data_ingested_gb at 0.5 per GB',
    'Archival storage: usage storage_gb at 0.03 per GB-months',
    'Insights queries data scanned: usage monthly_data_scanned_gb at 0.005 per GB',
  ])
  const usage = { monthly_data_ingested_gb: 1000, storage_gb: 1000, monthly_data_scanned_gb: 200 }
  expect(lines(price('aws_cloudwatch_log_group.a', {}, { usage, region: 'eu-west-2' }))).toEqual([
    'Data ingested: 1,000 GB x 0.5985 = 598.5',
    'Archival storage: 1,000 GB-months x 0.0315 = 31.5',
    'Insights queries data scanned: 200 GB x 0.0059 = 1.18',
  ])
})

test('the class of a log group sets the price of ingestion', () => {
  expect(lines(price('aws_cloudwatch_log_group.a', { log_group_class: 'INFREQUENT_ACCESS' }))[0]).toBe(
    'Data ingested: usage monthly_data_ingested_gb at 0.25 per GB',
  )
  expect(
    lines(price('aws_cloudwatch_log_group.a', { log_group_class: 'DELIVERY' }, { usage: { monthly_data_ingested_gb: 20_000 } })),
  ).toEqual(['Data ingested (first 10,240 GB): 10,240 GB x 0.25 = 2,560', 'Data ingested (next 20,480 GB): 9,760 GB x 0.15 = 1,464'])
  expect(lines(price('aws_cloudwatch_log_group.a', { log_group_class: unknown() }))[0]).toBe(
    'Data ingested: unknown because var.x is not set',
  )
  expect(lines(price('aws_cloudwatch_log_group.a', { log_group_class: 'NEW' }))[0]).toBe('Data ingested: unpriced')
})

test('an alarm is billed by the metrics it reads and their resolution', () => {
  const alarm = { metric_name: 'CPUUtilization', period: '120' }
  expect(lines(price('aws_cloudwatch_metric_alarm.a', alarm))).toEqual(['Alarm metrics (standard resolution): 1 alarm metrics x 0.1 = 0.1'])
  expect(lines(price('aws_cloudwatch_metric_alarm.a', { ...alarm, period: 10 }))).toEqual([
    'Alarm metrics (high resolution): 1 alarm metrics x 0.3 = 0.3',
  ])
  expect(lines(price('aws_cloudwatch_metric_alarm.a', { ...alarm, period: unknown() }))).toEqual([
    'Alarm metrics: unknown because var.x is not set',
  ])
  const queries = [
    { id: 'e1', expression: 'm2/m1*100' },
    { id: 'm1', metric: [{ period: 120 }] },
    { id: 'm2', metric: [{ period: 120 }] },
  ]
  expect(lines(price('aws_cloudwatch_metric_alarm.a', { metric_query: queries }))).toEqual([
    'Alarm metrics (standard resolution): 2 alarm metrics x 0.1 = 0.2',
  ])
})

test('an alarm on an anomaly reads the band around the metric too', () => {
  const queries = [
    { id: 'e1', expression: 'ANOMALY_DETECTION_BAND(m1)' },
    { id: 'm1', metric: [{ period: 30 }] },
  ]
  expect(lines(price('aws_cloudwatch_metric_alarm.a', { threshold_metric_id: 'e1', metric_query: queries }))).toEqual([
    'Alarm metrics (high resolution, anomaly detection): 3 alarm metrics x 0.3 = 0.9',
  ])
})

test('how many metrics a query analyses is not known', () => {
  expect(
    lines(price('aws_cloudwatch_metric_alarm.a', { metric_query: [{ expression: 'SELECT MAX(CPUUtilization) FROM x', period: 60 }] })),
  ).toEqual(['Alarm metrics (standard resolution): unknown because only CloudWatch knows how many metrics the query of the alarm analyses'])
})

test('composite alarms, dashboards and contributor insights are billed each', () => {
  expect(lines(price('aws_cloudwatch_composite_alarm.a', {}))).toEqual(['Composite alarm: 1 alarms x 0.5 = 0.5'])
  expect(lines(price('aws_cloudwatch_dashboard.a', {}, { region: 'ap-south-1' }))).toEqual(['Dashboard: 1 dashboards x 3 = 3'])
  const usage = { monthly_matched_events: 5_000_000 }
  expect(lines(price('aws_cloudwatch_contributor_insight_rule.a', {}, { usage }))).toEqual([
    'Contributor Insights rule: 1 rules x 0.5 = 0.5',
    'Matched log events: 5 1M events x 0.02 = 0.1',
  ])
})

test('metric streams and user monitoring are billed by use', () => {
  expect(lines(price('aws_cloudwatch_metric_stream.a', {}))).toEqual([
    'Metric updates: usage monthly_metric_updates at 0.003 per 1k metric updates',
  ])
  expect(lines(price('aws_cloudwatch_metric_stream.a', {}, { usage: { monthly_metric_updates: 2_000_000 } }))).toEqual([
    'Metric updates: 2,000 1k metric updates x 0.003 = 6',
  ])
  expect(lines(price('aws_rum_app_monitor.a', {}))).toEqual(['Events collected: usage monthly_events at 1 per 100k events'])
  expect(lines(price('aws_rum_app_monitor.a', {}, { usage: { monthly_events: 250_000 } }))).toEqual([
    'Events collected: 2.5 100k events x 1 = 2.5',
  ])
})

test('a canary runs as its schedule says, once it is started', () => {
  const canary = (expression: string) => ({ start_canary: true, schedule: [{ expression }] })
  expect(lines(price('aws_synthetics_canary.a', canary('rate(5 minutes)')))).toEqual(['Canary runs: 8,760 runs x 0.0012 = 10.512'])
  expect(lines(price('aws_synthetics_canary.a', canary('rate(1 hour)')))).toEqual(['Canary runs: 730 runs x 0.0012 = 0.876'])
  expect(lines(price('aws_synthetics_canary.a', canary('rate(0 minute)')))).toEqual([])
  expect(lines(price('aws_synthetics_canary.a', { ...canary('rate(5 minutes)'), start_canary: false }))).toEqual([])
  expect(lines(price('aws_synthetics_canary.a', canary('cron(0 1 * * ? *)')))).toEqual([
    'Canary runs: unknown because how often cron(0 1 * * ? *) runs in a month depends on the month',
  ])
  expect(lines(price('aws_synthetics_canary.a', canary('cron(0 1 * * ? *)'), { usage: { monthly_runs: 30 } }))).toEqual([
    'Canary runs: 30 runs x 0.0012 = 0.036',
  ])
})

test('an internet monitor is billed by resource and by city-network', () => {
  expect(lines(price('aws_internetmonitor_monitor.a', { resources: ['a', 'b'] }, { usage: { city_networks: 1100 } }))).toEqual([
    'Monitored resources: 1,460 hours x 0.01 = 14.6',
    'City-networks: 730,000 hours x 0.000074 = 54.02',
  ])
  expect(price('aws_internetmonitor_monitor.a', { status: 'INACTIVE', resources: ['a'] }).state).toBe('free')
  expect(lines(price('aws_internetmonitor_monitor.a', { resources: unknown() }))[0]).toBe(
    'Monitored resources: unknown because var.x is not set',
  )
})
