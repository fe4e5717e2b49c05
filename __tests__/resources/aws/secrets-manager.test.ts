import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a secret is billed by the month and by request', () => {
  expect(lines(price('aws_secretsmanager_secret.a', {}))).toEqual([
    'Secret: 1 secrets x 0.4 = 0.4',
    'API requests: usage monthly_requests at 0.05 per 10k requests',
  ])
  expect(lines(price('aws_secretsmanager_secret.a', {}, { usage: { monthly_requests: 100_000 } }))).toEqual([
    'Secret: 1 secrets x 0.4 = 0.4',
    'API requests: 10 10k requests x 0.05 = 0.5',
  ])
})

test('each replica is a secret of its region', () => {
  const replica = [{ region: 'eu-west-2' }, { region: 'eu-north-1' }, { region: unknown() }]
  expect(lines(price('aws_secretsmanager_secret.a', { replica })).slice(2)).toEqual([
    'replica eu-west-2 > Secret: 1 secrets x 0.4 = 0.4',
    'replica eu-north-1 > Secret: unpriced',
    'replica 3 > Secret: unknown because var.x is not set',
  ])
})
