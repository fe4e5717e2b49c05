import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('FSx for Windows is billed by storage, throughput and backups', () => {
  const multiAz = { deployment_type: 'MULTI_AZ_1', storage_capacity: 300, throughput_capacity: 1024 }
  expect(lines(price('aws_fsx_windows_file_system.a', multiAz, { usage: { backup_storage_gb: 100 } }))).toEqual([
    'Storage (SSD, Multi-AZ): 300 GB-months x 0.23 = 69',
    'Throughput capacity (Multi-AZ): 1,024 MBps-months x 4.5 = 4,608',
    'Backup storage: 100 GB-months x 0.05 = 5',
  ])
  expect(lines(price('aws_fsx_windows_file_system.a', { ...multiAz, storage_type: 'HDD', storage_capacity: 2000 }))[0]).toBe(
    'Storage (HDD, Multi-AZ): 2,000 GB-months x 0.025 = 50',
  )
})

test('a Single-AZ file system and provisioned IOPS have no price, and say so', () => {
  const singleAz = { storage_capacity: 300, throughput_capacity: 32, disk_iops_configuration: [{ mode: 'USER_PROVISIONED', iops: 2000 }] }
  expect(lines(price('aws_fsx_windows_file_system.a', singleAz)).slice(0, 3)).toEqual([
    'Storage (SSD, Single-AZ): unpriced',
    'Throughput capacity (Single-AZ): unpriced',
    'Provisioned IOPS (Single-AZ): unpriced',
  ])
})

test('FSx for OpenZFS is billed by provisioned storage, throughput and IOPS beyond 3 for each GB', () => {
  const zfs = { deployment_type: 'SINGLE_AZ_1', storage_capacity: 300, throughput_capacity: 1024 }
  const iops = { disk_iops_configuration: [{ mode: 'USER_PROVISIONED', iops: 1000 }] }
  expect(lines(price('aws_fsx_openzfs_file_system.a', { ...zfs, ...iops }))).toEqual([
    'SSD storage (SINGLE_AZ_1): 300 GB-months x 0.09 = 27',
    'Throughput capacity (SINGLE_AZ_1): 1,024 MBps-months x 0.26 = 266.24',
    'Provisioned IOPS (SINGLE_AZ_1): 100 IOPS-months x 0.006 = 0.6',
    'Backup storage: usage backup_storage_gb at 0.05 per GB-months',
  ])
  expect(lines(price('aws_fsx_openzfs_file_system.a', { ...zfs, storage_capacity: unknown() })).slice(0, 2)).toEqual([
    'SSD storage (SINGLE_AZ_1): unknown because var.x is not set',
    'Throughput capacity (SINGLE_AZ_1): 1,024 MBps-months x 0.26 = 266.24',
  ])
})

test('a backup vault is billed by what it stores and restores', () => {
  const vault = lines(
    price('aws_backup_vault.a', {}, { region: 'us-west-1', usage: { monthly_ebs_snapshot_gb: 1000, monthly_dynamodb_restore_gb: 10 } }),
  )
  expect(vault).toHaveLength(12)
  expect(vault).toContain('EBS snapshots: 1,000 GB-months x 0.055 = 55')
  expect(vault).toContain('DynamoDB restore: 10 GB x 0.168 = 1.68')
  expect(vault).toContain('EFS restore, cold: usage monthly_efs_cold_restore_gb at 0.036 per GB')
  expect(price('aws_backup_vault.a', {}, { region: 'eu-west-1' }).counts.unpriced).toBe(12)
})

test('an FSx backup is billed by size', () => {
  expect(lines(price('aws_fsx_backup.a', {}, { usage: { backup_storage_gb: 100 } }))).toEqual(['Backup storage: 100 GB-months x 0.05 = 5'])
})

test('a DataSync task is billed by what it moves', () => {
  expect(lines(price('aws_datasync_task.a', {}))).toEqual(['Data transferred: usage monthly_data_transferred_gb at 0.0125 per GB'])
  expect(lines(price('aws_datasync_task.a', {}, { usage: { monthly_data_transferred_gb: 1000 } }))).toEqual([
    'Data transferred: 1,000 GB x 0.0125 = 12.5',
  ])
})
