import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a GuardDuty detector is billed by what it analyses', () => {
  expect(lines(price('aws_guardduty_detector.a', {})).slice(0, 2)).toEqual([
    'CloudTrail events: usage monthly_cloudtrail_events at 4 per 1M events',
    'VPC flow and DNS logs (first 500 GB): usage monthly_flow_and_dns_logs_gb at 1 per GB',
  ])
  const usage = { monthly_cloudtrail_events: 2_000_000, monthly_flow_and_dns_logs_gb: 600, monthly_s3_events: 600_000_000 }
  expect(lines(price('aws_guardduty_detector.a', { enable: true }, { usage }))).toEqual([
    'CloudTrail events: 2 1M events x 4 = 8',
    'VPC flow and DNS logs (first 500 GB): 500 GB x 1 = 500',
    'VPC flow and DNS logs (next 2,000 GB): 100 GB x 0.5 = 50',
    'S3 data events (first 500M events): 500 1M events x 0.8 = 400',
    'S3 data events (next 4,500M events): 100 1M events x 0.4 = 40',
  ])
  expect(lines(price('aws_guardduty_detector.a', {}, { usage: { monthly_kubernetes_audit_events: 250_000_000 } })).slice(-3)).toEqual([
    'EKS audit logs (first 100M events): 100 1M events x 1.6 = 160',
    'EKS audit logs (next 100M events): 100 1M events x 0.8 = 80',
    'EKS audit logs (over 200M events): 50 1M events x 0.2 = 10',
  ])
  expect(price('aws_guardduty_detector.a', { enable: false }).state).toBe('free')
  expect(lines(price('aws_guardduty_detector.a', { enable: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})

test('GuardDuty protection plans that the configuration turns on are shown', () => {
  const detector = { datasources: [{ s3_logs: [{ enable: true }], kubernetes: [{ audit_logs: [{ enable: false }] }] }] }
  const others = {
    'aws_guardduty_detector_feature.a': { detector_id: ref('aws_guardduty_detector.a'), name: 'RDS_LOGIN_EVENTS', status: 'ENABLED' },
    'aws_guardduty_detector_feature.b': { detector_id: ref('aws_guardduty_detector.a'), name: 'LAMBDA_NETWORK_LOGS', status: 'DISABLED' },
    'aws_guardduty_detector_feature.c': { detector_id: ref('aws_guardduty_detector.a'), name: unknown(), status: 'ENABLED' },
  }
  const names = price('aws_guardduty_detector.a', detector, { others }).lines.map(({ description }) => description.split(' (')[0])
  expect([...new Set(names)]).toEqual(['CloudTrail events', 'VPC flow and DNS logs', 'S3 data events', 'RDS protection'])
  expect(price('aws_guardduty_detector.a', { datasources: unknown() }).lines).toHaveLength(5)
})

test('Macie is billed by bucket, object and GB', () => {
  const usage = { buckets: 24, monitored_objects: 2_400_000, monthly_discovered_gb: 11 }
  // 24 buckets for 730 / 24 days.
  expect(lines(price('aws_macie2_account.a', {}, { usage }))).toEqual([
    'Bucket inventory: 730 bucket-days x 0.003288 = 2.40024',
    'Object monitoring: 73 1M object-days x 0.0033 = 0.2409',
    'Sensitive data discovery (over 1 GB) (first 50,000 GB): 10 GB x 1 = 10',
  ])
  expect(price('aws_macie2_account.a', { status: 'PAUSED' }).state).toBe('free')
  expect(lines(price('aws_macie2_account.a', {}))[0]).toBe('Bucket inventory: usage buckets at 0.003288 per bucket-days')
  expect(lines(price('aws_macie2_account.a', {}, { region: 'nowhere-1' }))[0]).toBe('Bucket inventory: unpriced')
})

test('Detective is billed by GB in tiers', () => {
  expect(lines(price('aws_detective_graph.a', {}, { usage: { monthly_data_ingested_gb: 1500 } }))).toEqual([
    'Data ingested (first 1,000 GB): 1,000 GB x 2 = 2,000',
    'Data ingested (next 4,000 GB): 500 GB x 1 = 500',
  ])
  expect(lines(price('aws_detective_graph.a', {}, { region: 'nowhere-1' }))).toEqual(['Data ingested: unpriced'])
})

test('Shield Advanced is a subscription, and data that leaves what it protects', () => {
  expect(lines(price('aws_shield_subscription.a', {}, { region: 'eu-west-1' }))).toEqual([
    'Shield Advanced: 1 subscriptions x 3,000 = 3,000',
  ])
  const others = { 'aws_eip.b': {} }
  const usage = { monthly_data_transfer_gb: 200_000 }
  expect(lines(price('aws_shield_protection.a', { resource_arn: ref('aws_eip.b', 'arn') }, { others, usage }))).toEqual([
    'Data transfer out (first 102,400 GB): 102,400 GB x 0.05 = 5,120',
    'Data transfer out (next 409,600 GB): 97,600 GB x 0.04 = 3,904',
  ])
  const arn = 'arn:aws:cloudfront::123456789012:distribution/E1'
  expect(lines(price('aws_shield_protection.a', { resource_arn: arn }))[0]).toBe(
    'Data transfer out (first 102,400 GB): usage monthly_data_transfer_gb at 0.025 per GB',
  )
  expect(price('aws_shield_protection.a', { resource_arn: 'arn:aws:route53:::hostedzone/Z' }).state).toBe('free')
  expect(lines(price('aws_shield_protection.a', { resource_arn: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})

test('a hardware security module is billed by the hour', () => {
  expect(lines(price('aws_cloudhsm_v2_hsm.a', {}))).toEqual(['HSM usage: 730 hours x 1.6 = 1,168'])
  expect(lines(price('aws_cloudhsm_v2_hsm.a', {}, { usage: { monthly_hrs: 100 } }))).toEqual(['HSM usage: 100 hours x 1.6 = 160'])
  expect(lines(price('aws_cloudhsm_v2_hsm.a', {}, { region: 'nowhere-1' }))).toEqual(['HSM usage: unpriced'])
})

test('an analyser of external access is free, others have no price here', () => {
  expect(price('aws_accessanalyzer_analyzer.a', {}).state).toBe('free')
  expect(lines(price('aws_accessanalyzer_analyzer.a', { type: 'ACCOUNT_UNUSED_ACCESS' }))).toEqual([
    'Cost: unknown because there is no price here for analysers of type ACCOUNT_UNUSED_ACCESS',
  ])
})
