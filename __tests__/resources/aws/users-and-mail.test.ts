import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a user pool of the Lite plan is billed by active user beyond the free ones', () => {
  const lite = { user_pool_tier: 'LITE' }
  expect(lines(price('aws_cognito_user_pool.a', lite, { usage: { monthly_active_users: 200_000 } }))).toEqual([
    'Monthly active users (lite, over 10k) (first 90,000 users): 90,000 users x 0.0055 = 495',
    'Monthly active users (lite, over 10k) (next 900,000 users): 100,000 users x 0.0046 = 460',
  ])
  expect(lines(price('aws_cognito_user_pool.a', lite, { usage: { monthly_active_users: 9_000 } }))).toEqual([])
  expect(lines(price('aws_cognito_user_pool.a', lite))[0]).toBe(
    'Monthly active users (lite, over 10k) (first 90,000 users): usage monthly_active_users at 0.0055 per users',
  )
})

test('the plan that AWS sets by itself has no price here', () => {
  expect(lines(price('aws_cognito_user_pool.a', {}))).toEqual(['Monthly active users (essentials, over 10k): unpriced'])
  expect(lines(price('aws_cognito_user_pool.a', { user_pool_tier: unknown() }))).toEqual([
    'Monthly active users: unknown because var.x is not set',
  ])
})

test.each(['aws_sesv2_email_identity', 'aws_ses_email_identity', 'aws_ses_domain_identity'])(
  '%s is billed by email and attachment',
  type => {
    expect(lines(price(`${type}.a`, {}, { usage: { monthly_emails: 50_000 } }))).toEqual([
      'Emails sent: 50 1k emails x 0.1 = 5',
      'Attachments sent: usage monthly_attachments_gb at 0.12 per GB',
    ])
  },
)

test('received mail and dedicated addresses are billed', () => {
  expect(lines(price('aws_ses_receipt_rule.a', {}, { usage: { monthly_emails: 10_000 } }))).toEqual([
    'Emails received: 10 1k emails x 0.1 = 1',
    'Chunks received: usage monthly_chunks at 0.09 per 1k chunks',
  ])
  expect(lines(price('aws_sesv2_dedicated_ip_assignment.a', {}))).toEqual(['Dedicated IP: 1 addresses x 24.95 = 24.95'])
  expect(price('aws_sesv2_dedicated_ip_pool.a', {}).state).toBe('free')
  expect(lines(price('aws_sesv2_dedicated_ip_pool.a', { scaling_mode: 'MANAGED' }, { usage: { monthly_emails: 11_000_000 } }))).toEqual([
    'Managed dedicated IPs: 1 subscriptions x 15 = 15',
    'Emails through dedicated IPs (first 10M emails): 10,000 1k emails x 0.08 = 800',
    'Emails through dedicated IPs (next 40M emails): 1,000 1k emails x 0.04 = 40',
  ])
  expect(lines(price('aws_sesv2_dedicated_ip_pool.a', { scaling_mode: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(lines(price('aws_sesv2_dedicated_ip_assignment.a', {}, { region: 'nowhere-1' }))).toEqual(['Dedicated IP: unpriced'])
})

test('Pinpoint is billed by audience, events and messages', () => {
  expect(lines(price('aws_pinpoint_app.a', {}))).toEqual([
    'Targeted audience: usage monthly_targeted_endpoints at 0.0012 per endpoints',
    'Events: usage monthly_events at 1 per 1M events',
    'Emails: usage monthly_emails at 1 per 10k messages',
    'Push notifications: usage monthly_push_notifications at 1 per 1M messages',
    'In-app messages: usage monthly_in_app_requests at 0.11 per 1k requests',
  ])
  expect(lines(price('aws_pinpoint_app.a', {}, { usage: { monthly_targeted_endpoints: 10_000 } }))[0]).toBe(
    'Targeted audience: 10,000 endpoints x 0.0012 = 12',
  )
  expect(lines(price('aws_pinpoint_app.a', {}, { region: 'nowhere-1' }))[0]).toBe('Targeted audience: unpriced')
})
