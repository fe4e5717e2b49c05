import { byUsageType, type OfferMapping } from '../mapping.ts'

/** https://aws.amazon.com/sqs/pricing/ */
export const sqs: OfferMapping = {
  offer: 'AWSQueueService',
  item: byUsageType('aws/sqs', {
    'Requests-Tier1': ['requests/standard', 'requests'],
    'Requests-FIFO-Tier1': ['requests/fifo', 'requests'],
  }),
}
