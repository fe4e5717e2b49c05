import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the emails received, and by their chunks of 256 KB. https://aws.amazon.com/ses/pricing/ */
export const sesReceiptRule = defineResource({
  type: 'aws_ses_receipt_rule',
  service: 'Amazon Simple Email Service',
  category: 'Business Applications',
  skus: ['aws/ses/received/*'],
  usage: {
    monthly_emails: 'Emails received a month',
    monthly_chunks: 'Complete chunks of 256 KB received a month',
  },
  charges: ({ usage }) => [
    metered('Emails received', 'aws/ses/received/emails', { unit: 'emails', per: 1_000, usage, key: 'monthly_emails' }),
    metered('Chunks received', 'aws/ses/received/chunks', { unit: 'chunks', per: 1_000, usage, key: 'monthly_chunks' }),
  ],
})
