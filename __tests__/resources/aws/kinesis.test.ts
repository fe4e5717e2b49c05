import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { lines, price, ref, unknown } from '../price.ts'

test('a provisioned stream is billed by shard and by what is put', () => {
  expect(lines(price('aws_kinesis_stream.a', { shard_count: 2 }))).toEqual([
    'Shards: 1,460 hours x 0.015 = 21.9',
    'Put request units: usage monthly_provisioned_put_units at 0.014 per 1M put units',
    'Enhanced fan-out data retrieval: usage monthly_provisioned_efo_data_out_gb at 0.013 per GB',
    'Enhanced fan-out consumers: usage monthly_provisioned_efo_consumer_hours at 0.015 per consumer-shard hours',
  ])
  const usage = {
    monthly_provisioned_put_units: 6_500_000,
    monthly_provisioned_efo_data_out_gb: 100,
    monthly_provisioned_efo_consumer_hours: 100,
  }
  expect(lines(price('aws_kinesis_stream.a', { shard_count: '1' }, { usage }))).toEqual([
    'Shards: 730 hours x 0.015 = 10.95',
    'Put request units: 6.5 1M put units x 0.014 = 0.091',
    'Enhanced fan-out data retrieval: 100 GB x 0.013 = 1.3',
    'Enhanced fan-out consumers: 100 consumer-shard hours x 0.015 = 1.5',
  ])
  expect(lines(price('aws_kinesis_stream.a', { shard_count: 3 }, { usage })).at(-1)).toBe(
    'Enhanced fan-out consumers: 300 consumer-shard hours x 0.015 = 4.5',
  )
})

test('records kept longer than a day cost a second shard hour, longer than a week also by GB', () => {
  const extended = lines(price('aws_kinesis_stream.a', { shard_count: 2, retention_period: 48 }))
  expect(extended).toContain('Extended retention (24 hours to 7 days): 1,460 hours x 0.02 = 29.2')
  expect(extended.filter(line => line.startsWith('Long-term'))).toEqual([])
  const longTerm = lines(price('aws_kinesis_stream.a', { shard_count: 2, retention_period: 8760 }))
  expect(longTerm.filter(line => line.startsWith('Long-term'))).toEqual([
    'Long-term retention: usage monthly_provisioned_long_term_retention_gb at 0.023 per GB-months',
    'Long-term retrieval: usage monthly_provisioned_long_term_retrieval_gb at 0.021 per GB',
  ])
  expect(lines(price('aws_kinesis_stream.a', { shard_count: 2, retention_period: unknown() }))[2]).toBe(
    'Extended retention (24 hours to 7 days): unknown because var.x is not set',
  )
})

test('consumers of the project are billed by shard and hour', () => {
  const others = { 'aws_kinesis_stream_consumer.c': { stream_arn: ref('aws_kinesis_stream.a', 'arn') } }
  expect(lines(price('aws_kinesis_stream.a', { shard_count: 2 }, { others })).at(-1)).toBe(
    'Enhanced fan-out consumers: 1,460 consumer-shard hours x 0.015 = 21.9',
  )
})

test('a consumer of a stream elsewhere carries its own hours', () => {
  const others = { 'aws_kinesis_stream.a': {} }
  expect(price('aws_kinesis_stream_consumer.c', { stream_arn: ref('aws_kinesis_stream.a', 'arn') }, { others }).state).toBe('free')
  expect(lines(price('aws_kinesis_stream_consumer.c', { stream_arn: unknown() }, { usage: { monthly_consumer_hours: 1460 } }))).toEqual([
    'Enhanced fan-out consumer: 1,460 consumer-shard hours x 0.015 = 21.9',
    'Enhanced fan-out data retrieval: usage monthly_data_out_gb at 0.013 per GB',
  ])
})

test('an on-demand stream is billed by the hour and the GB', () => {
  const stream = { stream_mode_details: [{ stream_mode: 'ON_DEMAND' }] }
  expect(lines(price('aws_kinesis_stream.a', stream))).toEqual([
    'Stream: 730 hours x 0.04 = 29.2',
    'Data ingested: usage monthly_on_demand_data_in_gb at 0.08 per GB',
    'Data retrieved: usage monthly_on_demand_data_out_gb at 0.04 per GB',
    'Enhanced fan-out data retrieval: usage monthly_on_demand_efo_data_out_gb at 0.05 per GB',
    'Extended retention (24 hours to 7 days): usage monthly_on_demand_extended_retention_gb at 0.1 per GB-months',
    'Long-term retention: usage monthly_on_demand_long_term_retention_gb at 0.023 per GB-months',
  ])
  expect(lines(price('aws_kinesis_stream.a', stream, { usage: { monthly_on_demand_data_in_gb: 50 } }))[1]).toBe(
    'Data ingested: 50 GB x 0.08 = 4',
  )
})

test('a stream of unknown mode is unknown, and one in an unknown place unpriced', () => {
  expect(lines(price('aws_kinesis_stream.a', { stream_mode_details: [{ stream_mode: unknown() }] }))).toEqual([
    'Cost: unknown because var.x is not set',
  ])
  expect(lines(price('aws_kinesis_stream.a', { shard_count: 1 }, { region: 'nowhere-1' }))[0]).toBe('Shards: unpriced')
})

test('a delivery stream is billed by GB in tiers, and again for what is done with the data', () => {
  const london = { region: 'eu-west-2', usage: { monthly_data_ingested_gb: 3_000_000 } }
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', {}, london))).toEqual([
    'Data ingested (first 512,000 GB): 512,000 GB x 0.035 = 17,920',
    'Data ingested (next 1,536,000 GB): 1,536,000 GB x 0.03 = 46,080',
    'Data ingested (over 2,048,000 GB): 952,000 GB x 0.024 = 22,848',
  ])
  const stream = {
    opensearch_configuration: [{ vpc_config: [{ subnet_ids: ['a', 'b'] }] }],
    extended_s3_configuration: [{ data_format_conversion_configuration: [{}], dynamic_partitioning_configuration: [{ enabled: true }] }],
  }
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', stream, london)).slice(3)).toEqual([
    'Format conversion: 3,000,000 GB x 0.021 = 63,000',
    'Dynamic partitioning: unpriced',
    'VPC data: 3,000,000 GB x 0.01 = 30,000',
    'VPC delivery, availability zones: 1,460 hours x 0.011 = 16.06',
  ])
  const off = { extended_s3_configuration: [{ data_format_conversion_configuration: [{ enabled: false }] }] }
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', off, london))).toHaveLength(3)
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', { extended_s3_configuration: unknown() }, london))[3]).toBe(
    'Format conversion: unknown because var.x is not set',
  )
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', {}))).toEqual(['Data ingested: unpriced'])
})

test('some sources and destinations of a delivery stream have prices of their own', () => {
  const tokyo = { region: 'ap-northeast-1', usage: { monthly_data_ingested_gb: 100 } }
  expect(lines(price('aws_kinesis_firehose_delivery_stream.a', { destination: 'iceberg' }, tokyo))).toEqual([
    'Data ingested: 100 GB x 0.056 = 5.6',
  ])
  const ingested = (attributes: AttributeObject) => price('aws_kinesis_firehose_delivery_stream.a', attributes, tokyo).lines[0]
  expect(ingested({ destination: 'snowflake' })).toMatchObject({ state: 'unpriced', sku: 'aws/firehose/data/ingested-to-snowflake' })
  expect(ingested({ msk_source_configuration: [{}] })).toMatchObject({ state: 'unpriced', sku: 'aws/firehose/data/ingested-from-msk' })
})

test('analytics applications are billed by processing unit', () => {
  expect(lines(price('aws_kinesis_analytics_application.a', {}, { region: 'eu-west-2' }))).toEqual([
    'Processing (stream): usage kinesis_processing_units at 92.71 per KPU-months',
  ])
  const usage = { kinesis_processing_units: 10 }
  expect(lines(price('aws_kinesis_analytics_application.a', {}, { region: 'eu-west-2', usage }))).toEqual([
    'Processing (stream): 10 KPU-months x 92.71 = 927.1',
  ])
  expect(lines(price('aws_kinesisanalyticsv2_application.a', { runtime_environment: 'SQL-1_0' }, { region: 'eu-west-2', usage }))).toEqual([
    'Processing (stream): 10 KPU-months x 92.71 = 927.1',
  ])
})

test('Flink applications take a unit to orchestrate, storage and backups', () => {
  const flink = { runtime_environment: 'FLINK-1_18' }
  const usage = { kinesis_processing_units: 10, durable_application_backup_gb: 100 }
  expect(lines(price('aws_kinesisanalyticsv2_application.a', flink, { region: 'eu-west-2', usage }))).toEqual([
    'Processing (stream): 10 KPU-months x 92.71 = 927.1',
    'Orchestration: 1 KPU-months x 92.71 = 92.71',
    'Running storage: 500 GB-months x 0.116 = 58',
    'Backup: 100 GB-months x 0.024 = 2.4',
  ])
  expect(
    lines(price('aws_kinesisanalyticsv2_application.a', { runtime_environment: 'ZEPPELIN-FLINK-3_0' }, { region: 'eu-west-2' }))[1],
  ).toBe('Orchestration: 2 KPU-months x 92.71 = 185.42')
  const parallelism = { configuration_type: 'CUSTOM', auto_scaling_enabled: false, parallelism: 5, parallelism_per_kpu: 2 }
  const fixed = (settings: Record<string, string | number | boolean>) => ({
    ...flink,
    application_configuration: [{ flink_application_configuration: [{ parallelism_configuration: [settings] }] }],
  })
  expect(lines(price('aws_kinesisanalyticsv2_application.a', fixed(parallelism), { region: 'eu-west-2' }))[0]).toBe(
    'Processing (stream): 3 KPU-months x 92.71 = 278.13',
  )
  expect(
    lines(price('aws_kinesisanalyticsv2_application.a', fixed({ ...parallelism, auto_scaling_enabled: true }), { region: 'eu-west-2' }))[0],
  ).toBe('Processing (stream): usage kinesis_processing_units at 92.71 per KPU-months')
  expect(lines(price('aws_kinesisanalyticsv2_application.a', { runtime_environment: unknown() }))).toEqual([
    'Cost: unknown because var.x is not set',
  ])
})

test('snapshots of applications are billed by GB', () => {
  const usage = { durable_application_backup_gb: 100 }
  expect(lines(price('aws_kinesisanalyticsv2_application_snapshot.a', {}, { region: 'eu-west-2', usage }))).toEqual([
    'Backup: 100 GB-months x 0.024 = 2.4',
  ])
  expect(lines(price('aws_kinesisanalyticsv2_application_snapshot.a', {}))).toEqual(['Backup: unpriced'])
})
