import { defineResource } from '../definition.ts'
import { storageSkus, volumeOf } from './storage.ts'
import { terraformTypesOf } from './terraform-types.ts'

/** The volume that a claim makes its storage class provision. */
export const persistentVolumeClaim = defineResource({
  type: 'kubernetes:PersistentVolumeClaim',
  aliases: terraformTypesOf('PersistentVolumeClaim'),
  service: 'Kubernetes',
  category: 'Storage',
  skus: storageSkus,
  charges: context => volumeOf(context, context.attributes),
})
