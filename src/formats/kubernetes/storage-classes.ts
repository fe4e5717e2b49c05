import type { AttributeObject } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import { at, type Field, isAbsent, saysTrue, textOf, textsOf } from './fields.ts'

export interface StorageClass {
  readonly name: string
  readonly provisioner: string | undefined
  readonly parameters: Readonly<Record<string, string>>
}

export interface StorageClasses {
  readonly byName: ReadonlyMap<string, StorageClass>
  /** The one that claims get which name none. */
  readonly byDefault: StorageClass | undefined
}

const defaultMark = 'storageclass.kubernetes.io/is-default-class'

export function storageClassesOf(roots: readonly Field[]): StorageClasses {
  const byName = new Map<string, StorageClass>()
  let byDefault: StorageClass | undefined
  for (const root of roots) {
    const { name } = root.object
    const storageClass = { name, provisioner: textOf(at(root, 'provisioner')), parameters: textsOf(at(root, 'parameters')) }
    byName.set(name, storageClass)
    if (saysTrue(at(root, 'metadata', 'annotations', defaultMark))) byDefault = storageClass
  }
  return { byName, byDefault }
}

/** What a claim's spec says of its class: `{ storage_class, provisioner, parameters }` as far as the project knows. `''` is no class: a volume that exists. */
export function storageClassAttributes(spec: Field, { byName, byDefault }: StorageClasses): AttributeObject {
  const field = at(spec, 'storageClassName')
  if (isUnknown(field.value)) return { storage_class: field.value }
  const stated = isAbsent(field) ? undefined : textOf(field)
  const found = stated === undefined ? byDefault : byName.get(stated)
  const name = stated ?? found?.name
  return {
    ...(name === undefined ? {} : { storage_class: name }),
    ...(found?.provisioner === undefined ? {} : { provisioner: found.provisioner }),
    ...(found === undefined || Object.keys(found.parameters).length === 0 ? {} : { parameters: found.parameters }),
  }
}
