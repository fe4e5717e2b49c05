import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const management = 'Management events (additional copies): usage monthly_additional_management_events at 2 per 100k events'
const data = 'Data events: usage monthly_data_events at 0.1 per 100k events'

test('a trail records management events, and what its selectors name', () => {
  expect(lines(price('aws_cloudtrail.a', {}))).toEqual([management, data])
  expect(lines(price('aws_cloudtrail.a', { event_selector: [{ include_management_events: true }] }))).toEqual([management])
  const selector = { include_management_events: false, data_resource: [{ type: 'AWS::S3::Object' }] }
  expect(lines(price('aws_cloudtrail.a', { event_selector: [selector] }))).toEqual([data])
  expect(lines(price('aws_cloudtrail.a', { event_selector: [{ data_resource: [{}] }] }))).toEqual([management, data])
  const category = (name: string) => ({ field_selector: [{ field: 'eventCategory', equals: [name] }] })
  expect(lines(price('aws_cloudtrail.a', { advanced_event_selector: [category('Data')] }))).toEqual([data])
  expect(lines(price('aws_cloudtrail.a', { advanced_event_selector: [category('Management'), category('Data')] }))).toEqual([
    management,
    data,
  ])
  expect(lines(price('aws_cloudtrail.a', { event_selector: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})

test('usage and insights add lines', () => {
  const usage = { monthly_additional_management_events: 100_000, monthly_data_events: 200_000, monthly_insight_events: 300_000 }
  expect(lines(price('aws_cloudtrail.a', { insight_selector: [{ insight_type: 'ApiCallRateInsight' }] }, { usage }))).toEqual([
    'Management events (additional copies): 1 100k events x 2 = 2',
    'Data events: 2 100k events x 0.1 = 0.2',
    'Insight events: 3 100k events x 0.35 = 1.05',
  ])
  expect(lines(price('aws_cloudtrail.a', {}, { region: 'nowhere-1' }))).toEqual([
    'Management events (additional copies): unpriced',
    'Data events: unpriced',
  ])
})

test('an event data store is billed by GB at the price of its retention', () => {
  expect(lines(price('aws_cloudtrail_event_data_store.a', {}))).toEqual([
    'Data ingested: usage monthly_ingested_gb at 0.75 per GB',
    'Data scanned: usage monthly_scanned_gb at 0.005 per GB',
  ])
  const usage = { monthly_ingested_gb: 30_000, monthly_scanned_gb: 100 }
  expect(lines(price('aws_cloudtrail_event_data_store.a', { billing_mode: 'FIXED_RETENTION_PRICING' }, { usage }))).toEqual([
    'Data ingested (first 5,120 GB): 5,120 GB x 2.5 = 12,800',
    'Data ingested (next 20,480 GB): 20,480 GB x 1 = 20,480',
    'Data ingested (over 25,600 GB): 4,400 GB x 0.5 = 2,200',
    'Data scanned: 100 GB x 0.005 = 0.5',
  ])
  expect(lines(price('aws_cloudtrail_event_data_store.a', { billing_mode: unknown() }))[0]).toBe(
    'Data ingested: unknown because var.x is not set',
  )
})
