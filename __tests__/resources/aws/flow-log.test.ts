import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const usage = { monthly_data_ingested_gb: 15_000 }

test('flow logs are billed by GB at the price of where they go', () => {
  expect(lines(price('aws_flow_log.a', {}, { usage }))).toEqual([
    'Data ingested (first 10,240 GB): 10,240 GB x 0.5 = 5,120',
    'Data ingested (next 20,480 GB): 4,760 GB x 0.25 = 1,190',
  ])
  expect(lines(price('aws_flow_log.a', { log_destination_type: 's3' }))[0]).toBe(
    'Data ingested (first 10,240 GB): usage monthly_data_ingested_gb at 0.25 per GB',
  )
  expect(
    lines(price('aws_flow_log.a', { log_destination_type: 'kinesis-data-firehose' }, { usage: { monthly_data_ingested_gb: 100 } })),
  ).toEqual(['Data ingested (first 10,240 GB): 100 GB x 0.25 = 25'])
  const parquet = { log_destination_type: 's3', destination_options: [{ file_format: 'parquet' }] }
  expect(lines(price('aws_flow_log.a', parquet, { usage: { monthly_data_ingested_gb: 100 } }))[1]).toBe(
    'Conversion to Parquet: 100 GB x 0.03 = 3',
  )
})

test('the class of the log group in the project counts', () => {
  const others = { 'aws_cloudwatch_log_group.g': { log_group_class: 'INFREQUENT_ACCESS' } }
  expect(lines(price('aws_flow_log.a', { log_destination: ref('aws_cloudwatch_log_group.g', 'arn') }, { others }))[0]).toBe(
    'Data ingested (first 10,240 GB): usage monthly_data_ingested_gb at 0.25 per GB',
  )
})

test('a log group of unknown class makes it unknown', () => {
  const others = { 'aws_cloudwatch_log_group.g': { log_group_class: unknown() } }
  expect(lines(price('aws_flow_log.a', { log_destination: ref('aws_cloudwatch_log_group.g', 'arn') }, { others }))).toEqual([
    'Data ingested: unknown because var.x is not set',
  ])
})

test('a destination that is not known makes it unknown, a place without prices unpriced', () => {
  expect(lines(price('aws_flow_log.a', { log_destination_type: unknown() }))).toEqual(['Data ingested: unknown because var.x is not set'])
  expect(lines(price('aws_flow_log.a', {}, { region: 'nowhere-1' }))).toEqual(['Data ingested: unpriced'])
})
