import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('standard workflows are billed by transition', () => {
  expect(lines(price('aws_sfn_state_machine.a', {}))).toEqual(['Transitions: usage monthly_transitions at 0.025 per 1k transitions'])
  expect(lines(price('aws_sfn_state_machine.a', {}, { region: 'eu-west-3', usage: { monthly_transitions: 10_000 } }))).toEqual([
    'Transitions: 10 1k transitions x 0.0297 = 0.297',
  ])
  expect(lines(price('aws_sfn_state_machine.a', { type: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})

test('express workflows are billed by request and GB-hour, by 64 MB and 100 ms', () => {
  // A million requests of 128 MB (100 rounded up) and 99 seconds are 3,437.5 GB-hours.
  const usage = { monthly_requests: 1_000_000, memory_mb: 100, workflow_duration_ms: 98_950 }
  expect(lines(price('aws_sfn_state_machine.a', { type: 'EXPRESS' }, { usage }))).toEqual([
    'Requests: 1 1M requests x 1 = 1',
    'Duration (first 1,000 GB-hours): 1,000 GB-hours x 0.060012 = 60.012',
    'Duration (next 4,000 GB-hours): 2,437.5 GB-hours x 0.029988 = 73.09575',
  ])
  expect(lines(price('aws_sfn_state_machine.a', { type: 'EXPRESS' }, { usage: { monthly_requests: 1_000_000 } }))[1]).toBe(
    'Duration (first 1,000 GB-hours): usage memory_mb at 0.060012 per GB-hours',
  )
  expect(lines(price('aws_sfn_state_machine.a', { type: 'EXPRESS' }, { region: 'eu-west-1' }))[0]).toBe('Requests: unpriced')
})

test('an Airflow environment is billed by its class, and by the workers it adds', () => {
  expect(lines(price('aws_mwaa_environment.a', {}))).toEqual([
    'Environment (small): 730 hours x 0.49 = 357.7',
    'Additional workers (small): usage additional_workers at 0.055 per hours',
    'Additional schedulers (small): usage additional_schedulers at 0.055 per hours',
    'Metadata database: usage meta_database_gb at 0.1 per GB-months',
  ])
  const usage = { additional_workers: 2.5, additional_schedulers: 2, meta_database_gb: 1000 }
  expect(lines(price('aws_mwaa_environment.a', { environment_class: 'mw1.large' }, { usage }))).toEqual([
    'Environment (large): 730 hours x 0.99 = 722.7',
    'Additional workers (large): 1,825 hours x 0.22 = 401.5',
    'Additional schedulers (large): 1,460 hours x 0.22 = 321.2',
    'Metadata database: 1,000 GB-months x 0.1 = 100',
  ])
  expect(lines(price('aws_mwaa_environment.a', { environment_class: 'mw1.medium' })).slice(0, 2)).toEqual([
    'Environment (medium): 730 hours x 0.74 = 540.2',
    'Additional workers (medium): unpriced',
  ])
  expect(lines(price('aws_mwaa_environment.a', { min_workers: 3 }))[1]).toBe('Additional workers (small): 1,460 hours x 0.055 = 80.3')
  expect(lines(price('aws_mwaa_environment.a', { environment_class: unknown() }))[0]).toBe('Environment: unknown because var.x is not set')
})
