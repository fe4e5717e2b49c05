import { defineResource } from '../definition.ts'
import { storageSkus, volumeOf } from './storage.ts'

/** The volume that a claim makes its storage class provision. */
export const persistentVolumeClaim = defineResource({
  type: 'kubernetes:PersistentVolumeClaim',
  aliases: ['kubernetes_persistent_volume_claim', 'kubernetes_persistent_volume_claim_v1'],
  service: 'Kubernetes',
  category: 'Storage',
  skus: storageSkus,
  charges: context => volumeOf(context, context.attributes),
})
