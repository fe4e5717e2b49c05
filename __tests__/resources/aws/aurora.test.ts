import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const instance = {
  engine: 'aurora-mysql',
  instance_class: 'db.r5.large',
  cluster_identifier: ref('aws_rds_cluster.b', 'cluster_identifier'),
}
const cluster = { engine: 'aurora-mysql', cluster_identifier: 'main' }

test('an instance is billed by the hour; I/O-optimized follows the cluster', () => {
  expect(lines(price('aws_rds_cluster_instance.a', instance, { others: { 'aws_rds_cluster.b': cluster } }))).toEqual([
    'Database instance (on-demand, Aurora MySQL, db.r5.large): 730 hours x 0.29 = 211.7',
  ])
  const others = { 'aws_rds_cluster.b': { ...cluster, storage_type: 'aurora-iopt1' } }
  expect(lines(price('aws_rds_cluster_instance.a', { ...instance, engine: null }, { others }))).toEqual([
    'Database instance (on-demand, Aurora MySQL, db.r5.large, I/O-optimized): 730 hours x 0.377 = 275.21',
  ])
})

test('bursting is counted by the vCPUs of the class, unless usage says how many there are', () => {
  const bursting = { ...instance, instance_class: 'db.t3.large' }
  const credits = (usage: Record<string, number>) =>
    lines(price('aws_rds_cluster_instance.a', bursting, { others: { 'aws_rds_cluster.b': cluster }, usage })).at(-1)
  expect(credits({ monthly_cpu_credit_hrs: 24 })).toBe('CPU credits: 48 vCPU-hours x 0.09 = 4.32')
  expect(credits({ monthly_cpu_credit_hrs: 24, vcpu_count: 4 })).toBe('CPU credits: 96 vCPU-hours x 0.09 = 8.64')
})

test('an old version pays extended support, per vCPU', () => {
  const others = { 'aws_rds_cluster.b': { ...cluster, engine_version: '5.7.mysql_aurora.2.11.1' } }
  expect(lines(price('aws_rds_cluster_instance.a', instance, { others }))[1]).toBe('Extended support: 1,460 vCPU-hours x 0.1 = 146')
})

test('serverless v2 never runs on less than the least capacity', () => {
  const serverless = { ...instance, instance_class: 'db.serverless' }
  const others = { 'aws_rds_cluster.b': { ...cluster, serverlessv2_scaling_configuration: [{ min_capacity: 0.5, max_capacity: 8 }] } }
  expect(lines(price('aws_rds_cluster_instance.a', serverless, { others }))).toEqual([
    'Aurora serverless v2 (Aurora MySQL, the least: 0.5 ACU): 365 ACU-hours x 0.12 = 43.8',
  ])
  expect(lines(price('aws_rds_cluster_instance.a', serverless, { others, usage: { capacity_units_per_hr: 4 } }))).toEqual([
    'Aurora serverless v2 (Aurora MySQL): 2,920 ACU-hours x 0.12 = 350.4',
  ])
  expect(lines(price('aws_rds_cluster_instance.a', serverless, { others: { 'aws_rds_cluster.b': cluster } }))).toEqual([
    'Aurora serverless v2 (Aurora MySQL): usage capacity_units_per_hr at 0.12 per ACU-hours',
  ])
})

test('Performance Insights of a serverless instance is measured by its capacity', () => {
  const insights = { performance_insights_enabled: true, performance_insights_retention_period: 731 }
  const serverless = { ...instance, ...insights, instance_class: 'db.serverless' }
  const others = { 'aws_rds_cluster.b': cluster }
  expect(lines(price('aws_rds_cluster_instance.a', serverless, { others, usage: { capacity_units_per_hr: 4 } }))[1]).toBe(
    'Performance Insights long-term retention (db.serverless): 4 ACU-months x 0.376 = 1.504',
  )
  const advanced = lines(price('aws_rds_cluster_instance.a', { ...instance, ...insights, database_insights_mode: 'advanced' }, { others }))
  expect(advanced.slice(1)).toEqual(['Database Insights (advanced): unknown because the price tables do not have Database Insights'])
})

test('readers that auto scaling keeps beyond those of the configuration are paid', () => {
  const member = { instance_class: 'db.r5.large', engine: 'aurora-mysql', cluster_identifier: ref('aws_rds_cluster.a') }
  const others = {
    'aws_rds_cluster_instance.x': member,
    'aws_rds_cluster_instance.y': member,
    'aws_appautoscaling_target.t': {
      resource_id: 'cluster:main',
      scalable_dimension: 'rds:cluster:ReadReplicaCount',
      min_capacity: 3,
    },
  }
  expect(lines(price('aws_rds_cluster.a', cluster, { others })).at(-1)).toBe(
    'Autoscaled readers (on-demand, Aurora MySQL, db.r5.large): 1,460 hours x 0.29 = 423.4',
  )
})

test('a cluster pays for storage, I/O and backups by usage', () => {
  expect(lines(price('aws_rds_cluster.a', { ...cluster, backup_retention_period: 5, backtrack_window: 7200 }))).toEqual([
    'Storage (standard): usage storage_gb at 0.1 per GB-months',
    'I/O requests: usage read_requests_per_sec at 0.2 per 1M requests',
    'Backup storage: usage backup_snapshot_size_gb at 0.021 per GB-months',
    'Backtrack: usage average_statements_per_hr at 0.012 per 1M change-record-hours',
    'Snapshot export: usage snapshot_export_size_gb at 0.01 per GB',
  ])
  const usage = {
    storage_gb: 200,
    write_requests_per_sec: 10,
    read_requests_per_sec: 5,
    backup_snapshot_size_gb: 100,
    average_statements_per_hr: 10_000,
    change_records_per_statement: 0.5,
    snapshot_export_size_gb: 50,
  }
  expect(lines(price('aws_rds_cluster.a', { ...cluster, backup_retention_period: 5, backtrack_window: 7200 }, { usage }))).toEqual([
    'Storage (standard): 200 GB-months x 0.1 = 20',
    // 15 a second, 2,628,000 seconds
    'I/O requests: 39.42 1M requests x 0.2 = 7.884',
    // the first of five days is free
    'Backup storage: 400 GB-months x 0.021 = 8.4',
    // 5,000 records an hour are kept for 2 hours, 730 hours long
    'Backtrack: 7.3 1M change-record-hours x 0.012 = 0.0876',
    'Snapshot export: 50 GB x 0.01 = 0.5',
  ])
})

test('I/O-optimized storage costs more and its I/O nothing', () => {
  const usage = { storage_gb: 100, write_requests_per_sec: 10 }
  expect(lines(price('aws_rds_cluster.a', { ...cluster, storage_type: 'aurora-iopt1' }, { usage }))).toEqual([
    'Storage (I/O-optimized): 100 GB-months x 0.225 = 22.5',
    'Snapshot export: usage snapshot_export_size_gb at 0.01 per GB',
  ])
  expect(lines(price('aws_rds_cluster.a', { ...cluster, storage_type: unknown() }, { usage })).slice(0, 2)).toEqual([
    'Storage: unknown because var.x is not set',
    'I/O requests: unknown because var.x is not set',
  ])
})

test('serverless v1 is billed by capacity units', () => {
  const serverless = { ...cluster, engine_mode: 'serverless' }
  expect(lines(price('aws_rds_cluster.a', serverless, { usage: { capacity_units_per_hr: 2 } }))[0]).toBe(
    'Aurora serverless: 1,460 ACU-hours x 0.06 = 87.6',
  )
})

test('a Multi-AZ cluster holds its three instances and their storage', () => {
  const multiAz = { engine: 'mysql', db_cluster_instance_class: 'db.r6gd.large', storage_type: 'io1', allocated_storage: 100, iops: 3000 }
  expect(lines(price('aws_rds_cluster.a', multiAz, { region: 'eu-west-1' }))).toEqual([
    'Database instances (on-demand, MySQL, Multi-AZ cluster, db.r6gd.large): 730 hours x 0.809 = 590.57',
    'Storage (provisioned IOPS SSD, io1): 100 GB-months x 0.414 = 41.4',
    'Provisioned IOPS (io1): 3,000 IOPS-months x 0.33 = 990',
    'Additional backup storage: usage backup_snapshot_size_gb at 0.095 per GB-months',
  ])
  expect(lines(price('aws_rds_cluster.a', multiAz))[1]).toContain('unpriced')
  // three instances of two vCPUs
  expect(lines(price('aws_rds_cluster.a', { ...multiAz, engine_version: '5.7.44' })).at(-1)).toBe(
    'Extended support: 4,380 vCPU-hours x 0.1 = 438',
  )
})
