import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Billed by the month until it is deleted, and by the certificates it issues; the mode sets both prices. https://aws.amazon.com/private-ca/pricing/ */
export const acmpcaCertificateAuthority = defineResource({
  type: 'aws_acmpca_certificate_authority',
  service: 'AWS Private Certificate Authority',
  category: 'Security',
  skus: ['aws/private-ca/authorities/*', 'aws/private-ca/certificates/*'],
  usage: { monthly_requests: 'Certificates issued a month' },
  charges: ({ attributes, usage }) => {
    const mode = (): string =>
      attributes.string('usage_mode', 'GENERAL_PURPOSE') === 'SHORT_LIVED_CERTIFICATE' ? 'short-lived' : 'general-purpose'
    return [
      monthly(detailed('Private certificate authority', mode), () => `aws/private-ca/authorities/${mode()}`, 'authorities'),
      metered('Certificates', () => `aws/private-ca/certificates/${mode()}`, { unit: 'certificates', usage, key: 'monthly_requests' }),
    ]
  },
})
