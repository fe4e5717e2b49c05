import { expect, test } from '@jest/globals'
import { lines, price, ref } from '../price.ts'

test('a cluster costs more once its version is in extended support', () => {
  const cluster = (attributes: Record<string, unknown>, asOf = '2025-06-01') =>
    lines(price('aws_eks_cluster.a', attributes as never, { asOf }))
  const base = 'EKS cluster: 730 hours x 0.1 = 73'
  const extended = 'Extended support: 730 hours x 0.5 = 365'
  expect(cluster({})).toEqual([base])
  expect(cluster({ version: '1.30' })).toEqual([base])
  expect(cluster({ version: '1.30' }, '2025-07-22')).toEqual([base])
  expect(cluster({ version: '1.30' }, '2025-07-23')).toEqual([base, extended])
  expect(cluster({ version: '1.21' })).toEqual([base, extended])
  expect(cluster({ version: '1.99' })).toEqual([base])
  expect(cluster({ version: '1.28', upgrade_policy: [{ support_type: 'STANDARD' }] })).toEqual([base])
})

test('a node group costs what its nodes and disks cost', () => {
  const scaling = { scaling_config: [{ desired_size: 2, min_size: 1, max_size: 3 }] }
  const disk = (gb: number, cost: string) => `root_block_device > Storage (general purpose SSD, gp2): ${gb} GB-months x 0.1 = ${cost}`
  expect(lines(price('aws_eks_node_group.a', scaling))).toEqual([
    'Instance usage (Linux, on-demand, t3.medium): 1,460 hours x 0.0416 = 60.736',
    disk(40, '4'),
  ])
  expect(lines(price('aws_eks_node_group.a', { ...scaling, ami_type: 'WINDOWS_CORE_2022_x86_64', instance_types: ['m5.large'] }))).toEqual([
    'Instance usage (Windows, on-demand, m5.large): 1,460 hours x 0.188 = 274.48',
    disk(100, '10'),
  ])
  expect(lines(price('aws_eks_node_group.a', { ...scaling, capacity_type: 'SPOT', disk_size: 30 }))).toEqual([
    'Spot instance usage (Linux, t3.medium): unknown because the market sets spot prices from hour to hour',
    disk(60, '6'),
  ])
})

test('nodes take disks and type from a launch template', () => {
  const template = { instance_type: 'm5.xlarge', block_device_mappings: [{ device_name: '/dev/sda1', ebs: [{ volume_size: 20 }] }] }
  const attributes = { launch_template: [{ id: ref('aws_launch_template.a') }], scaling_config: [{ desired_size: 3 }] }
  expect(lines(price('aws_eks_node_group.a', attributes, { others: { 'aws_launch_template.a': template } }))).toEqual([
    'Instance usage (Linux, on-demand, m5.xlarge): 2,190 hours x 0.192 = 420.48',
    'root_block_device > Storage (general purpose SSD, gp2): 60 GB-months x 0.1 = 6',
  ])
  const small = { ...attributes, instance_types: ['t3.small'] }
  expect(lines(price('aws_eks_node_group.a', small, { others: { 'aws_launch_template.a': {} } }))[0]).toBe(
    'Instance usage (Linux, on-demand, t3.small): 2,190 hours x 0.0208 = 45.552',
  )
})

test('nodes in public subnets have public addresses', () => {
  const others = { 'aws_subnet.a': { map_public_ip_on_launch: true }, 'aws_launch_template.a': { instance_type: 'm5.large' } }
  const nodes = { scaling_config: [{ desired_size: 2 }], subnet_ids: [ref('aws_subnet.a')] }
  const address = 'Public IPv4 address: 1,460 hours x 0.005 = 7.3'
  expect(lines(price('aws_eks_node_group.a', nodes, { others }))).toContain(address)
  expect(lines(price('aws_eks_node_group.a', { ...nodes, launch_template: [{ id: ref('aws_launch_template.a') }] }, { others }))).toContain(
    address,
  )
  expect(lines(price('aws_eks_node_group.a', nodes))).not.toContain(address)
})

test('a Fargate profile is billed for the pods it takes', () => {
  expect(lines(price('aws_eks_fargate_profile.a', {}, { usage: { monthly_vcpu_hours: 1000 } }))).toEqual([
    'Pods, vCPU: 1,000 vCPU-hours x 0.04048 = 40.48',
    'Pods, memory: usage monthly_memory_gb_hours at 0.004445 per GB-hours',
  ])
})
