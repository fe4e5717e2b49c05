import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const subscription = (protocol: string) => ({ topic_arn: ref('aws_sns_topic.a', 'arn'), protocol })

test('a topic whose subscriptions are not known may deliver by any protocol', () => {
  expect(lines(price('aws_sns_topic.a', {}))).toEqual([
    'API requests (over 1M): usage monthly_requests at 0.5 per 1M requests',
    'HTTP/HTTPS notifications: usage http_subscriptions at 0.06 per 100k notifications',
    'Email notifications: usage email_subscriptions at 2 per 100k notifications',
    'Firehose notifications: usage kinesis_subscriptions at 0.19 per 1M notifications',
    'Mobile push notifications: usage mobile_push_subscriptions at 0.5 per 1M notifications',
    'macOS push notifications: usage macos_subscriptions at 0.5 per 1M notifications',
  ])
})

test('subscriptions of the project are counted by protocol, beyond what is free', () => {
  const others = {
    'aws_sns_topic_subscription.b': subscription('https'),
    'aws_sns_topic_subscription.c': subscription('http'),
    'aws_sns_topic_subscription.d': subscription('sqs'),
    'aws_sns_topic_subscription.e': subscription('email'),
  }
  // 1M messages of 128 KB are 2M requests, a million of them free; 2M deliveries over HTTP, 100k free; 1M emails, 1k free.
  expect(lines(price('aws_sns_topic.a', {}, { usage: { monthly_requests: 1_000_000, request_size_kb: 128 }, others }))).toEqual([
    'API requests (over 1M): 1 1M requests x 0.5 = 0.5',
    'HTTP/HTTPS notifications: 19 100k notifications x 0.06 = 1.14',
    'Email notifications: 9.99 100k notifications x 2 = 19.98',
  ])
})

test('usage says how many subscribe; less than the free share costs nothing', () => {
  const usage = {
    monthly_requests: 1000,
    http_subscriptions: 200,
    email_subscriptions: 1,
    kinesis_subscriptions: 4000,
    mobile_push_subscriptions: 5000,
    macos_subscriptions: 6000,
  }
  expect(lines(price('aws_sns_topic.a', {}, { usage }))).toEqual([
    'HTTP/HTTPS notifications: 1 100k notifications x 0.06 = 0.06',
    'Firehose notifications: 4 1M notifications x 0.19 = 0.76',
    'Mobile push notifications: 5 1M notifications x 0.5 = 2.5',
    'macOS push notifications: 6 1M notifications x 0.5 = 3',
  ])
})

test('text messages have no price', () => {
  const others = { 'aws_sns_topic_subscription.b': subscription('sms') }
  expect(lines(price('aws_sns_topic.a', {}, { others }))).toEqual([
    'API requests (over 1M): usage monthly_requests at 0.5 per 1M requests',
    'SMS notifications: unpriced',
  ])
})

test('a FIFO topic is billed by message and payload, published and delivered', () => {
  const topic = { fifo_topic: true }
  expect(lines(price('aws_sns_topic.a', topic, { region: 'eu-west-1' }))).toEqual([
    'FIFO publish requests: usage monthly_requests at 0.33 per 1M requests',
    'FIFO publish payload: usage monthly_requests at 0.0187 per GB',
  ])
  const others = { 'aws_sns_topic_subscription.b': subscription('sqs'), 'aws_sns_topic_subscription.c': subscription('sqs') }
  expect(lines(price('aws_sns_topic.a', topic, { usage: { monthly_requests: 1_000_000, request_size_kb: 128 }, others }))).toEqual([
    'FIFO publish requests: 1 1M requests x 0.3 = 0.3',
    'FIFO publish payload: 128 GB x 0.017 = 2.176',
    'FIFO notifications: 2 1M notifications x 0.01 = 0.02',
    'FIFO notification payload: 256 GB x 0.001 = 0.256',
  ])
})

test('an unknown kind of topic is unknown, and other regions have other prices or none', () => {
  expect(lines(price('aws_sns_topic.a', { fifo_topic: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(price('aws_sns_topic.a', {}, { region: 'nowhere-1' }).lines[0]).toMatchObject({ state: 'unpriced' })
})

test('a subscription to a topic elsewhere carries its deliveries', () => {
  expect(lines(price('aws_sns_topic_subscription.a', { protocol: 'https', topic_arn: unknown() }))).toEqual([
    'Notifications (https): usage monthly_requests at 0.6 per 1M notifications',
  ])
  const usage = { monthly_requests: 1_000_000, request_size_kb: 100 }
  expect(lines(price('aws_sns_topic_subscription.a', { protocol: 'http', topic_arn: 'arn:aws:sns:x' }, { usage }))).toEqual([
    'Notifications (http): 2 1M notifications x 0.6 = 1.2',
  ])
})

test('a subscription to a topic of the project, or to a queue, is free', () => {
  const others = { 'aws_sns_topic.a': {} }
  expect(price('aws_sns_topic_subscription.b', subscription('https'), { others }).state).toBe('free')
  expect(price('aws_sns_topic_subscription.b', { protocol: 'sqs', topic_arn: unknown() }).state).toBe('free')
  expect(lines(price('aws_sns_topic_subscription.b', { protocol: unknown(), topic_arn: 'x' }))).toEqual([
    'Cost: unknown because var.x is not set',
  ])
})

test('the price of text messages can be stated as usage, as it depends on the country', () => {
  const usage = { monthly_requests: 10_000, sms_subscriptions: 1, sms_notification_price: 0.008 }
  const priced = price('aws_sns_topic.a', {}, { usage })
  expect(lines(priced).find(line => line.includes('SMS'))).toContain('x 0.8 = 79.2')
  expect(priced.lines.find(({ description }) => description.includes('SMS'))).toMatchObject({ price: { own: 'usage', source: 'usage' } })
})
