import { expect, test } from '@jest/globals'
import { readUsageFile, unmatchedUsage, usageFor } from '../../src/formats/usage-file.ts'
import { initialUsageFile } from '../../src/formats/usage-file-initial.ts'
import type { Resource } from '../../src/model/resource.ts'

const keys = new Map<string, Readonly<Record<string, string>>>([
  ['aws_lambda_function', { monthly_requests: 'Requests a month' }],
  ['aws_s3_bucket', { 'standard.storage_gb': 'Storage, GB', 'standard.reads.small': 'Reads\na month', object_tags: 'Object tags' }],
])
const resource = (address: string, file = 'main.tf'): Resource => ({
  address,
  type: /(aws_\w+)\.[^.]+$/.exec(address.replace(/\[[^\]]*\]/g, ''))?.[1] ?? '',
  provider: 'aws',
  region: 'us-east-1',
  attributes: {},
  sensitive: new Set(),
  tags: undefined,
  location: { file, line: 7 },
  module: '',
})
const resources = [
  resource('module.m["a.b"].aws_s3_bucket.main', 'modules/bucket/main.tf'),
  resource('module.m["c"].aws_s3_bucket.main', 'modules/bucket/main.tf'),
  resource('aws_lambda_function.f[0]'),
  resource('aws_vpc.main'),
]
const text = initialUsageFile(resources, type => keys.get(type))

test('every resource with usage keys has an entry, instances share one, and every key its meaning', () => {
  expect(text.slice(text.indexOf('version'))).toBe(`version: 0.1
resource_usage:
  aws_lambda_function.f[*]: # main.tf:7
    # monthly_requests: # Requests a month
  module.m[*].aws_s3_bucket.main: # modules/bucket/main.tf:7, 2 instances
    # standard:
    #   storage_gb: # Storage, GB
    #   reads:
    #     small: # Reads a month
    # object_tags: # Object tags
`)
})

test('as it is, the file is valid and gives nothing', () => {
  const { usage, diagnostics } = readUsageFile(text, 'usage.yml')
  expect(diagnostics).toEqual([])
  expect({ ...usageFor(usage, { address: 'aws_lambda_function.f[0]', type: 'aws_lambda_function' }) }).toEqual({})
})

test('filled in, it gives every value to every instance', () => {
  const filled = text
    .slice(text.indexOf('version'))
    .replace(/^ {4}# /gm, '    ')
    .replace(/(storage_gb|small|object_tags|monthly_requests):/g, '$1: 5')
  const { usage, diagnostics } = readUsageFile(filled, 'usage.yml')
  expect(diagnostics).toEqual([])
  expect(unmatchedUsage(usage, resources)).toEqual([])
  const of = (address: string, type: string): unknown => JSON.parse(JSON.stringify(usageFor(usage, { address, type })))
  expect(of('module.m["c"].aws_s3_bucket.main', 'aws_s3_bucket')).toEqual({
    standard: { storage_gb: 5, reads: { small: 5 } },
    object_tags: 5,
  })
  expect(of('aws_lambda_function.f[9]', 'aws_lambda_function')).toEqual({ monthly_requests: 5 })
})

test('the order of the resources does not matter, and names from the repository cannot break the file', () => {
  expect(initialUsageFile([...resources].reverse(), type => keys.get(type))).toBe(text)
  const odd = initialUsageFile([resource('aws_lambda_function.f', 'a\nresource_type_default_usage: 1')], type => keys.get(type))
  expect(readUsageFile(odd, 'usage.yml').diagnostics).toEqual([])
})

test('without resources the file is valid too', () => {
  expect(
    readUsageFile(
      initialUsageFile([], () => undefined),
      'usage.yml',
    ).diagnostics,
  ).toEqual([])
})
