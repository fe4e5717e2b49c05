import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { lines, price, unknown } from '../price.ts'

test('a file system is billed by what it stores', () => {
  expect(lines(price('aws_efs_file_system.a', {}))).toEqual(['Storage (regional): usage storage_gb at 0.3 per GB-months'])
  expect(lines(price('aws_efs_file_system.a', { availability_zone_name: 'us-east-1a' }, { usage: { storage_gb: 230 } }))).toEqual([
    'Storage (one zone): 230 GB-months x 0.16 = 36.8',
  ])
})

test('lifecycle policies bring the colder classes', () => {
  const policies: AttributeObject[] = [{ transition_to_ia: 'AFTER_30_DAYS' }, { transition_to_archive: 'AFTER_90_DAYS' }]
  const usage = { infrequent_access_storage_gb: 100, monthly_infrequent_access_read_gb: 50, archive_storage_gb: 1000 }
  expect(lines(price('aws_efs_file_system.a', { lifecycle_policy: policies, throughput_mode: 'elastic' }, { usage }))).toEqual([
    'Storage (regional): usage storage_gb at 0.3 per GB-months',
    'Storage, infrequent access (regional): 100 GB-months x 0.016 = 1.6',
    'Reads, infrequent access: 50 GB x 0.01 = 0.5',
    'Writes, infrequent access: usage monthly_infrequent_access_write_gb at 0.01 per GB',
    'Storage, archive: 1,000 GB-months x 0.008 = 8',
    'Reads, archive: usage monthly_archive_read_gb at 0.03 per GB',
    'Writes, archive: usage monthly_archive_write_gb at 0.03 per GB',
    'Elastic throughput, reads: usage monthly_elastic_throughput_read_gb at 0.03 per GB',
    'Elastic throughput, writes: usage monthly_elastic_throughput_write_gb at 0.06 per GB',
  ])
})

test('provisioned throughput is billed beyond what the stored data brings', () => {
  const provisioned = { throughput_mode: 'provisioned', provisioned_throughput_in_mibps: 100 }
  expect(lines(price('aws_efs_file_system.a', provisioned, { usage: { storage_gb: 230 } }))[1]).toBe(
    'Provisioned throughput: 88.5 MBps-months x 6 = 531',
  )
  expect(lines(price('aws_efs_file_system.a', { ...provisioned, provisioned_throughput_in_mibps: unknown() }))[1]).toBe(
    'Provisioned throughput: unknown because var.x is not set',
  )
  expect(lines(price('aws_efs_file_system.a', provisioned, { region: 'eu-wset-1' }))[1]).toBe('Provisioned throughput: unpriced')
})
