import type { AttributeObject } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import { at, type Field, isAbsent, saysTrue, textOf, textsOf } from './fields.ts'
import { allowedTopologies, type Topologies } from './topologies.ts'

export interface StorageClass {
  readonly name: string
  readonly provisioner: string | undefined
  readonly parameters: Readonly<Record<string, string>>
  /** Where its volumes can be. */
  readonly topologies: Topologies
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
    const storageClass = {
      name,
      provisioner: textOf(at(root, 'provisioner')),
      parameters: textsOf(at(root, 'parameters')),
      topologies: allowedTopologies(at(root, 'allowedTopologies')),
    }
    byName.set(name, storageClass)
    if (saysTrue(at(root, 'metadata', 'annotations', defaultMark))) byDefault = storageClass
  }
  return { byName, byDefault }
}

/** The class of a claim's spec; undefined: the project does not have it. */
export function storageClassOf(spec: Field, { byName, byDefault }: StorageClasses): StorageClass | undefined {
  const field = at(spec, 'storageClassName')
  if (isAbsent(field)) return byDefault
  const name = textOf(field)
  return name === undefined ? undefined : byName.get(name)
}

/** What a claim's spec says of its class: `{ storage_class, provisioner, parameters }` as far as the project knows. `''` is no class: a volume that exists. */
export function storageClassAttributes(spec: Field, classes: StorageClasses): AttributeObject {
  const field = at(spec, 'storageClassName')
  if (isUnknown(field.value)) return { storage_class: field.value }
  const found = storageClassOf(spec, classes)
  const name = (isAbsent(field) ? undefined : textOf(field)) ?? found?.name
  return {
    ...(name === undefined ? {} : { storage_class: name }),
    ...(found?.provisioner === undefined ? {} : { provisioner: found.provisioner }),
    ...(found === undefined || Object.keys(found.parameters).length === 0 ? {} : { parameters: found.parameters }),
  }
}
