import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { openMachineTypes } from '../../../../../src/prices/machine-types.ts'
import { attributes, read } from '../read.ts'

const table = (path: string): string => readFileSync(`pricing-data/${path}`, 'utf8')
const machineTypes = openMachineTypes({ read: table })
const instanceTypes = (type: string) => machineTypes.find('aws', type)

const names = ['default_vcpus', 'default_cores', 'default_threads_per_core', 'memory_size', 'supported_architectures', 'bare_metal']
const more = ['burstable_performance_supported', 'current_generation', 'hypervisor', 'id', 'maximum_network_interfaces']

/** The attributes of one instance type; what is not known is `?`. */
async function factsOf(type: string): Promise<readonly unknown[]> {
  const source = `
    data "aws_ec2_instance_type" "t" {
      instance_type = "${type}"
    }
    resource "aws_x" "x" {
      facts = [${[...names, ...more].map(name => `data.aws_ec2_instance_type.t.${name}`).join(', ')}]
    }`
  const { facts } = attributes(await read(source, {}, { instanceTypes }), 'aws_x.x') as { facts: readonly unknown[] }
  return facts.map(fact => (typeof fact === 'object' && fact !== null && 'because' in fact ? '?' : fact))
}

test.each([
  ['m5.large', [2, 1, 2, 8192, ['x86_64'], false, false, false, 'nitro', 'm5.large', '?']],
  ['m7g.medium', [1, 1, 1, 4096, ['arm64'], false, false, true, 'nitro', 'm7g.medium', '?']],
  ['c7a.2xlarge', [8, 8, 1, 16384, ['x86_64'], false, false, true, 'nitro', 'c7a.2xlarge', '?']],
  ['t3.nano', [2, 1, 2, 512, ['x86_64'], false, true, true, 'nitro', 't3.nano', '?']],
  ['t2.micro', [1, 1, 1, 1024, '?', false, true, true, 'xen', 't2.micro', '?']],
  ['c5n.large', [2, 1, 2, 5376, ['x86_64'], false, false, true, 'nitro', 'c5n.large', '?']],
  ['m6i.metal', [128, 64, 2, 524288, ['x86_64'], true, false, false, '', 'm6i.metal', '?']],
  ['m4.large', [2, 1, 2, 8192, ['x86_64'], false, false, false, 'xen', 'm4.large', '?']],
  // The table has only these of it.
  ['p3.2xlarge', [8, '?', '?', 62464, '?', false, '?', '?', '?', 'p3.2xlarge', '?']],
  ['mac2.metal', [8, '?', '?', 16384, ['arm64_mac'], true, false, true, '', 'mac2.metal', '?']],
  ['m5.lrage', ['?', '?', '?', '?', '?', '?', '?', '?', '?', 'm5.lrage', '?']],
])('%s', async (type, facts) => {
  expect(await factsOf(type)).toEqual(facts)
})

test('graphics cards, where there are whole ones', async () => {
  const source = `
    data "aws_ec2_instance_type" "t" {
      for_each      = toset(["g5.12xlarge", "g4ad.xlarge", "m5.large", "g6f.large", "p3.2xlarge"])
      instance_type = each.key
    }
    resource "aws_x" "x" {
      for_each = data.aws_ec2_instance_type.t
      count_of = sum(concat([0], [for gpu in each.value.gpus : gpu.count]))
      makers   = [for gpu in each.value.gpus : "\${gpu.manufacturer} \${gpu.name}"]
    }`
  const reading = await read(source, {}, { instanceTypes })
  expect(attributes(reading, 'aws_x.x["g5.12xlarge"]')).toEqual({ count_of: 4, makers: ['NVIDIA A10G'] })
  expect(attributes(reading, 'aws_x.x["g4ad.xlarge"]')).toEqual({ count_of: 1, makers: ['AMD Radeon Pro V520'] })
  expect(attributes(reading, 'aws_x.x["m5.large"]')).toEqual({ count_of: 0, makers: [] })
  for (const type of ['g6f.large', 'p3.2xlarge']) {
    const because = `data.aws_ec2_instance_type.t["${type}"] is read from the cloud`
    expect(attributes(reading, `aws_x.x["${type}"]`)).toEqual({ count_of: { because }, makers: { because } })
  }
})

test('the table is read only where a data source asks for it, and a choice among types stays open', async () => {
  const find = (): never => {
    throw new Error('the table was read')
  }
  const reading = await read(
    `
    data "aws_ec2_instance_type" "unused" {
      instance_type = "m5.large"
    }
    data "aws_ec2_instance_types" "some" {
      filter {
        name   = "current-generation"
        values = ["true"]
      }
    }
    resource "aws_x" "x" {
      type  = data.aws_ec2_instance_type.unused.instance_type
      types = data.aws_ec2_instance_types.some.instance_types
    }`,
    {},
    { instanceTypes: find },
  )
  expect(attributes(reading, 'aws_x.x')).toEqual({
    type: 'm5.large',
    types: { because: 'data.aws_ec2_instance_types.some is read from the cloud' },
  })
})

test('without a table nothing is known, nor of a type that is not', async () => {
  const source = `
    variable "type" {}
    data "aws_ec2_instance_type" "t" {
      instance_type = "m5.large"
    }
    data "aws_ec2_instance_type" "u" {
      instance_type = var.type
    }
    resource "aws_x" "x" {
      t = data.aws_ec2_instance_type.t.default_vcpus
      u = data.aws_ec2_instance_type.u.default_vcpus
    }`
  expect(attributes(await read(source), 'aws_x.x')).toEqual({
    t: { because: 'data.aws_ec2_instance_type.t is read from the cloud' },
    u: { because: 'var.type is not set' },
  })
})
