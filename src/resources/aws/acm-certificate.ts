import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Public certificates are free; one that a private authority issues is billed when it is issued and renewed. https://aws.amazon.com/private-ca/pricing/ */
export const acmCertificate = defineResource({
  type: 'aws_acm_certificate',
  service: 'AWS Certificate Manager',
  category: 'Security',
  skus: ['aws/private-ca/certificates/general-purpose'],
  charges: ({ attributes }) => {
    if (!attributes.has('certificate_authority_arn')) return []
    return [monthly('Private certificate', 'aws/private-ca/certificates/general-purpose', 'certificates')]
  },
})
