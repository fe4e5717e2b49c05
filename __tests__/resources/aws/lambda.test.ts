import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a function is billed by requests and GB-seconds', () => {
  expect(lines(price('aws_lambda_function.a', {}))).toEqual([
    'Requests: usage monthly_requests at 0.2 per 1M requests',
    'Duration (first 6B GB-seconds): usage monthly_requests at 0.0000166667 per GB-seconds',
    'Duration (next 9B GB-seconds): usage monthly_requests at 0.000015 per GB-seconds',
    'Duration (over 15B GB-seconds): usage monthly_requests at 0.0000133334 per GB-seconds',
  ])
  const usage = { monthly_requests: 4_000_000, request_duration_ms: 500 }
  expect(lines(price('aws_lambda_function.a', { memory_size: 512, architectures: ['arm64'] }, { usage }))).toEqual([
    'Requests: 4 1M requests x 0.2 = 0.8',
    'Duration (first 7,500M GB-seconds): 1,000,000 GB-seconds x 0.0000133334 = 13.3334',
  ])
})

test('disk beyond 512 MB costs, unknown memory makes only the duration unknown', () => {
  const usage = { monthly_requests: 1_000_000, request_duration_ms: 1000 }
  expect(lines(price('aws_lambda_function.a', { memory_size: unknown(), ephemeral_storage: [{ size: 1536 }] }, { usage }))).toEqual([
    'Requests: 1 1M requests x 0.2 = 0.2',
    'Ephemeral storage: 1,000,000 GB-seconds x 0.0000000309 = 0.0309',
    'Duration (first 6B GB-seconds): unknown because var.x is not set',
    'Duration (next 9B GB-seconds): unknown because var.x is not set',
    'Duration (over 15B GB-seconds): unknown because var.x is not set',
  ])
})

const config = 'aws_lambda_provisioned_concurrency_config.a'

test('provisioned concurrency is kept ready all month', () => {
  const attributes = { function_name: ref('aws_lambda_function.f', 'function_name'), provisioned_concurrent_executions: 10 }
  expect(lines(price(config, attributes, { others: { 'aws_lambda_function.f': { memory_size: 1024 } } }))).toEqual([
    'Provisioned concurrency: 26,280,000 GB-seconds x 0.0000041667 = 109.500876',
    'Requests: usage monthly_requests at 0.2 per 1M requests',
    'Duration: usage monthly_requests at 0.0000097222 per GB-seconds',
  ])
})

test('usage stands in for a function that is elsewhere', () => {
  const attributes = { function_name: 'other', provisioned_concurrent_executions: 50 }
  const usage = { monthly_duration_hrs: 100, request_duration_ms: 350, monthly_requests: 10_000_000, architecture: 'arm64', memory_mb: 512 }
  expect(lines(price(config, attributes, { usage }))).toEqual([
    'Provisioned concurrency: 9,000,000 GB-seconds x 0.0000033334 = 30.0006',
    'Requests: 10 1M requests x 0.2 = 2',
    'Duration: 1,750,000 GB-seconds x 0.0000077778 = 13.61115',
  ])
  expect(lines(price(config, attributes))[0]).toBe('Provisioned concurrency: unknown because its function is not part of this project')
})
