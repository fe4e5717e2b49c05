import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { inChunks } from './payload-chunks.ts'

/**
 * Billed by requests, each started 64 KB of payload being one. The account's first million requests a month are free; which queue
 * makes use of that is not known, so it is not deducted. https://aws.amazon.com/sqs/pricing/
 */
export const sqsQueue = defineResource({
  type: 'aws_sqs_queue',
  service: 'Amazon Simple Queue Service',
  category: 'Integration',
  skus: ['aws/sqs/requests/*'],
  usage: {
    monthly_requests: 'Requests a month',
    request_size_kb: 'Average size of a request in KB; every started 64 KB count as one request',
  },
  charges: ({ attributes, usage }) => [
    metered('Requests', () => `aws/sqs/requests/${attributes.boolean('fifo_queue', false) ? 'fifo' : 'standard'}`, {
      unit: 'requests',
      per: 1_000_000,
      usage,
      key: 'monthly_requests',
      quantity: requests => inChunks(requests, usage.optionalNumber('request_size_kb'), 64),
    }),
  ],
})
