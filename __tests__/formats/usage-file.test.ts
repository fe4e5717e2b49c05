import { expect, test } from '@jest/globals'
import { readUsageFile, unmatchedUsage, usageFor } from '../../src/formats/usage-file.ts'
import { formatLocation } from '../../src/model/location.ts'

const read = (text: string) => readUsageFile(text, 'usage.yml')
const told = (text: string) =>
  read(text).diagnostics.map(
    ({ severity, message, location, hint }) =>
      `${severity} ${location === undefined ? '' : formatLocation(location)}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  )
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const file = `
version: 0.1
resource_type_default_usage:
  aws_lambda_function:
    monthly_requests: 1
    request_duration_ms: 100
  aws_s3_bucket:
    standard: { storage_gb: 5, monthly_tier_1_requests: 6 }
resource_usage:
  aws_lambda_function.a[*]:
    monthly_requests: 2
  aws_lambda_function.a[0]:
    monthly_requests: 3
  module.m[*].aws_lambda_function.b[*]:
    monthly_requests: 4
    request_duration_ms: 400
  module.m["x"].aws_lambda_function.b[*]:
    monthly_requests: 5
  module.m[*].aws_lambda_function.b["k"]:
    monthly_requests: 6
  aws_s3_bucket.logs:
    standard: { storage_gb: 7 }
`

test.each([
  ['aws_lambda_function.other', { monthly_requests: 1, request_duration_ms: 100 }],
  ['aws_lambda_function.a[1]', { monthly_requests: 2, request_duration_ms: 100 }],
  ['aws_lambda_function.a[0]', { monthly_requests: 3, request_duration_ms: 100 }],
  ['aws_lambda_function.a', { monthly_requests: 1, request_duration_ms: 100 }],
  ['module.m["y"].aws_lambda_function.b[0]', { monthly_requests: 4, request_duration_ms: 400 }],
  // The most specific entry alone, not all that match; of equal ones the last.
  ['module.m["x"].aws_lambda_function.b[0]', { monthly_requests: 5, request_duration_ms: 100 }],
  ['module.m["x"].aws_lambda_function.b["k"]', { monthly_requests: 6, request_duration_ms: 100 }],
  ['module.m["a.b[*]"].aws_lambda_function.b["]["]', { monthly_requests: 4, request_duration_ms: 400 }],
])('%s', (address, usage) => {
  expect(plain(usageFor(read(file).usage, { address, type: 'aws_lambda_function' }))).toEqual(usage)
})

test('the most specific entry counts, wherever it stands in the file', () => {
  const { usage } = read('resource_usage:\n  a.b[0].c[*]: { x: 1 }\n  a.b[*].c[*]: { x: 2 }\n')
  expect(plain(usageFor(usage, { address: 'a.b[0].c[1]', type: 'b' }))).toEqual({ x: 1 })
  expect(plain(usageFor(usage, { address: 'a.b[1].c[1]', type: 'b' }))).toEqual({ x: 2 })
})

test('nested maps merge key by key', () => {
  expect(plain(usageFor(read(file).usage, { address: 'aws_s3_bucket.logs', type: 'aws_s3_bucket' }))).toEqual({
    standard: { storage_gb: 7, monthly_tier_1_requests: 6 },
  })
  expect(read(file).diagnostics).toEqual([])
})

test('zero is a quantity, an empty value is none, and addresses may stand among the defaults', () => {
  const { usage, diagnostics } = read(
    'resource_type_default_usage:\n  aws_sqs_queue: { a: 1, b: 2 }\n  aws_sqs_queue.x: { b: 0, c: }\nresource_usage:\n  aws_sqs_queue.y:\n',
  )
  expect(plain(usageFor(usage, { address: 'aws_sqs_queue.x', type: 'aws_sqs_queue' }))).toEqual({ a: 1, b: 0, c: null })
  expect(diagnostics).toEqual([])
})

test('what is wrong is said with its place, and the rest counts', () => {
  expect(
    told(`version: 0.2
resource_usages: {}
resource_usage:
  aws_sqs_queue.a: 5
  aws_sqs_queue.b:
    monthly_requests: -1
    other: .nan
    list: [1, { x: 2 }, [3]]
    text: medium
  aws_sqs_queue.b:
    monthly_requests: 7
`),
  ).toEqual([
    'note usage.yml:10:3: `aws_sqs_queue.b` is given twice, first in line 5: the last one counts',
    'warning usage.yml:2:1: `resource_usages` is not a key of a usage file, and is left out (did you mean `resource_usage`?)',
    'warning usage.yml:1:10: The usage file has version 0.2; 0.1 is read',
    'warning usage.yml:4:20: The usage of aws_sqs_queue.a must be a map of values, and is left out',
  ])
  expect(told('resource_usage:\n  a.b:\n    x: -1\n    y: .inf\n    z: [1, [2]]')).toEqual([
    'warning usage.yml:3:8: a.b x is -1, and a quantity is zero or more: it is left out',
    'warning usage.yml:4:8: a.b y is Infinity, and a quantity is zero or more: it is left out',
    'warning usage.yml:5:12: a.b z 1 is no quantity: it is left out',
  ])
  expect(told('resource_usage: [a]')).toEqual([
    'warning usage.yml:1:17: `resource_usage` must be a map from addresses or types to usage values, and is left out',
  ])
  expect(told('just text')).toEqual(['warning usage.yml:1:1: A usage file is a map with resource_usage'])
  expect(told('a: [')[0]).toMatch(/^error usage\.yml:1:\d+: /)
  expect(told('')).toEqual([])
})

test('hostile names are names', () => {
  const { usage } = read('resource_usage:\n  constructor: { toString: 1 }\n')
  expect(usageFor(usage, { address: 'x.hasOwnProperty', type: 'toString' })).toEqual({})
  expect(plain(usageFor(usage, { address: 'constructor', type: 'x' }))).toEqual({ toString: 1 })
})

test('entries that match nothing are listed, with what was probably meant', () => {
  const { usage } = read(`resource_type_default_usage:
  aws_lambda_functoin: { a: 1 }
resource_usage:
  aws_sqs_queue.ordres: { a: 1 }
  aws_sqs_queue.orders: { a: 1 }
  module.m[*].aws_sqs_queue.q[*]: { a: 1 }
  module.n[*].aws_sqs_queue.q: { a: 1 }
  aws_data_transfer.eu: { a: 1 }
`)
  const resources = [
    { address: 'aws_sqs_queue.orders', type: 'aws_sqs_queue' },
    { address: 'module.m["a"].aws_sqs_queue.q[0]', type: 'aws_sqs_queue' },
    { address: 'aws_lambda_function.f', type: 'aws_lambda_function' },
  ]
  expect(unmatchedUsage(usage, resources).map(({ message, location, hint }) => [message, location?.line, hint])).toEqual([
    ['The usage of aws_lambda_functoin matches no resource', 2, 'did you mean `aws_lambda_function`?'],
    ['The usage of aws_sqs_queue.ordres matches no resource', 4, 'did you mean `aws_sqs_queue.orders`?'],
    ['The usage of module.n[*].aws_sqs_queue.q matches no resource', 7, undefined],
  ])
})

test('many wildcard entries of one form, each for its own resource', () => {
  const entries = Array.from({ length: 2_000 }, (_, index) => `  module.m["k${index}"].aws_sqs_queue.q[*]: { a: ${index} }`)
  const { usage } = read(`resource_usage:\n${entries.join('\n')}\n`)
  const values = Array.from(
    { length: 2_000 },
    (_, index) => usageFor(usage, { address: `module.m["k${index}"].aws_sqs_queue.q[0]`, type: 'aws_sqs_queue' }).a,
  )
  expect(values.every((value, index) => value === index)).toBe(true)
})

test('a large file is read where it is plain, and refused quickly where it is not', () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `  aws_instance.w${index}:\n    vcpu_count: 2\n`).join('')
  const plain = readUsageFile(`version: 0.1\nresource_usage:\n${many}`, 'u.yml')
  expect([Object.keys(plain.usage.byAddress).length, plain.diagnostics]).toEqual([40_000, []])
  const started = performance.now()
  const dense = readUsageFile(`version: 0.1\nresource_usage: &a\n  aws_instance.w:\n    x: [${'a,'.repeat(2_000_000)}]\n`, 'u.yml')
  expect(dense.diagnostics.map(({ code }) => code)).toEqual(['yaml-limit'])
  expect(performance.now() - started).toBeLessThan(5_000)
})
