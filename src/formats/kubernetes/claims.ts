import { formatQuantity } from '../../model/quantity.ts'
import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown, Unknown } from '../../model/unknown.ts'
import { at, type Field, holdsMap, itemsOf, textListOf, textOf } from './fields.ts'
import { quantityOf } from './pods/quantities.ts'
import { type StorageClasses, storageClassAttributes } from './storage-classes.ts'

/** The size and class of a claim: `{ size, storage_class, provisioner, parameters, access_modes }`. */
export function claimAttributes(spec: Field, classes: StorageClasses): AttributeObject {
  const modes = textListOf(at(spec, 'accessModes'))
  return {
    size: sizeOf(spec),
    ...storageClassAttributes(spec, classes),
    ...(modes.length === 0 ? {} : { access_modes: modes }),
  }
}

function sizeOf(spec: Field): AttributeValue {
  const size = quantityOf(at(spec, 'resources', 'requests', 'storage'), 'storage')
  if (size === undefined)
    return new Unknown({ kind: 'error', text: `${spec.object.kind} ${spec.object.name} states no size`, location: spec.object.location })
  return isUnknown(size) ? size : formatQuantity('storage', size)
}

/** Volumes that every pod gets of its own: templates of claims, and generic ephemeral volumes of the pod's spec. */
export function volumesOf(templates: Field | undefined, podSpec: Field, classes: StorageClasses): readonly AttributeObject[] {
  const lasting = (templates === undefined ? [] : itemsOf(templates)).map(item => ({
    name: textOf(at(item, 'metadata', 'name')) ?? String(item.key),
    ...claimAttributes(at(item, 'spec'), classes),
  }))
  const ephemeral = itemsOf(at(podSpec, 'volumes')).flatMap((item): readonly AttributeObject[] => {
    const template = at(item, 'ephemeral', 'volumeClaimTemplate')
    if (!holdsMap(template)) return []
    return [{ name: textOf(at(item, 'name')) ?? String(item.key), ...claimAttributes(at(template, 'spec'), classes), ephemeral: true }]
  })
  return [...lasting, ...ephemeral]
}
