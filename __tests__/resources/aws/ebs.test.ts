import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a volume is billed by its size, gp2 if it does not say', () => {
  expect(lines(price('aws_ebs_volume.a', { size: 10 }))).toEqual(['Storage (general purpose SSD, gp2): 10 GB-months x 0.1 = 1'])
  expect(lines(price('aws_ebs_volume.a', { size: 50, type: 'sc1' }))).toEqual(['Storage (cold HDD, sc1): 50 GB-months x 0.015 = 0.75'])
  expect(lines(price('aws_ebs_volume.a', { size: 40, type: 'gp3', iops: 4000, throughput: 130 }, { region: 'eu-west-1' }))).toEqual([
    'Storage (general purpose SSD, gp3): 40 GB-months x 0.088 = 3.52',
    'Provisioned IOPS: 1,000 IOPS-months x 0.0055 = 5.5',
    'Provisioned throughput: 5 MiBps-months x 0.044 = 0.22',
  ])
  expect(lines(price('aws_ebs_volume.a', { size: 40, type: 'gp3' }))).toHaveLength(1)
})

test('requests to magnetic volumes are usage', () => {
  const magnetic = { size: 20, type: 'standard' }
  expect(lines(price('aws_ebs_volume.a', magnetic))[1]).toBe('I/O requests: usage monthly_standard_io_requests at 0.05 per 1M requests')
  expect(lines(price('aws_ebs_volume.a', magnetic, { usage: { monthly_standard_io_requests: 3e6 } }))[1]).toBe(
    'I/O requests: 3 1M requests x 0.05 = 0.15',
  )
})

test('what is not known', () => {
  expect(lines(price('aws_ebs_volume.a', { size: 10, type: unknown() }))).toEqual(['Storage: unknown because var.x is not set'])
  expect(lines(price('aws_ebs_volume.a', { size: 10, type: 'io1' }))[1]).toBe('Provisioned IOPS: unknown because iops is not set')
  expect(lines(price('aws_ebs_volume.a', { size: 10, type: 'gp9' }))).toEqual(['Storage (gp9): unpriced'])
  expect(lines(price('aws_ebs_volume.a', { snapshot_id: 'snap-1' }))).toEqual([
    'Storage (general purpose SSD, gp2): unknown because the size is that of a snapshot that is not part of this project',
  ])
})

const others = { 'aws_ebs_volume.v': { size: 10 }, 'aws_ebs_snapshot.s': { volume_id: ref('aws_ebs_volume.v') } }

test('snapshots, their copies and volumes made of them are as large as the first volume', () => {
  const stored = 'Snapshot storage (standard): 10 GB-months x 0.05 = 0.5'
  expect(lines(price('aws_ebs_snapshot.a', { volume_id: ref('aws_ebs_volume.v') }, { others }))).toEqual([
    stored,
    'Fast snapshot restore: usage fast_snapshot_restore_hours at 0.75 per DSU-hours',
    'ListChangedBlocks and ListSnapshotBlocks requests: usage monthly_list_block_requests at 0.0006 per 1k requests',
    'GetSnapshotBlock requests: usage monthly_get_block_requests at 0.003 per 1k SnapshotAPIUnits',
    'PutSnapshotBlock requests: usage monthly_put_block_requests at 0.006 per 1k SnapshotAPIUnits',
  ])
  expect(lines(price('aws_ebs_snapshot_copy.a', { source_snapshot_id: ref('aws_ebs_snapshot.s') }, { others }))).toEqual([stored])
  expect(lines(price('aws_ebs_volume.a', { snapshot_id: ref('aws_ebs_snapshot.s') }, { others }))).toEqual([
    'Storage (general purpose SSD, gp2): 10 GB-months x 0.1 = 1',
  ])
})

test('stored blocks, archives, imports and fast restores', () => {
  const archived = { volume_id: ref('aws_ebs_volume.v'), storage_tier: 'archive' }
  expect(lines(price('aws_ebs_snapshot.a', archived, { others, usage: { storage_gb: 4 } }))[0]).toBe(
    'Snapshot storage (archive): 4 GB-months x 0.0125 = 0.05',
  )
  expect(lines(price('aws_ebs_snapshot_import.a', {}))).toEqual(['Snapshot storage (standard): usage storage_gb at 0.05 per GB-months'])
  expect(lines(price('aws_ebs_snapshot_copy.a', { source_snapshot_id: 'snap-1' }))).toEqual([
    'Snapshot storage (standard): unknown because the size of the snapshot is not part of this project',
  ])
  expect(lines(price('aws_ebs_fast_snapshot_restore.a', {}))).toEqual(['Fast snapshot restore: 730 DSU-hours x 0.75 = 547.5'])
})
