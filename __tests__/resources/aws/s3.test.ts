import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { lines, price, ref, unknown } from '../price.ts'

const groups = (...args: Parameters<typeof price>): readonly string[] => [...new Set(price(...args).lines.map(line => line.path[0] ?? ''))]

test('a bucket is billed by storage in tiers and by requests', () => {
  expect(lines(price('aws_s3_bucket.a', { bucket: 'a' }))).toEqual([
    'Standard > Storage (first 51,200 GB-months): usage standard.storage_gb at 0.023 per GB-months',
    'Standard > Storage (next 460,800 GB-months): usage standard.storage_gb at 0.022 per GB-months',
    'Standard > Storage (over 512,000 GB-months): usage standard.storage_gb at 0.021 per GB-months',
    'Standard > PUT, COPY, POST, LIST requests: usage standard.monthly_tier_1_requests at 0.005 per 1k requests',
    'Standard > GET, SELECT, and all other requests: usage standard.monthly_tier_2_requests at 0.0004 per 1k requests',
  ])
  const usage = {
    standard: { storage_gb: 60_000, monthly_tier_1_requests: 1_000_000, monthly_select_data_scanned_gb: 10 },
    object_tags: 20_000,
  }
  expect(lines(price('aws_s3_bucket.a', { bucket: 'a' }, { usage })).filter(line => !line.includes('usage'))).toEqual([
    'Object tags: 2 10k tags x 0.0065 = 0.013',
    'Standard > Storage (first 51,200 GB-months): 51,200 GB-months x 0.023 = 1,177.6',
    'Standard > Storage (next 460,800 GB-months): 8,800 GB-months x 0.022 = 193.6',
    'Standard > PUT, COPY, POST, LIST requests: 1,000 1k requests x 0.005 = 5',
    'Standard > Select data scanned: 10 GB x 0.002 = 0.02',
  ])
})

test('lifecycle rules, in the bucket or beside it, bring further classes', () => {
  expect(groups('aws_s3_bucket.a', { bucket: 'a', lifecycle_rule: [{ transition: [{ storage_class: 'STANDARD_IA' }] }] })).toEqual([
    'Standard',
    'Standard-Infrequent Access',
  ])
  const rule = [{ transition: [{ storage_class: 'GLACIER' }], noncurrent_version_transition: [{ storage_class: 'DEEP_ARCHIVE' }] }]
  for (const bucket of [ref('aws_s3_bucket.a'), 'a']) {
    const others = { 'aws_s3_bucket_lifecycle_configuration.l': { bucket, rule } }
    expect(groups('aws_s3_bucket.a', { bucket: 'a' }, { others })).toEqual([
      'Standard',
      'Glacier Flexible Retrieval',
      'Glacier Deep Archive',
    ])
  }
  const tiering = { 'aws_s3_bucket_intelligent_tiering_configuration.t': { bucket: ref('aws_s3_bucket.a') } }
  expect(groups('aws_s3_bucket.a', { bucket: 'a' }, { others: tiering })).toEqual(['Standard', 'Intelligent-Tiering'])
  expect(groups('aws_s3_bucket.a', { bucket: 'a', lifecycle_rule: unknown() })).toEqual(['Standard'])
})

test('archive classes are billed by retrievals and by what is deleted early', () => {
  const usage = {
    glacier_flexible_retrieval: {
      storage_gb: 1000,
      monthly_standard_data_retrieval_requests: 1000,
      monthly_standard_data_retrieval_gb: 50,
      early_delete_gb: 10,
    },
  }
  const archive = lines(price('aws_s3_bucket.a', { bucket: 'a' }, { usage })).filter(line => / = /.test(line))
  expect(archive).toEqual([
    'Glacier Flexible Retrieval > Storage: 1,000 GB-months x 0.0036 = 3.6',
    'Glacier Flexible Retrieval > Retrieval requests, standard: 1 1k requests x 0.05 = 0.05',
    'Glacier Flexible Retrieval > Retrievals, standard: 50 GB x 0.01 = 0.5',
    'Glacier Flexible Retrieval > Early deletion: 10 GB-months x 0.0036 = 0.036',
  ])
})

test('analytics, inventory and directory buckets are types of their own', () => {
  expect(lines(price('aws_s3_bucket_analytics_configuration.a', {}, { usage: { monthly_monitored_objects: 10_000_000 } }))).toEqual([
    'Objects analysed: 10 1M objects x 0.1 = 1',
  ])
  expect(lines(price('aws_s3_bucket_inventory.a', {}))).toEqual(['Objects listed: usage monthly_listed_objects at 0.0025 per 1M objects'])
  expect(lines(price('aws_s3_directory_bucket.a', {}, { usage: { storage_gb: 100 } }))[0]).toBe('Storage: 100 GB-months x 0.11 = 11')
})

test('an unknown region is unpriced', () => {
  expect(price('aws_s3_bucket.a', {}, { region: 'eu-wset-1' }).counts).toEqual({ usageBased: 0, unpriced: 3, unknown: 0 })
})

test('a Storage Lens dashboard is free, and billed by objects with advanced metrics', () => {
  const lens = (level: AttributeObject) => ({ storage_lens_configuration: [{ account_level: [level] }] })
  const usage = { monthly_monitored_objects: 30_000_000_000 }
  expect(lines(price('aws_s3control_storage_lens_configuration.a', lens({ bucket_level: [{}] }), { usage }))).toEqual([])
  expect(lines(price('aws_s3control_storage_lens_configuration.a', lens({ activity_metrics: [{ enabled: true }] }), { usage }))).toEqual([
    'Objects monitored (first 25B objects): 25,000 1M objects x 0.2 = 5,000',
    'Objects monitored (next 75B objects): 5,000 1M objects x 0.16 = 800',
  ])
})

test('a Glacier vault is billed by storage, requests and retrievals', () => {
  const vault = lines(price('aws_glacier_vault.a', {}, { usage: { storage_gb: 1000, monthly_requests: 2000 } }))
  expect(vault.slice(0, 3)).toEqual([
    'Storage: 1,000 GB-months x 0.0036 = 3.6',
    'Requests: 2 1k requests x 0.03 = 0.06',
    'Retrievals, standard: usage monthly_standard_data_retrieval_gb at 0.01 per GB',
  ])
})
