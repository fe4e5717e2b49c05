import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const certificates = { sku: 'certificates/general-purpose', unit: 'certificates' }

export const privateCa = defineTable({
  table: 'aws/private-ca',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_acmpca_certificate_authority' },
      {
        'Private certificate authority': { sku: 'authorities/general-purpose', unit: 'authorities' },
        'Private certificate authority (short-lived certificate mode)': { sku: 'authorities/short-lived', unit: 'authorities' },
        'Certificates (first 1K)': certificates,
        'Certificates (next 9K)': { ...certificates, from: 1_000 },
        'Certificates (over 10K)': { ...certificates, from: 10_000 },
        'Certificates (short-lived)': { sku: 'certificates/short-lived', unit: 'certificates' },
      },
    ),
})
