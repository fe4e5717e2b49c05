import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a bus is billed by events and by what is archived', () => {
  expect(lines(price('aws_cloudwatch_event_bus.a', {}))).toEqual([
    'Custom events published: usage monthly_custom_events at 1 per 1M events',
    'Third-party events published: usage monthly_third_party_events at 1 per 1M events',
    'Archive processing: usage monthly_archive_processing_gb at 0.1 per GB',
    'Archive storage: usage archive_storage_gb at 0.023 per GB-months',
  ])
  const usage = {
    monthly_custom_events: 1_000_000,
    monthly_third_party_events: 2_000_000,
    monthly_archive_processing_gb: 100,
    archive_storage_gb: 200,
  }
  expect(lines(price('aws_cloudwatch_event_bus.a', {}, { usage }))).toEqual([
    'Custom events published: 1 1M events x 1 = 1',
    'Third-party events published: 2 1M events x 1 = 2',
    'Archive processing: 100 GB x 0.1 = 10',
    'Archive storage: 200 GB-months x 0.023 = 4.6',
  ])
})

test('schema discovery has no price and is said where it is used', () => {
  const others = { 'aws_schemas_discoverer.d': { source_arn: ref('aws_cloudwatch_event_bus.a', 'arn') } }
  expect(lines(price('aws_cloudwatch_event_bus.a', {}, { others })).at(-1)).toBe('Schema discovery: unpriced')
  expect(lines(price('aws_cloudwatch_event_bus.a', {}, { usage: { monthly_schema_discovery_events: 5 } })).at(-1)).toBe(
    'Schema discovery: unpriced',
  )
})

test('an archive stands at its bus, or for itself', () => {
  const others = { 'aws_cloudwatch_event_bus.a': {} }
  expect(price('aws_cloudwatch_event_archive.b', { event_source_arn: ref('aws_cloudwatch_event_bus.a', 'arn') }, { others }).state).toBe(
    'free',
  )
  expect(lines(price('aws_cloudwatch_event_archive.b', { event_source_arn: unknown() }, { usage: { archive_storage_gb: 200 } }))).toEqual([
    'Archive processing: usage monthly_archive_processing_gb at 0.1 per GB',
    'Archive storage: 200 GB-months x 0.023 = 4.6',
  ])
})
