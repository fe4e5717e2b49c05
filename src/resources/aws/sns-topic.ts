import type { Charge, ChargeContext } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { inChunks } from './payload-chunks.ts'
import { subscriptionCount, subscriptionsOf } from './sns-subscriptions.ts'

interface Delivery {
  readonly name: string
  readonly sku: string
  readonly key: string
  readonly protocols: readonly string[]
  readonly per: number
  /** Deliveries a month that the price list gives away. */
  readonly free: number
}

const deliveries: readonly Delivery[] = [
  { name: 'HTTP/HTTPS', sku: 'http', key: 'http_subscriptions', protocols: ['http', 'https'], per: 100_000, free: 100_000 },
  { name: 'Email', sku: 'email', key: 'email_subscriptions', protocols: ['email', 'email-json'], per: 100_000, free: 1_000 },
  { name: 'Firehose', sku: 'firehose', key: 'kinesis_subscriptions', protocols: ['firehose'], per: 1_000_000, free: 0 },
  { name: 'Mobile push', sku: 'mobile-push', key: 'mobile_push_subscriptions', protocols: ['application'], per: 1_000_000, free: 0 },
  { name: 'macOS push', sku: 'macos', key: 'macos_subscriptions', protocols: [], per: 1_000_000, free: 0 },
]
const freeSms = 100

const above = (free: number, quantity: number): number => Math.max(0, quantity - free)

function delivery(context: ChargeContext, { name, sku, key, protocols, per, free }: Delivery): Charge {
  return {
    description: `${name} notifications`,
    sku: () => `aws/sns/notifications/${sku}`,
    unit: 'notifications',
    per,
    quantity: () => {
      const subscriptions = subscriptionCount(context, key, protocols)
      return subscriptions === 0 ? 0 : above(free, subscriptions * context.usage.number('monthly_requests'))
    },
    usageBased: true,
  }
}

/** The price of a text message depends on the country it goes to, so that no single row holds it. */
function sms(context: ChargeContext): readonly Charge[] {
  const expected =
    context.usage.has('sms_subscriptions') || subscriptionsOf(context).some(({ attributes }) => attributes.raw('protocol') === 'sms')
  if (!expected) return []
  const message = delivery(context, { name: 'SMS', sku: 'sms', key: 'sms_subscriptions', protocols: ['sms'], per: 100, free: freeSms })
  return [{ ...message, statedPrice: () => context.usage.optionalNumber('sms_notification_price') }]
}

const standardTopic = (context: ChargeContext): readonly Charge[] => [
  {
    description: 'API requests (over 1M)',
    sku: () => 'aws/sns/requests/standard',
    unit: 'requests',
    per: 1_000_000,
    quantity: () =>
      above(1_000_000, inChunks(context.usage.number('monthly_requests'), context.usage.optionalNumber('request_size_kb'), 64)),
    usageBased: true,
  },
  ...deliveries.map(kind => delivery(context, kind)),
  ...sms(context),
]

/** A FIFO topic is billed for what is published and for each copy delivered, by message and by GB. */
function fifoTopic(context: ChargeContext): readonly Charge[] {
  const messages = (): number => context.usage.number('monthly_requests')
  const payloadGb = (): number => (messages() * context.usage.number('request_size_kb')) / 1_000_000
  const subscribers = subscriptionsOf(context).length
  const line = (description: string, sku: string, unit: string, per: number, quantity: () => number): Charge => ({
    description,
    sku: () => `aws/sns/${sku}`,
    unit,
    per,
    quantity,
    usageBased: true,
  })
  return [
    line('FIFO publish requests', 'requests/fifo', 'requests', 1_000_000, messages),
    line('FIFO publish payload', 'payload/fifo-publish', 'GB', 1, payloadGb),
    ...(subscribers === 0
      ? []
      : [
          line('FIFO notifications', 'notifications/fifo', 'notifications', 1_000_000, () => messages() * subscribers),
          line('FIFO notification payload', 'payload/fifo-delivery', 'GB', 1, () => payloadGb() * subscribers),
        ]),
  ]
}

/**
 * Billed by requests of 64 KB and by notification, with a free share of each that the price list gives to an account and that is counted
 * here once a topic. Deliveries to SQS and Lambda are free. https://aws.amazon.com/sns/pricing/
 */
export const snsTopic = defineResource({
  type: 'aws_sns_topic',
  service: 'Amazon Simple Notification Service',
  category: 'Integration',
  skus: ['aws/sns/requests/*', 'aws/sns/payload/*', 'aws/sns/notifications/*'],
  usage: {
    monthly_requests: 'Messages published a month',
    request_size_kb: 'Average size of a message in KB; every started 64 KB count as one request',
    http_subscriptions: 'HTTP and HTTPS endpoints that subscribe',
    email_subscriptions: 'Email addresses that subscribe',
    kinesis_subscriptions: 'Firehose delivery streams that subscribe',
    mobile_push_subscriptions: 'Mobile devices that subscribe',
    macos_subscriptions: 'macOS devices that subscribe',
    sms_subscriptions: 'Phone numbers that subscribe',
    sms_notification_price: 'USD for one text message; it depends on the country',
  },
  charges: context => (context.attributes.boolean('fifo_topic', false) ? fifoTopic(context) : standardTopic(context)),
})
