import { byUsageType, type OfferMapping } from '../mapping.ts'

/** https://aws.amazon.com/secrets-manager/pricing/ */
export const secretsManager: OfferMapping = {
  offer: 'AWSSecretsManager',
  item: byUsageType('aws/secrets-manager', {
    'AWSSecretsManager-Secrets': ['secrets', 'secrets'],
    AWSSecretsManagerAPIRequest: ['requests', 'requests'],
  }),
}
