import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const million = { usage: { monthly_rule_evaluations: 1_000_000 } }

test.each([
  'aws_config_config_rule',
  'aws_config_organization_custom_rule',
  'aws_config_organization_managed_rule',
  'aws_config_organization_custom_policy_rule',
])('%s is billed by evaluations in tiers', type => {
  expect(lines(price(`${type}.a`, {}, million))).toEqual([
    'Rule evaluations (first 100,000 evaluations): 100,000 evaluations x 0.001 = 100',
    'Rule evaluations (next 400,000 evaluations): 400,000 evaluations x 0.0008 = 320',
    'Rule evaluations (over 500,000 evaluations): 500,000 evaluations x 0.0005 = 250',
  ])
  expect(lines(price(`${type}.a`, {}))[0]).toBe(
    'Rule evaluations (first 100,000 evaluations): usage monthly_rule_evaluations at 0.001 per evaluations',
  )
})

test.each(['aws_config_conformance_pack', 'aws_config_organization_conformance_pack'])('%s is billed by evaluations of its own', type => {
  expect(lines(price(`${type}.a`, {}, { usage: { monthly_rule_evaluations: 150_000 } }))).toEqual([
    'Conformance pack evaluations (first 100,000 evaluations): 100,000 evaluations x 0.001 = 100',
    'Conformance pack evaluations (next 400,000 evaluations): 50,000 evaluations x 0.0008 = 40',
  ])
  expect(lines(price(`${type}.a`, {}, { region: 'us-gov-west-1' }))).toEqual(['Conformance pack evaluations: unpriced'])
})

test('a recorder is billed by item, and daily items cost more', () => {
  expect(
    lines(
      price('aws_config_configuration_recorder.a', {}, { usage: { monthly_config_items: 10_000, monthly_custom_config_items: 20_000 } }),
    ),
  ).toEqual(['Config items (continuous): 10,000 items x 0.003 = 30', 'Custom config items: 20,000 items x 0.003 = 60'])
  expect(lines(price('aws_config_configuration_recorder.a', { recording_mode: [{ recording_frequency: 'DAILY' }] }))).toEqual([
    'Config items (daily): usage monthly_config_items at 0.012 per items',
    'Custom config items: usage monthly_custom_config_items at 0.003 per items',
  ])
  expect(lines(price('aws_config_configuration_recorder.a', { recording_mode: [{ recording_frequency: unknown() }] }))[0]).toBe(
    'Config items: unknown because var.x is not set',
  )
})
