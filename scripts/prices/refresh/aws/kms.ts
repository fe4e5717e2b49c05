import { byUsageType, type OfferMapping } from '../mapping.ts'

/** Usage types start with the region's full name here. https://aws.amazon.com/kms/pricing/ */
export const kms: OfferMapping = {
  offer: 'awskms',
  item: byUsageType('aws/kms', {
    'KMS-Keys': ['keys', 'keys'],
    'KMS-Requests': ['requests/symmetric', 'requests'],
    'KMS-Requests-Asymmetric': ['requests/asymmetric', 'requests'],
    'KMS-Requests-Asymmetric-RSA_2048': ['requests/rsa-2048', 'requests'],
    'KMS-Requests-GenerateDatakeyPair-ECC': ['requests/ecc-data-key-pair', 'requests'],
    'KMS-Requests-GenerateDatakeyPair-RSA': ['requests/rsa-data-key-pair', 'requests'],
  }),
}
