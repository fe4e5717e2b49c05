import { expect, test } from '@jest/globals'
import type { ProjectReading } from '../../../../src/formats/format.ts'
import { isUnknown } from '../../../../src/model/unknown.ts'
import { attributes, codes, read } from './read.ts'

const addresses = ({ resources }: ProjectReading): readonly string[] => resources.map(({ address }) => address)

const identity =
  'provider "aws" {\n  region = "us-east-1"\n}\ndata "aws_caller_identity" "current" {}\nlocals { account = data.aws_caller_identity.current.account_id }\n'
const because = { because: 'data.aws_caller_identity.current is read from the cloud' }

const instances = async (forEach: string, more = ''): Promise<readonly string[]> => {
  const reading = await read({
    'main.tf': `${identity}${more}\nresource "aws_s3_bucket" "b" {\n  for_each = ${forEach}\n  bucket = each.key\n}\n`,
  })
  expect(codes(reading)).toEqual([])
  return addresses(reading).map(address => address.slice('aws_s3_bucket.b'.length))
}

test.each([
  ['toset(["logs-${local.account}", "data-${local.account}", "plain"])', ['["data-<account-id>"]', '["logs-<account-id>"]', '["plain"]']],
  ['toset([local.account, "${local.account}"])', ['["<account-id>"]']],
  ['toset(["app-${local.account}", "app-archive-${local.account}"])', ['["app-<account-id>"]', '["app-archive-<account-id>"]']],
  ['{ "logs-${local.account}" = 1, other = 2 }', ['["logs-<account-id>"]', '["other"]']],
  ['{ for n in ["a", "b"] : "${n}-${local.account}" => n }', ['["a-<account-id>"]', '["b-<account-id>"]']],
  ['{ for k, v in { "x${local.account}" = { on = true }, y = { on = false } } : k => v if v.on }', ['["x<account-id>"]']],
  ['merge({ (local.account) = 1 }, { z = 1, (local.account) = 2 })', ['["<account-id>"]', '["z"]']],
  ['tomap({ (join("-", ["j", local.account])) = 1 })', ['["j-<account-id>"]']],
  ['toset([format("%s/%v", local.account, 1), upper("k${local.account}")])', ['["<account-id>/1"]', '["K<account-id>"]']],
])('for_each = %s has keys that can be read', async (forEach, expected) => {
  expect(await instances(forEach)).toEqual(expected)
})

test.each([
  // Twelve letters may be the account's id, as far as the text says.
  'toset(["123456789012", local.account])',
  'toset(["${local.account}x", "x${local.account}"])',
  'local.account == "123456789012" ? toset(["a"]) : toset(["b"])',
  'toset([for n in ["a"] : n if contains(["123456789012"], local.account)])',
  'lookup({ "123456789012" = toset(["a"]) }, local.account, toset(["b"]))',
  'toset([for k, v in { "a${local.account}" = 1, "b${local.account}" = 2 } : v])',
  'toset([format("%20s", local.account)])',
  'toset([substr(local.account, 0, 3)])',
])('for_each = %s is not decided by the account', async forEach => {
  expect(await instances(forEach)).toEqual(['[*]'])
})

test('two accounts are told apart, and may be the same', async () => {
  const other = 'provider "aws" {\n  alias = "log"\n}\ndata "aws_caller_identity" "log" {\n  provider = aws.log\n}\n'
  expect(await instances('toset(["l-${data.aws_caller_identity.log.id}"])', other)).toEqual(['["l-<account-id of aws.log>"]'])
  expect(await instances('toset([local.account, data.aws_caller_identity.log.id])', other)).toEqual(['[*]'])
})

const value = async (expression: string): Promise<unknown> => {
  const reading = await read({ 'main.tf': `${identity}resource "null_resource" "x" {\n  v = ${expression}\n}\n` })
  expect(codes(reading)).toEqual([])
  return (attributes(reading, 'null_resource.x') as { v: unknown }).v
}

test.each([
  'local.account != "123456789012"',
  '"${local.account}" == "${local.account}"',
  'length({ (local.account) = 1, "123456789012" = 2 })',
  '{ (local.account) = 1 }["123456789012"]',
  'try({ (local.account) = 1 }["123456789012"], "none")',
  'can(regex("^123", local.account))',
  'keys({ (local.account) = 1 })',
  '{ (local.account) = 1 } == {}',
  'local.account ? 1 : 2',
  'length(local.account)',
  'jsonencode({ Principal = local.account })',
  '"arn:aws:iam::${local.account}:root"',
  '{ "team-${local.account}" = "x" }',
])('%s is not known', async expression => {
  expect(await value(expression)).toEqual(because)
})

test('what is mocked is known', async () => {
  const text = `${identity}resource "aws_s3_bucket" "b" {\n  for_each = toset(["logs-\${local.account}"])\n}\n`
  const reading = await read({ 'main.tf': text }, {}, { mocks: { aws_caller_identity: { account_id: '123456789012' } } })
  expect(addresses(reading)).toEqual(['aws_s3_bucket.b["logs-123456789012"]'])
})

test('instances and defaults go through modules and other blocks', async () => {
  const reading = await read({
    'main.tf': `${identity}module "m" {
  source  = "./m"
  buckets = { "logs-\${local.account}" = {} }
}
resource "aws_s3_bucket_versioning" "v" {
  for_each = module.m.buckets
  bucket   = each.value.id
}
`,
    'm/main.tf': `variable "buckets" {
  type = map(object({ class = optional(string, "STANDARD") }))
}
resource "aws_s3_bucket" "b" {
  for_each = var.buckets
  bucket   = each.key
  class    = each.value.class
}
output "buckets" {
  value = aws_s3_bucket.b
}
`,
  })
  expect(codes(reading)).toEqual([])
  expect([...addresses(reading)].sort()).toEqual([
    'aws_s3_bucket_versioning.v["logs-<account-id>"]',
    'module.m.aws_s3_bucket.b["logs-<account-id>"]',
  ])
  expect(attributes(reading, 'module.m.aws_s3_bucket.b["logs-<account-id>"]')).toEqual({ bucket: because, class: 'STANDARD' })
})

test('tags with it are there, with a value that is not known', async () => {
  const text = `${identity}resource "aws_s3_bucket" "b" {\n  tags = { Account = local.account, Owner = "team-\${local.account}", Team = "x" }\n}\n`
  const reading = await read({ 'main.tf': text })
  const [bucket] = reading.resources
  expect([...(bucket?.tags?.entries ?? [])].map(([key, tag]) => [key, isUnknown(tag.value)])).toEqual([
    ['Account', true],
    ['Owner', true],
    ['Team', false],
  ])
})
