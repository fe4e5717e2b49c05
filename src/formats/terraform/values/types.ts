import { Unknown } from '../../../model/unknown.ts'
import { isNumber } from './numbers.ts'
import { Mapping, type ObjectAttribute, Sensitive, Sequence, type Type, type Value } from './value.ts'

/** The kinds of types, without their parts. */
type TypeKind = 'any' | 'string' | 'number' | 'bool' | 'list' | 'set' | 'map' | 'tuple' | 'object'

export const isListType = (type: Type): type is { readonly list: Type } => typeof type === 'object' && 'list' in type
export const isSetType = (type: Type): type is { readonly set: Type } => typeof type === 'object' && 'set' in type
export const isMapType = (type: Type): type is { readonly map: Type } => typeof type === 'object' && 'map' in type
export const isTupleType = (type: Type): type is { readonly tuple: readonly Type[] } => typeof type === 'object' && 'tuple' in type
export const isObjectType = (type: Type): type is { readonly object: Readonly<Record<string, ObjectAttribute>> } =>
  typeof type === 'object' && 'object' in type

export function kindOf(type: Type): TypeKind {
  if (typeof type === 'string') return type
  if ('list' in type) return 'list'
  if ('set' in type) return 'set'
  if ('map' in type) return 'map'
  return 'tuple' in type ? 'tuple' : 'object'
}

/** The type of the elements of a list, set or map. */
export function elementType(type: Type): Type {
  if (isListType(type)) return type.list
  if (isSetType(type)) return type.set
  return isMapType(type) ? type.map : 'any'
}

/** The type of a value. Null and unknown values have no type of their own here: `any`. */
export function typeOf(value: Value): Type {
  if (value === null || value instanceof Unknown) return 'any'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (isNumber(value)) return 'number'
  if (value instanceof Sensitive) return typeOf(value.value)
  if (value instanceof Sequence) return sequenceType(value)
  return value instanceof Mapping ? mappingType(value) : 'any'
}

function sequenceType({ kind, items, element }: Sequence): Type {
  if (kind === 'tuple') return { tuple: items.map(typeOf) }
  const inner = element ?? commonType(items)
  return kind === 'list' ? { list: inner } : { set: inner }
}

function mappingType({ kind, entries, element }: Mapping): Type {
  if (kind === 'map') return { map: element ?? commonType(entries.values()) }
  const attributes: [string, ObjectAttribute][] = []
  for (const [name, item] of entries) attributes.push([name, { type: typeOf(item), optional: false }])
  return { object: Object.fromEntries(attributes) }
}

/** The element type of a collection made without one: that of its first element that has any. */
function commonType(items: Iterable<Value>): Type {
  for (const item of items) {
    const type = typeOf(item)
    if (type !== 'any') return type
  }
  return 'any'
}

/** Whether two types are the same. `loose`: `any` equals everything, as where it only means that a null or unknown stood there. */
export function sameType(a: Type, b: Type, loose = false): boolean {
  if (a === b) return true
  if (loose && (a === 'any' || b === 'any')) return true
  if (typeof a === 'string' || typeof b === 'string') return false
  if (isTupleType(a)) {
    return isTupleType(b) && a.tuple.length === b.tuple.length && a.tuple.every((item, i) => sameType(item, b.tuple[i] ?? 'any', loose))
  }
  if (isObjectType(a)) {
    if (!isObjectType(b)) return false
    const names = Object.keys(a.object)
    if (names.length !== Object.keys(b.object).length) return false
    return names.every(name => {
      const other = Object.hasOwn(b.object, name) ? b.object[name] : undefined
      return other !== undefined && sameType(a.object[name]?.type ?? 'any', other.type, loose)
    })
  }
  return kindOf(a) === kindOf(b) && sameType(elementType(a), elementType(b), loose)
}

/** A type's name in Terraform's messages: `list of string`, `object`, `tuple`. */
export function typeName(type: Type): string {
  const kind = kindOf(type)
  if (kind === 'any') return 'dynamic'
  if (kind === 'list' || kind === 'set' || kind === 'map') return `${kind} of ${typeName(elementType(type))}`
  return kind
}

/** A type's name where it is a constraint that a value must meet: `list of any single type`. */
export function constraintName(type: Type): string {
  const kind = kindOf(type)
  if (kind === 'any') return 'any type'
  if (kind === 'list' || kind === 'set' || kind === 'map') {
    const inner = elementType(type)
    return `${kind} of ${inner === 'any' ? 'any single type' : constraintName(inner)}`
  }
  return kind
}
