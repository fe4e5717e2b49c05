import { defineResource } from '../definition.ts'
import { kmsKeyCharges, kmsSkus, kmsUsage } from './kms-key-charges.ts'

/** A customer managed key. https://aws.amazon.com/kms/pricing/ */
export const kmsKey = defineResource({
  type: 'aws_kms_key',
  service: 'AWS Key Management Service',
  category: 'Security',
  skus: kmsSkus,
  usage: kmsUsage,
  charges: ({ attributes, usage }) => kmsKeyCharges(usage, () => attributes.string('customer_master_key_spec', 'SYMMETRIC_DEFAULT')),
})
