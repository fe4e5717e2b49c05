import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { isPartOfProject } from './part-of-project.ts'
import { inChunks } from './payload-chunks.ts'

/** Which row a protocol is billed by; deliveries to SQS and Lambda are free. */
const rows: Readonly<Record<string, string>> = {
  http: 'http',
  https: 'http',
  email: 'email',
  'email-json': 'email',
  firehose: 'firehose',
  application: 'mobile-push',
  sms: 'sms',
}

/**
 * Deliveries stand at the topic where it is part of the project; a subscription to a topic elsewhere, or with usage of its own, carries them
 * itself. https://aws.amazon.com/sns/pricing/
 */
export const snsTopicSubscription = defineResource({
  type: 'aws_sns_topic_subscription',
  service: 'Amazon Simple Notification Service',
  category: 'Integration',
  skus: ['aws/sns/notifications/*'],
  usage: {
    monthly_requests: 'Notifications delivered to this endpoint a month',
    request_size_kb: 'Average size of a notification in KB; every started 64 KB count as one',
  },
  charges: ({ attributes, usage, related }) => {
    const protocol = attributes.string('protocol', '')
    const row = Object.hasOwn(rows, protocol) ? rows[protocol] : undefined
    if (row === undefined) return []
    if (!usage.has('monthly_requests') && isPartOfProject(related, 'topic_arn', ['aws_sns_topic'])) return []
    return [
      metered(`Notifications (${protocol})`, `aws/sns/notifications/${row}`, {
        unit: 'notifications',
        per: 1_000_000,
        usage,
        key: 'monthly_requests',
        quantity: notifications => inChunks(notifications, usage.optionalNumber('request_size_kb'), 64),
      }),
    ]
  },
})
