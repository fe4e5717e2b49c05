import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

const million = 1_000_000
const managed = (from = 0) => ({ sku: 'managed-ips/emails', unit: 'emails', from })

export const ses = defineTable({
  table: 'aws/ses',
  rows: facts =>
    pickItems(otherService(facts, 'ses'), {
      'Email sent to an external recipient': { sku: 'sent/emails', unit: 'emails' },
      'Charged for attachments sent': { sku: 'sent/attachments', unit: 'GB' },
      'Received e mail communication': { sku: 'received/emails', unit: 'emails' },
      'Charged for chunks of 256 KB applicable to incoming mail': { sku: 'received/chunks', unit: 'chunks' },
      'Dedicated IPs': { sku: 'dedicated-ips', unit: 'addresses' },
      'Dedicated IPs managed from subscription per Month': { sku: 'managed-ips/subscriptions', unit: 'subscriptions' },
      'Dedicated IPs managed from 0 to 10000000': managed(),
      'Dedicated IPs managed from 10000000 to 50000000': managed(10 * million),
      'Dedicated IPs managed from 50000000 to 100000000': managed(50 * million),
      'Dedicated IPs managed from 100000000 to Inf': managed(100 * million),
    }),
})
