import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('servers outside AWS cost something in the advanced tier', () => {
  expect(price('aws_ssm_activation.a', {}).state).toBe('free')
  expect(lines(price('aws_ssm_activation.a', {}, { usage: { instance_tier: 'advanced', instances: 100 } }))).toEqual([
    'On-premises managed instances (advanced): 73,000 hours x 0.00695 = 507.35',
  ])
  expect(lines(price('aws_ssm_activation.a', {}, { usage: { instance_tier: 'advanced' } }))).toEqual([
    'On-premises managed instances (advanced): usage instances at 0.00695 per hours',
  ])
})

test('standard parameters are free, unless the account has higher throughput', () => {
  expect(price('aws_ssm_parameter.a', {}).state).toBe('free')
  expect(lines(price('aws_ssm_parameter.a', {}, { usage: { api_throughput_limit: 'higher', monthly_api_interactions: 100_000 } }))).toEqual(
    ['API interactions: 10 10k interactions x 0.05 = 0.5'],
  )
})

test('advanced parameters are billed by the month and by interaction, where the price is known', () => {
  expect(lines(price('aws_ssm_parameter.a', { tier: 'Advanced' }))).toEqual([
    'Parameter storage (advanced): 1 parameters x 0.05 = 0.05',
    'API interactions: usage monthly_api_interactions at 0.05 per 10k interactions',
  ])
  expect(lines(price('aws_ssm_parameter.a', { tier: 'Advanced' }, { region: 'eu-west-1' }))[0]).toBe(
    'Parameter storage (advanced): unpriced',
  )
  expect(lines(price('aws_ssm_parameter.a', { tier: 'Advanced' }, { region: 'eu-west-2', usage: { parameter_storage_hrs: 365 } }))[0]).toBe(
    'Parameter storage (advanced): 0.5 parameters x 0.05 = 0.025',
  )
  expect(lines(price('aws_ssm_parameter.a', { tier: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(lines(price('aws_ssm_parameter.a', { tier: 'Intelligent-Tiering' }))).toEqual([
    'Cost: unknown because AWS decides by size and policies whether the parameter is an advanced one',
  ])
})
