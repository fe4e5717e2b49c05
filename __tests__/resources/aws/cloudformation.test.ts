import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const usageLines = [
  'Handler operations: usage monthly_handler_operations at 0.0009 per operations',
  'Durations above 30 seconds: usage monthly_duration_secs at 0.00008 per seconds',
]

test('a stack is billed for operations on resources of third parties', () => {
  expect(lines(price('aws_cloudformation_stack.a', {}))).toEqual(usageLines)
  expect(lines(price('aws_cloudformation_stack.a', { template_body: unknown() }))).toEqual(usageLines)
  const usage = { monthly_handler_operations: 10_000, monthly_duration_secs: 0 }
  expect(lines(price('aws_cloudformation_stack_set.a', {}, { usage }))).toEqual(['Handler operations: 10,000 operations x 0.0009 = 9'])
  expect(lines(price('aws_cloudformation_stack.a', {}, { region: 'nowhere-1' }))[0]).toBe('Handler operations: unpriced')
})

test('a template that holds only resources of AWS is free', () => {
  const json = '{ "Resources": { "vpc": { "Type" : "AWS::EC2::VPC" }, "x": { "Type": "Custom::Thing" } } }'
  expect(price('aws_cloudformation_stack.a', { template_body: json }).state).toBe('free')
  expect(price('aws_cloudformation_stack_set.a', { template_body: 'Resources:\n  q:\n    Type: AWS::SQS::Queue\n' }).state).toBe('free')
  const foreign = 'Resources:\n  q:\n    Type: AWS::SQS::Queue\n  m:\n    Type: Datadog::Monitors::Monitor\n'
  expect(lines(price('aws_cloudformation_stack.a', { template_body: foreign }))).toEqual(usageLines)
})
