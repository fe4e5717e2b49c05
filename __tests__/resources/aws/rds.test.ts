import { expect, test } from '@jest/globals'
import { vcpus } from '../../../src/resources/aws/database-instance-class.ts'
import { supportYear } from '../../../src/resources/aws/rds-extended-support.ts'
import { lines, price, ref, unknown } from '../price.ts'

const mysql = { engine: 'mysql', instance_class: 'db.t3.large', allocated_storage: 100 }
const first = (...args: Parameters<typeof price>): string | undefined => lines(price(...args))[0]

test('an instance is billed by the hour, with storage; gp2 is the default', () => {
  expect(lines(price('aws_db_instance.a', mysql))).toEqual([
    'Database instance (on-demand, MySQL, Single-AZ, db.t3.large): 730 hours x 0.136 = 99.28',
    'Storage (general purpose SSD, gp2): 100 GB-months x 0.115 = 11.5',
    'CPU credits: usage monthly_cpu_credit_hrs at 0.075 per vCPU-hours',
  ])
})

test('engine, licence and deployment decide the instance price', () => {
  expect(first('aws_db_instance.a', { ...mysql, multi_az: true })).toContain('MySQL, Multi-AZ, db.t3.large): 730 hours x 0.272')
  expect(first('aws_db_instance.a', { ...mysql, engine: 'postgres' }, { region: 'eu-west-1' })).toContain('x 0.156 = 113.88')
  const oracle = { engine: 'oracle-se2', instance_class: 'db.m5.large', allocated_storage: 20 }
  expect(first('aws_db_instance.a', oracle)).toContain('Oracle SE2, license included, Single-AZ, db.m5.large): 730 hours x 0.438')
  expect(first('aws_db_instance.a', { ...oracle, license_model: 'bring-your-own-license' })).toContain('x 0.171')
  expect(first('aws_db_instance.a', { ...oracle, engine: 'sqlserver-web' })).toContain(
    'SQL Server Web, Single-AZ, db.m5.large): 730 hours x 0.311',
  )
})

test('a Multi-AZ price that is twice the Single-AZ one by rule is marked as estimated', () => {
  const [line] = price('aws_db_instance.a', { engine: 'oracle-se2', instance_class: 'db.m5.large', multi_az: true }).lines
  expect(line).toMatchObject({ state: 'priced', price: { estimated: 'rds-multi-az' } })
})

test('gp3 includes IOPS and throughput, more of both from 400 GB on', () => {
  const gp3 = { ...mysql, storage_type: 'gp3' }
  const storage = (attributes: object) => lines(price('aws_db_instance.a', { ...gp3, ...attributes }, { region: 'eu-west-1' })).slice(1, -1)
  expect(storage({ iops: 3000 })).toEqual(['Storage (general purpose SSD, gp3): 100 GB-months x 0.127 = 12.7'])
  expect(storage({ iops: 4000, storage_throughput: 225 })).toEqual([
    'Storage (general purpose SSD, gp3): 100 GB-months x 0.127 = 12.7',
    'Provisioned IOPS (gp3): 1,000 IOPS-months x 0.022 = 22',
    'Provisioned throughput (gp3): 100 MBps-months x 0.088 = 8.8',
  ])
  expect(storage({ allocated_storage: 400, iops: 12_000, storage_throughput: 500 })).toEqual([
    'Storage (general purpose SSD, gp3): 400 GB-months x 0.127 = 50.8',
  ])
  // SQL Server volumes are not striped.
  expect(storage({ engine: 'sqlserver-web', allocated_storage: 400, iops: 12_000 })[1]).toContain('9,000 IOPS-months')
})

test('io1 has at least 100 GB and 1,000 IOPS, magnetic storage is billed by the request', () => {
  expect(lines(price('aws_db_instance.a', { ...mysql, iops: 0 }))[1]).toContain('general purpose SSD, gp2')
  expect(lines(price('aws_db_instance.a', { ...mysql, iops: 1200 })).slice(1, 3)).toEqual([
    'Storage (provisioned IOPS SSD, io1): 100 GB-months x 0.125 = 12.5',
    'Provisioned IOPS (io1): 1,200 IOPS-months x 0.1 = 120',
  ])
  expect(lines(price('aws_db_instance.a', { ...mysql, iops: 500, allocated_storage: 50 })).slice(1, 3)).toEqual([
    'Storage (provisioned IOPS SSD, io1): 100 GB-months x 0.125 = 12.5',
    'Provisioned IOPS (io1): 1,000 IOPS-months x 0.1 = 100',
  ])
  expect(lines(price('aws_db_instance.a', { ...mysql, engine: 'sqlserver-web', iops: 1000, allocated_storage: 50 }))[1]).toContain(
    '50 GB-months',
  )
  const usage = { monthly_standard_io_requests: 2_000_000 }
  expect(lines(price('aws_db_instance.a', { ...mysql, storage_type: 'standard' }, { usage, region: 'eu-west-1' })).slice(1, 3)).toEqual([
    'Storage (magnetic): 100 GB-months x 0.11 = 11',
    'I/O requests: 2 1M requests x 0.11 = 0.22',
  ])
})

test('backups, Performance Insights and CPU credits follow configuration and usage', () => {
  const attributes = {
    ...mysql,
    backup_retention_period: 7,
    performance_insights_enabled: true,
    performance_insights_retention_period: 731,
  }
  expect(lines(price('aws_db_instance.a', attributes)).slice(2)).toEqual([
    'Additional backup storage: usage additional_backup_storage_gb at 0.095 per GB-months',
    'Performance Insights long-term retention (db.t3.large): 2 vCPU-months x 2.95 = 5.9',
    'Performance Insights API: usage monthly_additional_performance_insights_requests at 0.01 per 1k requests',
    'CPU credits: usage monthly_cpu_credit_hrs at 0.075 per vCPU-hours',
  ])
  const usage = { additional_backup_storage_gb: 10, monthly_cpu_credit_hrs: 30, monthly_additional_performance_insights_requests: 5000 }
  expect(
    lines(price('aws_db_instance.a', { ...attributes, performance_insights_retention_period: 93 }, { usage, region: 'eu-west-1' })).slice(
      2,
    ),
  ).toEqual([
    'Additional backup storage: 10 GB-months x 0.095 = 0.95',
    'Performance Insights retention, first month (db.t3.large): 2 vCPU-months x 1.6463 = 3.2926',
    'Performance Insights retention, further months (db.t3.large): 4 vCPU-months x 0.0692 = 0.2768',
    'Performance Insights API: unpriced',
    'CPU credits: 60 vCPU-hours x 0.075 = 4.5',
  ])
})

test('extended support depends on engine, version and day, and counts the standby', () => {
  expect(supportYear('mysql', '5.7.44', '2024-02-29')).toBeUndefined()
  expect(supportYear('mysql', '5.7.44', '2024-03-01')).toBe('years-1-and-2')
  expect(supportYear('mysql', '5.7', '2026-03-01')).toBe('year-3')
  expect(supportYear('mysql', '5.7', '2029-07-01')).toBeUndefined()
  expect(supportYear('postgres', '12.4', '2025-06-01')).toBe('years-1-and-2')
  expect(supportYear('aurora', '5.7.mysql_aurora.2.11.1', '2028-01-01')).toBe('years-1-and-2')
  expect(supportYear('mariadb', '10.4', '2026-01-01')).toBeUndefined()
  expect(supportYear('postgres', undefined, '2026-01-01')).toBeUndefined()
  const old = { ...mysql, engine_version: '5.7', multi_az: true }
  expect(lines(price('aws_db_instance.a', old)).at(-1)).toBe('Extended support: 2,920 vCPU-hours x 0.1 = 292')
  expect(lines(price('aws_db_instance.a', old, { asOf: '2026-04-01' })).at(-1)).toBe('Extended support: 2,920 vCPU-hours x 0.2 = 584')
  expect(
    lines(price('aws_db_instance.a', { ...old, engine_lifecycle_support: 'open-source-rds-extended-support-disabled' })).at(-1),
  ).toContain('CPU')
})

test('a replica inherits what it does not state, but not Multi-AZ', () => {
  const others = { 'aws_db_instance.b': { ...mysql, storage_type: 'gp3', multi_az: true, identifier: 'main' } }
  const replica = { instance_class: 'db.t3.large', replicate_source_db: ref('aws_db_instance.b', 'identifier') }
  const expected = [
    'Database instance (on-demand, MySQL, Single-AZ, db.t3.large): 730 hours x 0.136 = 99.28',
    'Storage (general purpose SSD, gp3): 100 GB-months x 0.115 = 11.5',
  ]
  expect(lines(price('aws_db_instance.a', replica, { others })).slice(0, 2)).toEqual(expected)
  expect(lines(price('aws_db_instance.a', { ...replica, replicate_source_db: 'main' }, { others })).slice(0, 2)).toEqual(expected)
})

test('without a size it is the least that AWS makes, also through a replica', () => {
  const others = { 'aws_db_instance.b': { engine: 'mysql', instance_class: 'db.t3.large' } }
  const replica = { instance_class: 'db.t3.large', replicate_source_db: ref('aws_db_instance.b', 'identifier') }
  expect(lines(price('aws_db_instance.a', replica, { others }))[1]).toContain('20 GB-months x 0.115')
  expect(lines(price('aws_db_instance.a', { ...replica, replicate_source_db: 'elsewhere' }))[1]).toBe(
    'Storage (general purpose SSD, gp2): unknown because allocated_storage comes from replicate_source_db',
  )
})

test('what comes from elsewhere is unknown, and only that', () => {
  const snapshot = { instance_class: 'db.t3.large', snapshot_identifier: 'rds:before', storage_type: 'gp2' }
  expect(lines(price('aws_db_instance.a', snapshot)).slice(0, 2)).toEqual([
    'Database instance: unknown because engine comes from snapshot_identifier',
    'Storage (general purpose SSD, gp2): unknown because allocated_storage comes from snapshot_identifier',
  ])
  expect(lines(price('aws_db_instance.a', { ...mysql, instance_class: unknown() })).slice(0, 2)).toEqual([
    'Database instance: unknown because var.x is not set',
    'Storage (general purpose SSD, gp2): 100 GB-months x 0.115 = 11.5',
  ])
  expect(first('aws_db_instance.a', { ...mysql, instance_class: 'db.x9.huge' })).toContain('db.x9.huge): unpriced')
})

test('a dedicated log volume is said, though it has no price', () => {
  expect(lines(price('aws_db_instance.a', { ...mysql, dedicated_log_volume: true }))).toContain(
    'Dedicated log volume: unknown because the price tables do not have dedicated log volumes',
  )
})

test('a reservation has its own hourly price, and its upfront fee is spread over the term', () => {
  const usage = { reserved_instance_term: '1_year', reserved_instance_payment_option: 'partial_upfront' }
  const [hours, fee] = price('aws_db_instance.a', { ...mysql, multi_az: true }, { usage }).lines
  expect(hours?.description).toBe('Database instance (reserved 1 year, partial upfront, MySQL, Multi-AZ, db.t3.large)')
  expect(hours?.state === 'priced' && hours.monthlyCost.toFixed()).toBe('66.503') // 730 x 0.0911
  expect(fee?.description).toMatch(/^Database instance upfront fee \(a 12th of it, reserved 1 year/)
  expect(fee?.state === 'priced' && fee.monthlyCost.toFixed(2)).toBe('66.50') // 798 / 12
  const all = { ...usage, reserved_instance_payment_option: 'all_upfront' }
  expect(
    lines(price('aws_db_instance.a', mysql, { usage: all }))
      .slice(0, 2)
      .map(line => line.split(': ')[1]),
  ).toEqual(['unpriced', '100 GB-months x 0.115 = 11.5'])
})

test('vCPUs follow from the size, with the older families as exceptions', () => {
  expect(['db.t3.micro', 'db.t2.small', 'db.m5.large', 'db.r5.24xlarge', 'db.m2.xlarge'].map(vcpus)).toEqual([2, 1, 2, 96, 2])
  expect(() => vcpus('db.m5.metal')).toThrow()
})
