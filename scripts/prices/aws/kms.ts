import { defineTable, pickItems } from '../mapping.ts'

export const kms = defineTable({
  table: 'aws/kms',
  rows: facts =>
    pickItems(facts.csv('aws/kms.csv'), {
      'Encryption Key': { sku: 'keys', unit: 'keys' },
      'API request - Non Free Tier': { sku: 'requests/symmetric', unit: 'requests' },
      'Asymmetric Requests RSA_2048': { sku: 'requests/rsa-2048', unit: 'requests' },
      'Asymmetric Requests except RSA_2048API': { sku: 'requests/asymmetric', unit: 'requests' },
      'API Requests GenerateDatakeyPair ECC': { sku: 'requests/ecc-data-key-pair', unit: 'requests' },
      'API Requests GenerateDatakeyPair RSA': { sku: 'requests/rsa-data-key-pair', unit: 'requests' },
    }),
})
