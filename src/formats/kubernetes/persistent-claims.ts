import { claimAttributes } from './claims.ts'
import { at, isAbsent, textOf } from './fields.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'

/** A PersistentVolumeClaim: `{ size, storage_class, provisioner, parameters, access_modes, volume_name }`. */
export const readClaim: ObjectReader = (root, context) => {
  const spec = at(root, 'spec')
  const volume = at(spec, 'volumeName')
  const bound = isAbsent(volume) ? undefined : textOf(volume)
  return {
    resource: resourceOf(root, context, {
      ...claimAttributes(spec, context.storageClasses),
      ...(bound === undefined || bound === '' ? {} : { volume_name: bound }),
    }),
  }
}
