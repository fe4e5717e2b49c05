import { byUsageType, type OfferMapping } from '../mapping.ts'

/** https://aws.amazon.com/sns/pricing/ */
export const sns: OfferMapping = {
  offer: 'AmazonSNS',
  item: byUsageType('aws/sns', {
    'Requests-Tier1': ['requests/standard', 'requests'],
    'DeliveryAttempts-HTTP': ['notifications/http', 'notifications'],
    'DeliveryAttempts-SMTP': ['notifications/email', 'notifications'],
    'DeliveryAttempts-APNS': ['notifications/mobile-push', 'notifications'],
  }),
}
