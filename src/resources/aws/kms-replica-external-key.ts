import { defineResource } from '../definition.ts'
import { kmsKeyCharges, kmsSkus, kmsUsage } from './kms-key-charges.ts'

/** A replica with imported material is billed like a key of its own. https://aws.amazon.com/kms/pricing/ */
export const kmsReplicaExternalKey = defineResource({
  type: 'aws_kms_replica_external_key',
  service: 'AWS Key Management Service',
  category: 'Security',
  skus: kmsSkus,
  usage: kmsUsage,
  charges: ({ attributes, usage }) => kmsKeyCharges(usage, () => attributes.string('key_spec', 'SYMMETRIC_DEFAULT')),
})
