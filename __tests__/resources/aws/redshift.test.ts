import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a cluster is billed by nodes and hours, and by what is used on top', () => {
  const usage = {
    managed_storage_gb: 1000,
    excess_concurrency_scaling_secs: 100,
    spectrum_data_scanned_tb: 1.5,
    backup_storage_gb: 600_000,
  }
  expect(lines(price('aws_redshift_cluster.a', { node_type: 'ra3.4xlarge', number_of_nodes: 2 }, { usage }))).toEqual([
    'Nodes (on-demand, ra3.4xlarge): 1,460 hours x 3.26 = 4,759.6',
    'Managed storage: 1,000 GB-months x 0.024 = 24',
    'Concurrency scaling (ra3.4xlarge): 200 node-seconds x 0.0009 = 0.18',
    'Spectrum: 1.5 TB x 5 = 7.5',
    'Backup storage (first 51,200 GB-months): 51,200 GB-months x 0.023 = 1,177.6',
    'Backup storage (next 460,800 GB-months): 460,800 GB-months x 0.022 = 10,137.6',
    'Backup storage (over 512,000 GB-months): 88,000 GB-months x 0.021 = 1,848',
  ])
})

test('nodes with disks of their own have no managed storage; what has no price in a region is unpriced', () => {
  expect(lines(price('aws_redshift_cluster.a', { node_type: 'dc2.large', number_of_nodes: 4 }, { region: 'eu-west-1' }))).toEqual([
    'Nodes (on-demand, dc2.large): 2,920 hours x 0.3 = 876',
    'Concurrency scaling (dc2.large): usage excess_concurrency_scaling_secs at 0.00008 per node-seconds',
    'Spectrum: unpriced',
    'Backup storage: unpriced',
  ])
  expect(lines(price('aws_redshift_cluster.a', { node_type: 'ra3.large', number_of_nodes: unknown() }))[0]).toBe(
    'Nodes (on-demand, ra3.large): unknown because var.x is not set',
  )
})

test('a serverless workgroup is billed while it works, at its base capacity', () => {
  expect(lines(price('aws_redshiftserverless_workgroup.a', { base_capacity: 32 }, { usage: { monthly_active_hours: 50 } }))).toEqual([
    'Compute: 1,600 RPU-hours x 0.375 = 600',
  ])
  expect(lines(price('aws_redshiftserverless_workgroup.a', {}))).toEqual(['Compute: usage monthly_active_hours at 0.375 per RPU-hours'])
  expect(lines(price('aws_redshiftserverless_workgroup.a', { base_capacity: unknown() }, { usage: { monthly_active_hours: 1 } }))).toEqual([
    'Compute: unknown because var.x is not set',
  ])
})
