import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a queue is billed by requests of 64 KB', () => {
  expect(lines(price('aws_sqs_queue.a', {}))).toEqual(['Requests: usage monthly_requests at 0.4 per 1M requests'])
  expect(lines(price('aws_sqs_queue.a', {}, { usage: { monthly_requests: 3_000_000 } }))).toEqual(['Requests: 3 1M requests x 0.4 = 1.2'])
  const usage = { monthly_requests: 1_000_000, request_size_kb: 65 }
  expect(lines(price('aws_sqs_queue.a', {}, { usage }))).toEqual(['Requests: 2 1M requests x 0.4 = 0.8'])
  expect(lines(price('aws_sqs_queue.a', {}, { usage: { ...usage, request_size_kb: 64 } }))).toEqual(['Requests: 1 1M requests x 0.4 = 0.4'])
})

test('a FIFO queue costs more', () => {
  expect(lines(price('aws_sqs_queue.a', { fifo_queue: true }))).toEqual(['Requests: usage monthly_requests at 0.5 per 1M requests'])
  expect(lines(price('aws_sqs_queue.a', { fifo_queue: unknown() }))).toEqual(['Requests: unknown because var.x is not set'])
})

test('no requests cost nothing, and a region without a price is unpriced', () => {
  expect(lines(price('aws_sqs_queue.a', {}, { usage: { monthly_requests: 0 } }))).toEqual([])
  expect(price('aws_sqs_queue.a', {}, { region: 'eu-north-1' }).lines).toMatchObject([
    { state: 'unpriced', sku: 'aws/sqs/requests/standard', region: 'eu-north-1' },
  ])
})
