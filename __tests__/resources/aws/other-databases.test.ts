import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a serverless cache is billed for a least amount of data', () => {
  expect(lines(price('aws_elasticache_serverless_cache.a', { engine: 'valkey' }))).toEqual([
    'Data stored (valkey, the least: 0.1 GB): 73 GB-hours x 0.084 = 6.132',
    'Processing units (valkey): usage monthly_processing_units at 0.0023 per 1M ECPUs',
  ])
  const limits = { engine: 'redis', cache_usage_limits: [{ data_storage: [{ minimum: 5, maximum: 10, unit: 'GB' }] }] }
  expect(lines(price('aws_elasticache_serverless_cache.a', limits, { usage: { monthly_processing_units: 1e9 } }))).toEqual([
    'Data stored (redis, the least: 5 GB): 3,650 GB-hours x 0.125 = 456.25',
    'Processing units (redis): 1,000 1M ECPUs x 0.0034 = 3.4',
  ])
  expect(lines(price('aws_elasticache_serverless_cache.a', { engine: unknown() }))[0]).toBe('Data stored: unknown because var.x is not set')
})

test('a proxy is billed by the vCPUs of the databases behind it', () => {
  const target = (database: object) => ({ 'aws_db_proxy_target.t': { db_proxy_name: ref('aws_db_proxy.a', 'name'), ...database } })
  const proxy = (others: NonNullable<Parameters<typeof price>[2]>['others'], region = 'eu-west-1') =>
    lines(price('aws_db_proxy.a', { name: 'p' }, { region, ...(others === undefined ? {} : { others }) }))
  const instance = { 'aws_db_instance.d': { instance_class: 'db.m5.xlarge' } }
  expect(proxy({ ...target({ db_instance_identifier: ref('aws_db_instance.d', 'identifier') }), ...instance })).toEqual([
    'Proxy: 2,920 vCPU-hours x 0.016 = 46.72',
  ])
  const members = {
    'aws_rds_cluster.c': { cluster_identifier: 'main' },
    'aws_rds_cluster_instance.x': { cluster_identifier: ref('aws_rds_cluster.c'), instance_class: 'db.r5.large' },
    'aws_rds_cluster_instance.y': { cluster_identifier: 'main', instance_class: 'db.r5.large' },
  }
  expect(proxy({ ...target({ db_cluster_identifier: ref('aws_rds_cluster.c') }), ...members })).toEqual([
    'Proxy: 2,920 vCPU-hours x 0.016 = 46.72',
  ])
  expect(proxy(undefined)).toEqual(['Proxy: unknown because the databases behind the proxy are not in this project'])
  expect(proxy(undefined, 'us-east-1')).toEqual(['Proxy: unpriced'])
})

test('Timestream tables are billed by writes, stores and queries; InfluxDB by instance and storage', () => {
  expect(lines(price('aws_timestreamwrite_table.a', {}, { usage: { monthly_data_written_gb: 10, memory_store_gb: 2 } }))).toEqual([
    'Writes: 10 GB x 0.5 = 5',
    'Memory store: 1,460 GB-hours x 0.036 = 52.56',
    'Magnetic store: usage magnetic_store_gb at 0.03 per GB-months',
    'Queries: usage monthly_data_scanned_gb at 0.01 per GB',
  ])
  const influx = { db_instance_type: 'db.influx.medium', allocated_storage: 100 }
  expect(lines(price('aws_timestreaminfluxdb_db_instance.a', influx))).toEqual([
    'Database instance (Single-AZ, db.influx.medium): 730 hours x 0.12 = 87.6',
    'Storage (InfluxIOIncludedT1): 100 GB-months x 0.1 = 10',
  ])
  const standby = { ...influx, deployment_type: 'WITH_MULTIAZ_STANDBY', db_storage_type: 'InfluxIOIncludedT2' }
  expect(lines(price('aws_timestreaminfluxdb_db_instance.a', standby))).toEqual([
    'Database instance (Multi-AZ, db.influx.medium): 730 hours x 0.239 = 174.47',
    'Storage (InfluxIOIncludedT2): 100 GB-months x 0.7 = 70',
  ])
})

test('a serverless collection is billed by compute units, where there is a price', () => {
  expect(lines(price('aws_opensearchserverless_collection.a', {}, { region: 'ap-northeast-1', usage: { indexing_ocus: 2 } }))).toEqual([
    'Indexing: 1,460 OCU-hours x 0.334 = 487.64',
    'Search: usage search_ocus at 0.334 per OCU-hours',
  ])
  expect(price('aws_opensearchserverless_collection.a', {}).counts.unpriced).toBe(2)
})

test('a replication instance is billed by the hour and by storage beyond what is included', () => {
  const dms = { replication_instance_class: 'dms.t2.micro', multi_az: true, allocated_storage: 70 }
  expect(lines(price('aws_dms_replication_instance.a', dms))).toEqual([
    'Instance (Multi-AZ, dms.t2.micro): 730 hours x 0.036 = 26.28',
    'Storage (general purpose SSD, Multi-AZ): 20 GB-months x 0.23 = 4.6',
  ])
  expect(lines(price('aws_dms_replication_instance.a', { ...dms, multi_az: false, allocated_storage: 20 }))).toEqual([
    'Instance (Single-AZ, dms.t2.micro): 730 hours x 0.018 = 13.14',
  ])
  expect(lines(price('aws_dms_replication_instance.a', { ...dms, replication_instance_class: 'dms.c5.large' }))[0]).toContain('unpriced')
})

test('changes sent to Kinesis are billed by the million', () => {
  expect(lines(price('aws_dynamodb_kinesis_streaming_destination.a', {}, { usage: { monthly_change_records: 5_000_000 } }))).toEqual([
    'Change records: 5 1M requests x 0.1 = 0.5',
  ])
})
