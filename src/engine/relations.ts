import type { AttributeObject, AttributeValue, Resource } from '../model/resource.ts'
import { NotKnown, Unknown } from '../model/unknown.ts'
import type { UsageValues } from '../model/usage.ts'
import { type RecordRead, readAttributes } from '../resources/attributes.ts'
import type { Related, RelatedResource } from '../resources/definition.ts'
import { readUsage } from '../resources/usage.ts'

const identifying = ['id', 'name', 'arn'] as const

/** The value at a dotted path; blocks are counted (`rule.1.name`), and without a number the first one is meant. */
function valueAt(object: AttributeObject, path: string): AttributeValue | undefined {
  let value: AttributeValue | undefined = object
  for (const part of path.split('.')) {
    if (Array.isArray(value)) {
      const position = /^\d+$/.test(part) ? Number(part) : undefined
      value = (value as readonly AttributeValue[])[position ?? 0]
      if (position !== undefined) continue
    }
    if (typeof value !== 'object' || value === null || value instanceof Unknown) return value ?? undefined
    value = Object.hasOwn(value, part) ? (value as AttributeObject)[part] : undefined
  }
  return value ?? undefined
}

/** All values at a dotted path through every block of the lists on its way. */
function valuesAt(object: AttributeObject, path: string): readonly AttributeValue[] {
  let values: readonly AttributeValue[] = [object]
  for (const part of path.split('.'))
    values = values.flatMap(value => {
      if (value instanceof Unknown) return [value]
      return (Array.isArray(value) ? (value as readonly AttributeValue[]) : [value]).flatMap(element => {
        if (element instanceof Unknown) return [element]
        if (typeof element !== 'object' || element === null || Array.isArray(element) || !Object.hasOwn(element, part)) return []
        return [(element as AttributeObject)[part] as AttributeValue]
      })
    })
  return values.flat()
}

/** A key for a value that holds in one region only. */
const inRegion = (value: string, { region }: Resource): string => `${typeof region === 'string' ? region : ''}\0${value}`

/** The value of a join key: an attribute's path, or a template over attributes such as `table/{name}`. */
function keyValue(object: AttributeObject, key: string): AttributeValue | undefined {
  if (!key.includes('{')) return valueAt(object, key)
  let known = true
  const text = key.replace(/\{([^}]+)\}/g, (_, path: string) => {
    const value = valueAt(object, path)
    known &&= typeof value === 'string'
    return String(value)
  })
  return known ? text : undefined
}

/** Joins the resources of one project and side. Indexes are made when first needed. */
export function relateResources(
  resources: readonly Resource[],
  usage: (resource: Resource) => UsageValues = () => ({}),
): (resource: Resource, record: RecordRead) => Related {
  const byAddress = new Map<string, Resource>()
  const byType = new Map<string, Resource[]>()
  for (const resource of resources) {
    byAddress.set(resource.address, resource)
    const ofType = byType.get(resource.type)
    if (ofType === undefined) byType.set(resource.type, [resource])
    else ofType.push(resource)
  }
  /** `type|key` to value to resource, for joins by a known name. */
  const byKnownValue = new Map<string, Map<AttributeValue, Resource>>()
  const known = (type: string, key: string): Map<AttributeValue, Resource> => {
    const name = `${type}|${key}`
    let index = byKnownValue.get(name)
    if (index === undefined) {
      index = new Map()
      for (const resource of byType.get(type) ?? []) {
        const value = keyValue(resource.attributes, key)
        if (typeof value !== 'string') continue
        const here = inRegion(value, resource)
        if (!index.has(here)) index.set(here, resource)
        if (!index.has(value)) index.set(value, resource)
      }
      byKnownValue.set(name, index)
    }
    return index
  }
  /** What a value refers to; of several resources with one name the one in the region of `from` is meant. */
  const target = (
    value: AttributeValue | undefined,
    from: Resource,
    types: readonly string[],
    keys: readonly string[],
  ): Resource | undefined => {
    if (value instanceof Unknown) {
      const found = value.reference === undefined ? undefined : byAddress.get(value.reference.address)
      return found !== undefined && types.includes(found.type) ? found : undefined
    }
    if (typeof value !== 'string' || value === '') return undefined
    for (const type of types)
      for (const key of keys) {
        const index = known(type, key)
        const found = index.get(inRegion(value, from)) ?? index.get(value)
        if (found !== undefined) return found
      }
    return undefined
  }
  /** `type|attribute|keys` to address to the resources that point to it. */
  const referrers = new Map<string, Map<string, Resource[]>>()

  const relate = (resource: Resource, record: RecordRead): Related => {
    const describe = (other: Resource): RelatedResource => {
      const recordOther: RecordRead = (path, value) => record(`${other.address}: ${path}`, value)
      return {
        resource: other,
        attributes: readAttributes(other.attributes, recordOther),
        usage: readUsage(usage(other)),
        related: relate(other, recordOther),
      }
    }
    return {
      to(attribute, types, keys = []) {
        const value = valueAt(resource.attributes, attribute)
        const found = target(value, resource, types, [...identifying, ...keys])
        if (found !== undefined) return describe(found)
        if (value instanceof Unknown) {
          record(attribute, value)
          throw new NotKnown(value.cause)
        }
        return undefined
      },
      from(type, attribute, keys = []) {
        const allKeys = [...identifying, ...keys]
        const name = [type, attribute, resource.type, ...allKeys].join('|')
        let index = referrers.get(name)
        if (index === undefined) {
          index = new Map()
          for (const other of byType.get(type) ?? []) {
            const found = valuesAt(other.attributes, attribute).map(value => target(value, other, [resource.type], allKeys))
            for (const { address } of new Set(found.filter(resource => resource !== undefined))) {
              const others = index.get(address)
              if (others === undefined) index.set(address, [other])
              else others.push(other)
            }
          }
          referrers.set(name, index)
        }
        return (index.get(resource.address) ?? []).map(describe)
      },
    }
  }
  return relate
}
