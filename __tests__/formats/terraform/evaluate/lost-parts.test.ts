import { expect, test } from '@jest/globals'
import { isUnknown } from '../../../../src/model/unknown.ts'
import { attributes, codes, read, resource } from './read.ts'

test('what depends on a lost block is unknown, without further faults', async () => {
  const reading = await read({
    'main.tf': `
variable "size" {
  default = = 1
}

locals {
  name = [
}

resource "aws_vpc" "lost" {
  cidr_block = = 1
}

data "aws_ami" "lost" {
  owners = = 1
}

module "lost" {
  source = = 1
}

module "child" {
  source = "./child"
}

resource "aws_x" "x" {
  size   = var.size
  name   = local.name
  vpc    = aws_vpc.lost.id
  ami    = data.aws_ami.lost.id
  called = module.lost.id
  output = module.child.id
  known  = module.child.known
}`,
    'child/main.tf': 'output "known" {\n  value = 1\n}\noutput "id" {\n  value = = 1\n}\n',
  })
  expect(attributes(reading, 'aws_x.x')).toEqual({
    size: { because: 'var.size could not be read' },
    name: { because: 'local.name could not be read' },
    vpc: { because: 'aws_vpc.lost could not be read' },
    ami: { because: 'data.aws_ami.lost could not be read' },
    called: { because: 'module.lost could not be read' },
    output: { because: 'module.child.id could not be read' },
    known: 1,
  })
  expect(codes(reading).filter(code => !code.startsWith('syntax '))).toEqual(['default-region'])
})

test('a name that no lost block can have is told as undeclared', async () => {
  const reading = await read('variable "size" {\n  default = = 1\n}\nresource "aws_x" "x" {\n  size = var.other\n}\n')
  expect(codes(reading)).toContain('undeclared-reference main.tf:5:10')
})

test('a provider that could not be read leaves region and tags unknown', async () => {
  const reading = await read(`
provider "aws" {
  region = "eu-west-1
}

resource "aws_sqs_queue" "q" {}
resource "aws_sqs_queue" "other" {
  provider = aws.other
}
`)
  for (const address of ['aws_sqs_queue.q', 'aws_sqs_queue.other']) {
    const { region, tags } = resource(reading, address)
    expect(isUnknown(region) && region.cause.text).toMatch(/^provider aws(?:\.other)? could not be read$/)
    expect(tags?.incomplete).toBeDefined()
  }
  expect(codes(reading).filter(code => !code.startsWith('syntax '))).toEqual([])
})

test('a provider of another name is read as before', async () => {
  const reading = await read('provider "google" {\n  region = = 1\n}\nresource "aws_sqs_queue" "q" {}\n')
  expect(resource(reading, 'aws_sqs_queue.q').region).toBe('us-east-1')
})

test('a file of which nothing is known may hold anything', async () => {
  const reading = await read({ 'broken.tf.json': '{', 'main.tf': 'resource "aws_sqs_queue" "q" {\n  name = var.name\n}\n' })
  const { region } = resource(reading, 'aws_sqs_queue.q')
  expect(isUnknown(region)).toBe(true)
  expect(attributes(reading, 'aws_sqs_queue.q')).toEqual({ name: { because: 'var.name could not be read' } })
})
