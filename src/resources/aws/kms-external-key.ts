import { defineResource } from '../definition.ts'
import { kmsKeyCharges, kmsSkus, kmsUsage } from './kms-key-charges.ts'

/** A key with imported material is billed like any other. https://aws.amazon.com/kms/pricing/ */
export const kmsExternalKey = defineResource({
  type: 'aws_kms_external_key',
  service: 'AWS Key Management Service',
  category: 'Security',
  skus: kmsSkus,
  usage: kmsUsage,
  charges: ({ attributes, usage }) => kmsKeyCharges(usage, () => attributes.string('key_spec', 'SYMMETRIC_DEFAULT')),
})
