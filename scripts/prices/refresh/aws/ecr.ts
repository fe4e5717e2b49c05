import { byUsageType, type OfferMapping } from '../mapping.ts'

/** Private repositories. https://aws.amazon.com/ecr/pricing/ */
export const ecr: OfferMapping = {
  offer: 'AmazonECR',
  item: byUsageType('aws/ecr', { 'TimedStorage-ByteHrs': ['storage', 'GB-months'] }),
}
