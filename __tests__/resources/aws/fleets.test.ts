import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const template = { instance_type: 'm5.large', block_device_mappings: [{ device_name: '/dev/xvda', ebs: [{ volume_size: 20 }] }] }
const others = { 'aws_launch_template.a': template }
const spot = (type: string) => `Spot instance usage (Linux, ${type}): unknown because the market sets spot prices from hour to hour`
const disks = (gb: number, cost: string) => `root_block_device > Storage (general purpose SSD, gp2): ${gb} GB-months x 0.1 = ${cost}`

test('an EC2 fleet by its target and what of it is on-demand', () => {
  const fleet = (target: Record<string, unknown>, override: Record<string, unknown> = {}) =>
    lines(
      price(
        'aws_ec2_fleet.a',
        {
          launch_template_config: [
            { launch_template_specification: [{ launch_template_id: ref('aws_launch_template.a') }], override: [override as never] },
          ],
          target_capacity_specification: [target as never],
        },
        { others },
      ),
    )
  expect(fleet({ default_target_capacity_type: 'on-demand', total_target_capacity: 2 })).toEqual([
    'Instance usage (Linux, on-demand, m5.large): 1,460 hours x 0.096 = 140.16',
    disks(40, '4'),
  ])
  expect(fleet({ default_target_capacity_type: 'spot', total_target_capacity: 5, on_demand_target_capacity: 1 })).toEqual([
    'Instance usage (Linux, on-demand, m5.large): 730 hours x 0.096 = 70.08',
    spot('m5.large'),
    disks(100, '10'),
  ])
  const weighted = { instance_type: 'm5.xlarge', weighted_capacity: 2 }
  expect(fleet({ default_target_capacity_type: 'on-demand', total_target_capacity: 4 }, weighted)[0]).toBe(
    'Instance usage (Linux, on-demand, m5.xlarge): 1,460 hours x 0.192 = 280.32',
  )
})

test('a spot fleet: disks are priced, hours are the market’s', () => {
  const specification = {
    instance_type: 'c5.large',
    root_block_device: [{ volume_size: 10 }],
    ebs_block_device: [{ device_name: 'xvdf', volume_size: 5 }],
  }
  expect(lines(price('aws_spot_fleet_request.a', { target_capacity: 2, launch_specification: [specification] }))).toEqual([
    spot('c5.large'),
    disks(20, '2'),
    'ebs_block_device[xvdf] > Storage (general purpose SSD, gp2): 10 GB-months x 0.1 = 1',
  ])
  const byTemplate = {
    target_capacity: 2,
    launch_template_config: [{ launch_template_specification: [{ id: ref('aws_launch_template.a') }] }],
  }
  expect(lines(price('aws_spot_fleet_request.a', byTemplate, { others }))).toEqual([spot('m5.large'), disks(40, '4')])
})

test('reserved capacity costs while nothing of the project runs in it', () => {
  const reservation = { instance_type: 'm5.large', instance_platform: 'Linux/UNIX', instance_count: 2 }
  expect(lines(price('aws_ec2_capacity_reservation.a', reservation))).toEqual([
    'Unused reserved capacity (Linux, m5.large): 1,460 hours x 0.096 = 140.16',
  ])
  const target = [{ capacity_reservation_target: [{ capacity_reservation_id: ref('aws_ec2_capacity_reservation.a') }] }]
  const used = { 'aws_instance.i': { instance_type: 'm5.large', capacity_reservation_specification: target } }
  expect(lines(price('aws_ec2_capacity_reservation.a', reservation, { others: used }))).toEqual([
    'Unused reserved capacity (Linux, m5.large): 730 hours x 0.096 = 70.08',
  ])
  expect(lines(price('aws_ec2_capacity_reservation.a', { ...reservation, instance_platform: 'Windows' }))).toEqual([
    'Unused reserved capacity (Windows, m5.large): 1,460 hours x 0.188 = 274.48',
  ])
  expect(lines(price('aws_ec2_capacity_reservation.a', { ...reservation, instance_type: unknown() }))).toEqual([
    'Unused reserved capacity: unknown because var.x is not set',
  ])
})

test('a dedicated host by its family', () => {
  expect(lines(price('aws_ec2_host.a', { instance_type: 'mac1.metal' }))).toEqual([
    'Dedicated host (on-demand, mac1): 730 hours x 1.083 = 790.59',
  ])
  expect(lines(price('aws_ec2_host.a', { instance_family: 'm5' }, { region: 'eu-west-1' }))).toEqual([
    'Dedicated host (on-demand, m5): 730 hours x 5.65 = 4,124.5',
  ])
  expect(lines(price('aws_ec2_host.a', { instance_family: 'm5' }))).toEqual(['Dedicated host (on-demand, m5): unpriced'])
  expect(lines(price('aws_ec2_host.a', { instance_family: 'c5' }, { usage: { reserved_instance_term: '1_year' } }))).toEqual([
    'Dedicated host (reserved, c5): unknown because the price tables have no reserved prices of hosts',
  ])
})

test('Batch costs what its jobs run on', () => {
  const resources = { type: 'EC2', instance_type: ['c5.large'], min_vcpus: 0 }
  const batch = (compute: Record<string, unknown>, usage = {}) =>
    lines(price('aws_batch_compute_environment.a', { compute_resources: [compute as never] }, { usage }))
  expect(batch(resources)[0]).toBe('Instance usage (Linux, on-demand, c5.large): usage instances at 0.085 per hours')
  expect(batch(resources, { instances: 2 })).toEqual([
    'Instance usage (Linux, on-demand, c5.large): 1,460 hours x 0.085 = 124.1',
    disks(60, '6'),
  ])
  expect(batch({ ...resources, instance_type: ['optimal'] }, { instances: 1 })[0]).toBe(
    'Instance usage: unknown because AWS picks the instance type (optimal)',
  )
  expect(batch({ ...resources, min_vcpus: 4 })[0]).toMatch(/unknown because AWS decides how many instances make up min_vcpus/)
  expect(batch({ type: 'FARGATE' }, { monthly_vcpu_hours: 100 })).toEqual([
    'Jobs, vCPU: 100 vCPU-hours x 0.04048 = 4.048',
    'Jobs, memory: usage monthly_memory_gb_hours at 0.004445 per GB-hours',
  ])
  expect(batch({ type: 'FARGATE_SPOT' })[0]).toBe('Jobs, vCPU: unknown because the market sets the prices of Fargate Spot')
  expect(price('aws_batch_compute_environment.a', {}).state).toBe('free')
})
