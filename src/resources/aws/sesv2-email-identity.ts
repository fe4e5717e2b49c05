import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the emails sent from the identity, and by the data attached to them. https://aws.amazon.com/ses/pricing/ */
export const sesv2EmailIdentity = defineResource({
  type: 'aws_sesv2_email_identity',
  aliases: ['aws_ses_email_identity', 'aws_ses_domain_identity'],
  service: 'Amazon Simple Email Service',
  category: 'Business Applications',
  skus: ['aws/ses/sent/*'],
  usage: {
    monthly_emails: 'Emails sent a month, each recipient counting',
    monthly_attachments_gb: 'Data attached, GB a month',
  },
  charges: ({ usage }) => [
    metered('Emails sent', 'aws/ses/sent/emails', { unit: 'emails', per: 1_000, usage, key: 'monthly_emails' }),
    metered('Attachments sent', 'aws/ses/sent/attachments', { unit: 'GB', usage, key: 'monthly_attachments_gb' }),
  ],
})
