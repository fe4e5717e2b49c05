import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a DocumentDB instance is billed by the hour, with the storage and I/O of its usage', () => {
  const usage = { data_storage_gb: 1000, monthly_io_requests: 100_000_000, monthly_cpu_credit_hrs: 100 }
  expect(lines(price('aws_docdb_cluster_instance.a', { instance_class: 'db.t3.medium' }, { usage }))).toEqual([
    'Database instance (on-demand, db.t3.medium): 730 hours x 0.078 = 56.94',
    'Storage (standard): 1,000 GB-months x 0.1 = 100',
    'I/O requests: 100 1M requests x 0.2 = 20',
    'CPU credits: 100 vCPU-hours x 0.09 = 9',
  ])
  expect(lines(price('aws_docdb_cluster_instance.a', { instance_class: unknown() }))[0]).toBe(
    'Database instance: unknown because var.x is not set',
  )
  expect(lines(price('aws_docdb_cluster_instance.a', { instance_class: 'db.r9.huge' }))[0]).toContain('unpriced')
})

test('a DocumentDB cluster pays for backups of more than a day, a snapshot for its size', () => {
  expect(lines(price('aws_docdb_cluster.a', {}))).toEqual([])
  expect(lines(price('aws_docdb_cluster.a', { backup_retention_period: 5 }, { usage: { backup_storage_gb: 10_000 } }))).toEqual([
    'Backup storage: 10,000 GB-months x 0.021 = 210',
  ])
  // The usage is what lies beyond the free share, however long backups are kept.
  expect(lines(price('aws_docdb_cluster.a', {}, { usage: { backup_storage_gb: 100 } }))).toEqual([
    'Backup storage: 100 GB-months x 0.021 = 2.1',
  ])
  expect(lines(price('aws_neptune_cluster.a', {}, { usage: { storage_gb: 0, monthly_io_requests: 0, backup_storage_gb: 100 } }))).toEqual(
    [],
  )
  expect(lines(price('aws_docdb_cluster_snapshot.a', {}))).toEqual(['Backup storage: usage backup_storage_gb at 0.021 per GB-months'])
})

test('an I/O-optimized Neptune cluster has dearer storage and instances, and no I/O', () => {
  const cluster = { storage_type: 'iopt1', backup_retention_period: 5 }
  expect(lines(price('aws_neptune_cluster.a', cluster, { region: 'eu-west-2', usage: { storage_gb: 100 } }))).toEqual([
    'Storage (I/O-optimized): 100 GB-months x 0.261 = 26.1',
    'Backup storage: usage backup_storage_gb at 0.022 per GB-months',
  ])
  const usage = { storage_gb: 100, monthly_io_requests: 10_000_000 }
  expect(lines(price('aws_neptune_cluster.a', {}, { region: 'eu-west-2', usage }))).toEqual([
    'Storage (standard): 100 GB-months x 0.116 = 11.6',
    'I/O requests: 10 1M requests x 0.232 = 2.32',
  ])
  const instance = { instance_class: 'db.t3.medium', cluster_identifier: ref('aws_neptune_cluster.c') }
  const options = { region: 'eu-west-2', usage: { monthly_cpu_credit_hrs: 10 } }
  expect(lines(price('aws_neptune_cluster_instance.a', instance, { ...options, others: { 'aws_neptune_cluster.c': cluster } }))).toEqual([
    'Database instance (on-demand, db.t3.medium, I/O-optimized): 730 hours x 0.151 = 110.23',
    'CPU credits: 20 vCPU-hours x 0.15 = 3',
  ])
  expect(lines(price('aws_neptune_cluster_instance.a', instance, { ...options, others: { 'aws_neptune_cluster.c': {} } }))[0]).toBe(
    'Database instance (on-demand, db.t3.medium): 730 hours x 0.112 = 81.76',
  )
})

test('a serverless Neptune instance costs at least its least capacity', () => {
  const serverless = { instance_class: 'db.serverless', cluster_identifier: ref('aws_neptune_cluster.c') }
  const others = { 'aws_neptune_cluster.c': { serverless_v2_scaling_configuration: [{ min_capacity: 1, max_capacity: 8 }] } }
  expect(lines(price('aws_neptune_cluster_instance.a', serverless, { others }))).toEqual([
    'Neptune serverless (the least: 1 NCU): 730 NCU-hours x 0.1608 = 117.384',
  ])
  expect(lines(price('aws_neptune_cluster_instance.a', serverless, { others, usage: { capacity_units_per_hr: 4 } }))).toEqual([
    'Neptune serverless (average): 2,920 NCU-hours x 0.1608 = 469.536',
  ])
})

test('snapshots of RDS, Aurora and Neptune are billed by size', () => {
  const usage = { backup_storage_gb: 100 }
  expect(lines(price('aws_db_snapshot.a', {}, { usage }))).toEqual(['Backup storage: 100 GB-months x 0.095 = 9.5'])
  expect(lines(price('aws_db_cluster_snapshot.a', {}, { usage }))).toEqual(['Backup storage: 100 GB-months x 0.021 = 2.1'])
  expect(lines(price('aws_neptune_cluster_snapshot.a', {}, { usage, region: 'eu-west-2' }))).toEqual([
    'Backup storage: 100 GB-months x 0.022 = 2.2',
  ])
})
