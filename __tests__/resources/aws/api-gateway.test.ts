import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a REST API is billed by request in four tiers', () => {
  expect(lines(price('aws_api_gateway_rest_api.a', {}))[0]).toBe(
    'Requests (first 333M requests): usage monthly_requests at 3.5 per 1M requests',
  )
  expect(lines(price('aws_api_gateway_rest_api.a', {}, { usage: { monthly_requests: 21_000_000_000 } }))).toEqual([
    'Requests (first 333M requests): 333 1M requests x 3.5 = 1,165.5',
    'Requests (next 667M requests): 667 1M requests x 2.8 = 1,867.6',
    'Requests (next 19B requests): 19,000 1M requests x 2.38 = 45,220',
    'Requests (over 20B requests): 1,000 1M requests x 1.51 = 1,510',
  ])
  expect(lines(price('aws_api_gateway_rest_api.a', {}, { region: 'nowhere-1' }))).toEqual(['Requests: unpriced'])
})

test('a stage costs nothing but its cache', () => {
  expect(price('aws_api_gateway_stage.a', {}).state).toBe('free')
  expect(price('aws_api_gateway_stage.a', { cache_cluster_enabled: false, cache_cluster_size: '237' }).state).toBe('free')
  const cache = (size: string | number) =>
    lines(price('aws_api_gateway_stage.a', { cache_cluster_enabled: true, cache_cluster_size: size }))
  expect(cache('0.5')).toEqual(['Cache memory (0.5 GB): 730 hours x 0.02 = 14.6'])
  expect(cache(237)).toEqual(['Cache memory (237 GB): 730 hours x 3.8 = 2,774'])
  expect(cache('7')).toEqual(['Cache memory (7 GB): unpriced'])
  expect(lines(price('aws_api_gateway_stage.a', { cache_cluster_enabled: true, cache_cluster_size: unknown() }))).toEqual([
    'Cache memory: unknown because var.x is not set',
  ])
})

test('an HTTP API is billed by requests of 512 KB', () => {
  const api = { protocol_type: 'HTTP' }
  expect(lines(price('aws_apigatewayv2_api.a', api))[0]).toBe('Requests (first 300M requests): usage monthly_requests at 1 per 1M requests')
  const usage = { monthly_requests: 200_000_000, request_size_kb: 513 }
  expect(lines(price('aws_apigatewayv2_api.a', api, { usage }))).toEqual([
    'Requests (first 300M requests): 300 1M requests x 1 = 300',
    'Requests (over 300M requests): 100 1M requests x 0.9 = 90',
  ])
  expect(lines(price('aws_apigatewayv2_api.a', { protocol_type: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})

test('a WebSocket API is billed by messages of 32 KB and by connected minute', () => {
  const usage = { monthly_messages: 750_000_000, message_size_kb: 33, monthly_connection_mins: 10_000_000 }
  expect(lines(price('aws_apigatewayv2_api.a', { protocol_type: 'WEBSOCKET' }, { usage }))).toEqual([
    'Messages (first 1B messages): 1,000 1M messages x 1 = 1,000',
    'Messages (over 1B messages): 500 1M messages x 0.8 = 400',
    'Connection duration: 10 1M minutes x 0.25 = 2.5',
  ])
})
