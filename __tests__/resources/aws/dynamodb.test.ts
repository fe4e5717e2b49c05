import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const table = { name: 'games', read_capacity: 30, write_capacity: 20 }
const stored = [
  'Data storage: usage storage_gb at 0.25 per GB-months',
  'On-demand backups: usage on_demand_backup_storage_gb at 0.1 per GB-months',
  'Data restored: usage monthly_data_restored_gb at 0.15 per GB',
]

test('a provisioned table is billed by capacity and hour', () => {
  expect(lines(price('aws_dynamodb_table.a', table))).toEqual([
    'Write capacity (provisioned): 14,600 unit-hours x 0.00065 = 9.49',
    'Read capacity (provisioned): 21,900 unit-hours x 0.00013 = 2.847',
    ...stored,
  ])
})

test('an on-demand table is billed by requests', () => {
  const usage = { monthly_write_request_units: 3_000_000, storage_gb: 100 }
  expect(lines(price('aws_dynamodb_table.a', { name: 'games', billing_mode: 'PAY_PER_REQUEST' }, { usage }))).toEqual([
    'Write requests: 3 1M requests x 0.625 = 1.875',
    'Read requests: usage monthly_read_request_units at 0.125 per 1M requests',
    'Data storage: 100 GB-months x 0.25 = 25',
    ...stored.slice(1),
  ])
  const infrequent = { name: 'games', billing_mode: 'PAY_PER_REQUEST', table_class: 'STANDARD_INFREQUENT_ACCESS' }
  expect(lines(price('aws_dynamodb_table.a', infrequent, { usage })).slice(0, 3)).toEqual([
    'Write requests: 3 1M requests x 0.78 = 2.34',
    'Read requests: usage monthly_read_request_units at 0.155 per 1M requests',
    'Data storage: 100 GB-months x 0.1 = 10',
  ])
})

test('auto scaling keeps its minimum, of the table and of each index', () => {
  const target = (resource_id: string, owner: string, min_capacity: number) => ({
    resource_id,
    scalable_dimension: `dynamodb:${owner}:ReadCapacityUnits`,
    min_capacity,
    max_capacity: 100,
  })
  const others = {
    'aws_appautoscaling_target.table': target('table/games', 'table', 8),
    'aws_appautoscaling_target.index': target('table/games/index/by-day', 'index', 50),
    'aws_appautoscaling_target.other': target('table/other', 'table', 90),
  }
  const indexes = [
    { name: 'by-name', read_capacity: 1, write_capacity: 1 },
    { name: 'by-day', read_capacity: 5, write_capacity: 6 },
  ]
  expect(lines(price('aws_dynamodb_table.a', { ...table, global_secondary_index: indexes }, { others }))).toEqual([
    'Write capacity (provisioned): 14,600 unit-hours x 0.00065 = 9.49',
    'Read capacity (provisioned, autoscaled): 5,840 unit-hours x 0.00013 = 0.7592',
    ...stored,
    'Index by-name > Write capacity (provisioned): 730 unit-hours x 0.00065 = 0.4745',
    'Index by-name > Read capacity (provisioned): 730 unit-hours x 0.00013 = 0.0949',
    'Index by-day > Write capacity (provisioned): 4,380 unit-hours x 0.00065 = 2.847',
    'Index by-day > Read capacity (provisioned, autoscaled): 36,500 unit-hours x 0.00013 = 4.745',
  ])
})

test('a replica pays for its writes, read capacity and storage at the prices of its region', () => {
  const replicated = { ...table, replica: [{ region_name: 'eu-west-1' }] }
  expect(lines(price('aws_dynamodb_table.a', replicated)).slice(5)).toEqual([
    'Replica eu-west-1 > Replicated write capacity (provisioned): 14,600 unit-hours x 0.000735 = 10.731',
    'Replica eu-west-1 > Read capacity (provisioned): 21,900 unit-hours x 0.000147 = 3.2193',
    'Replica eu-west-1 > Data storage: usage storage_gb at 0.283 per GB-months',
  ])
  const onDemand = { ...replicated, billing_mode: 'PAY_PER_REQUEST' }
  expect(lines(price('aws_dynamodb_table.a', onDemand, { usage: { monthly_write_request_units: 1_000_000 } }))[5]).toBe(
    'Replica eu-west-1 > Replicated write requests: 1 1M requests x 0.705 = 0.705',
  )
})

test('streams and point-in-time recovery are billed where they are on', () => {
  const on = { ...table, stream_enabled: true, point_in_time_recovery: [{ enabled: true }] }
  expect(lines(price('aws_dynamodb_table.a', on)).filter(line => /Streams|Point/.test(line))).toEqual([
    'Point-in-time recovery: usage pitr_backup_storage_gb at 0.2 per GB-months',
    'Streams read requests: usage monthly_streams_read_request_units at 0.2 per 1M requests',
  ])
})

test('an unknown capacity leaves the rest priced; an unknown region name has no price', () => {
  expect(lines(price('aws_dynamodb_table.a', { ...table, read_capacity: unknown() })).slice(0, 2)).toEqual([
    'Write capacity (provisioned): 14,600 unit-hours x 0.00065 = 9.49',
    'Read capacity (provisioned): unknown because var.x is not set',
  ])
  expect(lines(price('aws_dynamodb_table.a', table, { region: 'eu-wset-1' }))[0]).toBe('Write capacity (provisioned): unpriced')
})

test('a replica that is a resource of its own has the capacity of its table and the prices of its region', () => {
  const others = { 'aws_dynamodb_table.t': { ...table, billing_mode: 'PROVISIONED' } }
  const replica = { global_table_arn: ref('aws_dynamodb_table.t', 'arn') }
  expect(lines(price('aws_dynamodb_table_replica.a', replica, { others, region: 'eu-west-1' }))).toEqual([
    'Replicated write capacity (provisioned): 14,600 unit-hours x 0.000735 = 10.731',
    'Read capacity (provisioned): 21,900 unit-hours x 0.000147 = 3.2193',
    'Data storage: usage storage_gb at 0.283 per GB-months',
  ])
  expect(lines(price('aws_dynamodb_table_replica.a', { global_table_arn: 'arn:elsewhere' }))).toEqual([
    'Cost: unknown because the table that it copies is not in this project',
  ])
})
