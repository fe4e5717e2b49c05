import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { lines, price, ref, unknown } from '../price.ts'

const disk = (size = 8, cost = '0.8') =>
  `root_block_device > Storage (general purpose SSD, gp2, size of a common image): ${size} GB-months x 0.1 = ${cost}`

test('an instance is billed by the hour, with a root volume the size of its image', () => {
  expect(lines(price('aws_instance.a', { instance_type: 't3.micro', ami: 'ami-1' }))).toEqual([
    'Instance usage (Linux, on-demand, t3.micro): 730 hours x 0.0104 = 7.592',
    disk(),
  ])
})

test('disks are billed by their type', () => {
  const volumes: AttributeObject = {
    instance_type: 'm5.large',
    root_block_device: [{ volume_type: 'gp3', volume_size: 50, iops: 4000, throughput: 200 }],
    ebs_block_device: [
      { device_name: '/dev/sdf', volume_type: 'io2', volume_size: 100, iops: 70_000 },
      { device_name: '/dev/sdg', volume_type: 'standard', volume_size: 20 },
    ],
  }
  expect(lines(price('aws_instance.a', volumes))).toEqual([
    'Instance usage (Linux, on-demand, m5.large): 730 hours x 0.096 = 70.08',
    'root_block_device > Storage (general purpose SSD, gp3): 50 GB-months x 0.08 = 4',
    'root_block_device > Provisioned IOPS: 1,000 IOPS-months x 0.005 = 5',
    'root_block_device > Provisioned throughput: 75 MiBps-months x 0.04 = 3',
    'ebs_block_device[sdf] > Storage (provisioned IOPS SSD, io2): 100 GB-months x 0.125 = 12.5',
    'ebs_block_device[sdf] > Provisioned IOPS: 32,000 IOPS-months x 0.065 = 2,080',
    'ebs_block_device[sdf] > Provisioned IOPS above 32,000: 32,000 IOPS-months x 0.0455 = 1,456',
    'ebs_block_device[sdf] > Provisioned IOPS above 64,000: 6,000 IOPS-months x 0.03185 = 191.1',
    'ebs_block_device[sdg] > Storage (magnetic): 20 GB-months x 0.05 = 1',
    'ebs_block_device[sdg] > I/O requests: usage monthly_standard_io_requests at 0.05 per 1M requests',
  ])
})

test('a volume of its own that a state lists with the instance is billed once, where it is declared', () => {
  const instance: AttributeObject = {
    instance_type: 'm5.large',
    ami: 'ami-1',
    ebs_block_device: [
      { device_name: '/dev/sdf', volume_id: 'vol-1', volume_type: 'gp3', volume_size: 100 },
      { device_name: '/dev/sdg', volume_id: 'vol-2', volume_type: 'gp3', volume_size: 50 },
    ],
  }
  expect(lines(price('aws_instance.a', instance, { others: { 'aws_ebs_volume.a': { id: 'vol-1', size: 100 } } })).slice(1)).toEqual([
    disk(),
    'ebs_block_device[sdg] > Storage (general purpose SSD, gp3): 50 GB-months x 0.08 = 4',
  ])
  const fresh = { ...instance, ebs_block_device: [{ device_name: '/dev/sdf', volume_id: unknown(), volume_type: 'gp3', volume_size: 10 }] }
  expect(lines(price('aws_instance.a', fresh)).at(-1)).toBe(
    'ebs_block_device[sdf] > Storage (general purpose SSD, gp3): 10 GB-months x 0.08 = 0.8',
  )
})

test('Windows is told by usage, image name or user data', () => {
  const windows = ['Instance usage (Windows, on-demand, t3.medium): 730 hours x 0.06 = 43.8', disk(30, '3')]
  const type = { instance_type: 't3.medium' }
  expect(lines(price('aws_instance.a', type, { usage: { operating_system: 'windows' } }))).toEqual(windows)
  expect(lines(price('aws_instance.a', { ...type, ami: ref('data.aws_ami.windows_2022') }))).toEqual(windows)
  expect(lines(price('aws_instance.a', { ...type, user_data: '<powershell>\nfoo' }))).toEqual(windows)
  expect(lines(price('aws_instance.a', { ...type, ami: 'ami-1', image_source: 'Windows with SQL Server Web' }))).toEqual(windows)
  expect(lines(price('aws_instance.a', { ...type, ami: 'ami-1', image_source: 'Red Hat Enterprise Linux' }))[0]).toContain('(Red Hat')
  expect(lines(price('aws_instance.a', { ...type, ami: ref('data.aws_ami.darwin') }))[0]).toContain('(Linux,')
})

test('a price that a rule computed says so', () => {
  const [windows] = price('aws_instance.a', { instance_type: 'm5.large' }, { usage: { operating_system: 'windows' } }).lines
  expect(windows).toMatchObject({ state: 'priced', price: { estimated: 'windows-surcharge' } })
  expect(lines(price('aws_instance.a', { instance_type: 'm5.large' }, { usage: { operating_system: 'windows' } }))[0]).toBe(
    'Instance usage (Windows, on-demand, m5.large): 730 hours x 0.188 = 137.24',
  )
})

test('types that a region does not list yet, and bare metal, are estimated by measured rules', () => {
  const hours = (instance_type: string, region: string) => price('aws_instance.a', { instance_type }, { region }).lines[0]
  expect(hours('m8i.large', 'us-east-1')).not.toHaveProperty('price.estimated')
  expect(hours('m8i.large', 'eu-west-1')).toMatchObject({ state: 'priced', price: { estimated: 'predecessor-ratio' } })
  expect(lines(price('aws_instance.a', { instance_type: 'm8i.large' }, { region: 'eu-west-1' }))[0]).toBe(
    'Instance usage (Linux, on-demand, m8i.large): 730 hours x 0.11797 = 86.1181',
  )
  expect(hours('c8i.metal-48xl', 'us-east-1')).toMatchObject({ state: 'priced', price: { estimated: 'metal-as-virtual' } })
})

test('what has no price is said', () => {
  expect(lines(price('aws_instance.a', { instance_type: 't3.micor' }))[0]).toBe('Instance usage (Linux, on-demand, t3.micor): unpriced')
  expect(price('aws_instance.a', { instance_type: 't3.micor' }).lines[0]).toMatchObject({ nearest: expect.arrayContaining(['t3.micro']) })
  expect(lines(price('aws_instance.a', { instance_type: 't3.micro' }, { usage: { operating_system: 'rhel' } }))[0]).toBe(
    'Instance usage (Red Hat Enterprise Linux, on-demand, t3.micro): unpriced',
  )
})

test('an unknown type leaves the disks priced, an unknown disk the instance', () => {
  expect(lines(price('aws_instance.a', { instance_type: unknown() }))).toEqual(['Instance usage: unknown because var.x is not set', disk()])
  expect(lines(price('aws_instance.a', { instance_type: 't3.micro', root_block_device: [{ volume_size: unknown() }] }))).toEqual([
    'Instance usage (Linux, on-demand, t3.micro): 730 hours x 0.0104 = 7.592',
    'root_block_device > Storage (general purpose SSD, gp2): unknown because var.x is not set',
  ])
  expect(lines(price('aws_instance.a', { instance_type: 't3.micro', monitoring: unknown() }))[1]).toBe(
    'Detailed monitoring: unknown because var.x is not set',
  )
})

test('reservations have prices of their own; what is paid upfront is not known', () => {
  const reserved = (usage: Record<string, string | number>) => lines(price('aws_instance.a', { instance_type: 't3.medium' }, { usage }))[0]
  expect(reserved({ reserved_instance_term: '1_year', reserved_instance_type: 'standard' })).toBe(
    'Instance usage (Linux, reserved, t3.medium): 730 hours x 0.0261 = 19.053',
  )
  expect(reserved({ reserved_instance_term: '3_year', reserved_instance_type: 'convertible' })).toBe(
    'Instance usage (Linux, reserved, t3.medium): 730 hours x 0.0206 = 15.038',
  )
  expect(reserved({ reserved_instance_term: '1_year', reserved_instance_payment_option: 'all_upfront' })).toBe(
    'Instance usage (Linux, reserved, t3.medium): unknown because the upfront payments of reservations are not in the price tables',
  )
  expect(reserved({ reserved_instance_term: '2_year' })).toMatch(/unknown because the usage reserved_instance_term/)
})

test('hours, credits, monitoring and the EBS-optimized surcharge', () => {
  expect(
    lines(price('aws_instance.a', { instance_type: 'r3.xlarge', ebs_optimized: true, monitoring: true }, { usage: { monthly_hrs: 100 } })),
  ).toEqual([
    'Instance usage (Linux, on-demand, r3.xlarge): 100 hours x 0.333 = 33.3',
    'EBS-optimized usage: 100 hours x 0.02 = 2',
    'Detailed monitoring: 7 metrics x 0.3 = 2.1',
    disk(),
  ])
  const credits = (attributes: Record<string, unknown>) =>
    lines(price('aws_instance.a', attributes as never, { usage: { monthly_cpu_credit_hrs: 300 } }))[1]
  expect(credits({ instance_type: 't3.medium' })).toBe('CPU credits (Linux): 600 vCPU-hours x 0.05 = 30')
  expect(credits({ instance_type: 't2.medium' })).toBe(disk())
  expect(credits({ instance_type: 't2.small', credit_specification: [{ cpu_credits: 'unlimited' }] })).toBe(
    'CPU credits (Linux): 300 vCPU-hours x 0.05 = 15',
  )
  expect(credits({ instance_type: 't3.medium', credit_specification: [{ cpu_credits: 'standard' }] })).toBe(disk())
  expect(credits({ instance_type: 't4g.medium' })).toBe('CPU credits (Linux): unpriced')
})

test('tenancy: a dedicated host is billed instead of its instances', () => {
  expect(lines(price('aws_instance.a', { instance_type: 'm5.large', tenancy: 'host' }))).toEqual([disk()])
  expect(lines(price('aws_instance.a', { instance_type: 'm5.large', host_id: ref('aws_ec2_host.a') }))).toEqual([disk()])
  expect(lines(price('aws_instance.a', { instance_type: 't3.medium', tenancy: 'dedicated' }))[0]).toBe(
    'Instance usage (Linux, on-demand, dedicated, t3.medium): 730 hours x 0.0441 = 32.193',
  )
  expect(lines(price('aws_instance.a', { instance_type: 'm5.large', tenancy: 'dedicated' }))[0]).toContain('unpriced')
})

test('a public address is billed where it is certain, and not where an Elastic IP takes its place', () => {
  const address = 'Public IPv4 address: 730 hours x 0.005 = 3.65'
  const attributes = { instance_type: 't3.micro', associate_public_ip_address: true }
  expect(lines(price('aws_instance.a', attributes))).toContain(address)
  const others = { 'aws_eip.a': { instance: ref('aws_instance.a') } }
  expect(lines(price('aws_instance.a', attributes, { others }))).not.toContain(address)
  const inSubnet = { instance_type: 't3.micro', subnet_id: ref('aws_subnet.a') }
  expect(lines(price('aws_instance.a', inSubnet, { others: { 'aws_subnet.a': { map_public_ip_on_launch: true } } }))).toContain(address)
  expect(lines(price('aws_instance.a', inSubnet))).not.toContain(address)
})

test('what an instance does not say, its launch template does', () => {
  const template: AttributeObject = {
    instance_type: 't3.medium',
    monitoring: [{ enabled: true }],
    block_device_mappings: [
      { device_name: '/dev/xvda', ebs: [{ volume_size: 40, volume_type: 'gp3' }] },
      { device_name: '/dev/xvdc', ebs: [{ volume_size: 10, volume_type: 'io1', iops: 100 }] },
      { device_name: '/dev/xvdd', no_device: 'true' },
    ],
  }
  const attributes = {
    launch_template: [{ id: ref('aws_launch_template.a') }],
    ebs_block_device: [{ device_name: 'xvdc', volume_size: 20 }],
  }
  expect(lines(price('aws_instance.a', attributes, { others: { 'aws_launch_template.a': template } }))).toEqual([
    'Instance usage (Linux, on-demand, t3.medium): 730 hours x 0.0416 = 30.368',
    'Detailed monitoring: 7 metrics x 0.3 = 2.1',
    'root_block_device > Storage (general purpose SSD, gp3): 40 GB-months x 0.08 = 3.2',
    'ebs_block_device[xvdc] > Storage (provisioned IOPS SSD, io1): 20 GB-months x 0.125 = 2.5',
    'ebs_block_device[xvdc] > Provisioned IOPS: 100 IOPS-months x 0.065 = 6.5',
  ])
  expect(lines(price('aws_instance.a', { launch_template: [{ id: 'lt-1' }] }))[0]).toBe(
    'Instance usage: unknown because the instance type is that of a launch template that is not part of this project',
  )
})

test('spot prices are the market’s, disks are not', () => {
  const spot = ['Spot instance usage (Linux, m5.large): unknown because the market sets spot prices from hour to hour', disk()]
  expect(lines(price('aws_instance.a', { instance_type: 'm5.large', instance_market_options: [{ market_type: 'spot' }] }))).toEqual(spot)
  expect(lines(price('aws_spot_instance_request.a', { instance_type: 'm5.large' }))).toEqual(spot)
})
