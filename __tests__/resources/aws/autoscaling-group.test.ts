import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const group = 'aws_autoscaling_group.a'
const template = { instance_type: 'm5.large', block_device_mappings: [{ device_name: '/dev/xvda', ebs: [{ volume_size: 20 }] }] }
const others = { 'aws_launch_template.a': template }
const launch = { launch_template: [{ id: ref('aws_launch_template.a') }] }
const disks = (count: number, cost: string) =>
  `root_block_device > Storage (general purpose SSD, gp2): ${count * 20} GB-months x 0.1 = ${cost}`

test('a group costs what its instances and disks cost', () => {
  expect(lines(price(group, { ...launch, min_size: 1, desired_capacity: 3 }, { others }))).toEqual([
    'Instance usage (Linux, on-demand, m5.large): 2,190 hours x 0.096 = 210.24',
    disks(3, '6'),
  ])
  expect(lines(price(group, { ...launch, min_size: 2 }, { others }))[1]).toBe(disks(2, '4'))
  expect(lines(price(group, { ...launch, min_size: 2 }, { others, usage: { instances: 5 } }))[1]).toBe(disks(5, '10'))
  expect(lines(price(group, { ...launch, min_size: 0 }, { others }))).toEqual([])
})

test('an unknown size makes quantities unknown, and keeps the prices', () => {
  const priced = price(group, { ...launch, desired_capacity: unknown() }, { others })
  expect(priced.lines.map(line => line.state)).toEqual(['unknown', 'unknown'])
  expect(priced.lines[0]).toMatchObject({ unitPrice: expect.anything() })
})

test('a template that is not here makes the group unknown', () => {
  expect(lines(price(group, { launch_template: [{ id: 'lt-1' }], min_size: 1 }))).toEqual([
    'Cost: unknown because its launch template is not part of this project',
  ])
})

test('a launch configuration monitors in detail unless told otherwise', () => {
  const attributes = { launch_configuration: ref('aws_launch_configuration.a', 'name'), min_size: 2 }
  const configuration = {
    instance_type: 't2.medium',
    root_block_device: [{ volume_size: 10 }],
    ebs_block_device: [{ device_name: 'xvdf', volume_size: 5 }],
  }
  expect(lines(price(group, attributes, { others: { 'aws_launch_configuration.a': configuration } }))).toEqual([
    'Instance usage (Linux, on-demand, t2.medium): 1,460 hours x 0.0464 = 67.744',
    'Detailed monitoring: 14 metrics x 0.3 = 4.2',
    'root_block_device > Storage (general purpose SSD, gp2): 20 GB-months x 0.1 = 2',
    'ebs_block_device[xvdf] > Storage (general purpose SSD, gp2): 10 GB-months x 0.1 = 1',
  ])
  const quiet = { ...configuration, enable_monitoring: false, spot_price: '0.01' }
  expect(lines(price(group, attributes, { others: { 'aws_launch_configuration.a': quiet } }))[0]).toBe(
    'Spot instance usage (Linux, t2.medium): unknown because the market sets spot prices from hour to hour',
  )
})

test('a mixed instances policy splits on-demand and spot, by the first type and its weight', () => {
  const policy = (distribution: Record<string, number>, override: Record<string, string>[]) => ({
    desired_capacity: 10,
    mixed_instances_policy: [
      {
        instances_distribution: [distribution],
        launch_template: [{ launch_template_specification: [{ launch_template_id: ref('aws_launch_template.a') }], override }],
      },
    ],
  })
  const half = policy({ on_demand_base_capacity: 1, on_demand_percentage_above_base_capacity: 50 }, [{ instance_type: 'm5.xlarge' }])
  expect(lines(price(group, half, { others }))).toEqual([
    'Instance usage (Linux, on-demand, m5.xlarge): 4,380 hours x 0.192 = 840.96',
    'Spot instance usage (Linux, m5.xlarge): unknown because the market sets spot prices from hour to hour',
    disks(10, '20'),
  ])
  const weighted = policy({}, [{ instance_type: 'm5.xlarge', weighted_capacity: '4' }, { instance_type: 'm5.large' }])
  expect(lines(price(group, weighted, { others }))).toEqual([
    'Instance usage (Linux, on-demand, m5.xlarge): 2,190 hours x 0.192 = 420.48',
    disks(3, '6'),
  ])
})

test('attribute-based selection leaves the type to AWS', () => {
  const byNeed = { 'aws_launch_template.a': { instance_requirements: [{ vcpu_count: [{ min: 2 }] }] } }
  expect(lines(price(group, { ...launch, min_size: 1 }, { others: byNeed }))[0]).toBe(
    'Instance usage: unknown because AWS picks the instance type by instance_requirements',
  )
})

test('instances have public addresses where their subnets give them, unless the template says otherwise', () => {
  const subnets = {
    'aws_subnet.a': { map_public_ip_on_launch: true },
    'aws_subnet.b': { map_public_ip_on_launch: true },
    'aws_subnet.c': {},
  }
  const address = 'Public IPv4 address: 1,460 hours x 0.005 = 7.3'
  const group2 = (zones: readonly string[], interfaces: readonly object[] = []) =>
    lines(
      price(
        group,
        { ...launch, min_size: 2, vpc_zone_identifier: zones.map(name => (name.startsWith('subnet-') ? name : ref(name))) },
        { others: { ...subnets, 'aws_launch_template.a': { ...template, network_interfaces: interfaces as never } } },
      ),
    )
  expect(group2(['aws_subnet.a', 'aws_subnet.b'])).toContain(address)
  expect(group2(['aws_subnet.a', 'subnet-123'])).toContain(address)
  expect(group2(['aws_subnet.c'])).toHaveLength(2)
  expect(group2(['subnet-123'])).toHaveLength(2)
  expect(group2(['aws_subnet.a'], [{ associate_public_ip_address: false }])).toHaveLength(2)
  expect(group2(['aws_subnet.c'], [{ associate_public_ip_address: true }])).toContain(address)
  expect(group2(['aws_subnet.a', 'aws_subnet.c'])).toContain(
    'Public IPv4 address: unknown because only some of its subnets give instances public addresses',
  )
})
