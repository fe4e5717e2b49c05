import { defineResource } from '../definition.ts'
import { kmsKeyCharges, kmsSkus, kmsUsage } from './kms-key-charges.ts'

/** A replica is billed like a key of its own, and is of its primary key's kind. https://aws.amazon.com/kms/pricing/ */
export const kmsReplicaKey = defineResource({
  type: 'aws_kms_replica_key',
  service: 'AWS Key Management Service',
  category: 'Security',
  skus: kmsSkus,
  usage: kmsUsage,
  charges: ({ usage, related }) =>
    kmsKeyCharges(
      usage,
      () => related.to('primary_key_arn', ['aws_kms_key'])?.attributes.string('customer_master_key_spec') ?? 'SYMMETRIC_DEFAULT',
    ),
})
