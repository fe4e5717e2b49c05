import { metered, monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import type { Usage } from '../usage.ts'

export const kmsUsage = {
  monthly_requests: 'Cryptographic requests a month',
  monthly_ecc_data_key_pair_requests: 'GenerateDataKeyPair requests for ECC key pairs a month',
  monthly_rsa_data_key_pair_requests: 'GenerateDataKeyPair requests for RSA key pairs a month',
}

export const kmsSkus = ['aws/kms/keys', 'aws/kms/requests/*']

/** The price of requests by kind of key; keys for HMAC are billed like symmetric ones. */
function requestRow(spec: string): string {
  if (spec === 'SYMMETRIC_DEFAULT' || spec.startsWith('HMAC_')) return 'symmetric'
  return spec === 'RSA_2048' ? 'rsa-2048' : 'asymmetric'
}

/**
 * What every customer managed key is billed for: the key by the month, and its requests by kind of key. The account's first 20,000
 * requests a month are free and not deducted, as it is not known which key they fall to. https://aws.amazon.com/kms/pricing/
 */
export function kmsKeyCharges(usage: Usage, spec: () => string): readonly Charge[] {
  const requests = (description: string, sku: () => string, key: keyof typeof kmsUsage): Charge =>
    metered(description, () => `aws/kms/requests/${sku()}`, { unit: 'requests', per: 10_000, usage, key })
  const pairs = (algorithm: 'ECC' | 'RSA', key: keyof typeof kmsUsage): Charge => {
    const charge = requests(`${algorithm} GenerateDataKeyPair requests`, () => `${algorithm.toLowerCase()}-data-key-pair`, key)
    // Only symmetric keys can encrypt data key pairs.
    return { ...charge, quantity: () => (spec() === 'SYMMETRIC_DEFAULT' ? charge.quantity() : 0) }
  }
  return [
    monthly('Customer master key', 'aws/kms/keys', 'keys'),
    requests('Requests', () => requestRow(spec()), 'monthly_requests'),
    pairs('ECC', 'monthly_ecc_data_key_pair_requests'),
    pairs('RSA', 'monthly_rsa_data_key_pair_requests'),
  ]
}
