import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the audience it targets and by what it sends; text and voice messages, priced by country, are left out. https://aws.amazon.com/pinpoint/pricing/ */
export const pinpointApp = defineResource({
  type: 'aws_pinpoint_app',
  service: 'Amazon Pinpoint',
  category: 'Business Applications',
  skus: ['aws/pinpoint/targeted-audience', 'aws/pinpoint/events', 'aws/pinpoint/messages/*'],
  usage: {
    monthly_targeted_endpoints: 'Endpoints targeted a month, beyond the free 5,000',
    monthly_events: 'Events recorded a month, beyond the free 100 million',
    monthly_emails: 'Emails sent a month',
    monthly_push_notifications: 'Push notifications sent a month, beyond the free million',
    monthly_in_app_requests: 'In-app message requests a month',
  },
  charges: ({ usage }) => [
    metered('Targeted audience', 'aws/pinpoint/targeted-audience', { unit: 'endpoints', usage, key: 'monthly_targeted_endpoints' }),
    metered('Events', 'aws/pinpoint/events', { unit: 'events', per: 1_000_000, usage, key: 'monthly_events' }),
    metered('Emails', 'aws/pinpoint/messages/email', { unit: 'messages', per: 10_000, usage, key: 'monthly_emails' }),
    metered('Push notifications', 'aws/pinpoint/messages/push', {
      unit: 'messages',
      per: 1_000_000,
      usage,
      key: 'monthly_push_notifications',
    }),
    metered('In-app messages', 'aws/pinpoint/messages/in-app', { unit: 'requests', per: 1_000, usage, key: 'monthly_in_app_requests' }),
  ],
})
