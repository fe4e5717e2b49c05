import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A standard pool costs nothing but its addresses; a managed one costs a subscription and by the email sent through it. https://aws.amazon.com/ses/pricing/ */
export const sesv2DedicatedIpPool = defineResource({
  type: 'aws_sesv2_dedicated_ip_pool',
  service: 'Amazon Simple Email Service',
  category: 'Business Applications',
  skus: ['aws/ses/managed-ips/*'],
  usage: { monthly_emails: 'Managed pools: emails sent through the pool a month' },
  charges: ({ attributes, usage }) => {
    if (attributes.string('scaling_mode', 'STANDARD') !== 'MANAGED') return []
    return [
      monthly('Managed dedicated IPs', 'aws/ses/managed-ips/subscriptions', 'subscriptions'),
      metered('Emails through dedicated IPs', 'aws/ses/managed-ips/emails', { unit: 'emails', per: 1_000, usage, key: 'monthly_emails' }),
    ]
  },
})
