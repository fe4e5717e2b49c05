import { elementType, isObjectType, isTupleType, kindOf } from './types.ts'
import type { ObjectAttribute, Type } from './value.ts'

/** Whether values of a type can be converted to another at all; single values may still fail (`"x"` to number). After cty's `GetConversionUnsafe`. */
export function convertible(from: Type, to: Type): boolean {
  if (from === 'any' || to === 'any') return true
  const source = kindOf(from)
  const target = kindOf(to)
  if (typeof from === 'string' || typeof to === 'string') {
    return source === target || (target === 'string' && typeof from === 'string') || (source === 'string' && typeof to === 'string')
  }
  if (isObjectType(to)) return toObject(from, to.object)
  if (isTupleType(to)) {
    return (
      isTupleType(from) && from.tuple.length === to.tuple.length && from.tuple.every((item, i) => convertible(item, to.tuple[i] ?? 'any'))
    )
  }
  const element = elementType(to)
  if (target === 'map') {
    if (isObjectType(from)) return Object.values(from.object).every(attribute => convertible(attribute.type, element))
    return source === 'map' && convertible(elementType(from), element)
  }
  if (isTupleType(from)) return from.tuple.every(item => convertible(item, element))
  return (source === 'list' || source === 'set') && convertible(elementType(from), element)
}

function toObject(from: Type, wanted: Readonly<Record<string, ObjectAttribute>>): boolean {
  if (isObjectType(from)) {
    return Object.entries(wanted).every(([name, attribute]) => {
      const given = Object.hasOwn(from.object, name) ? from.object[name] : undefined
      return given === undefined ? attribute.optional : convertible(given.type, attribute.type)
    })
  }
  if (kindOf(from) !== 'map') return false
  const attributes = Object.values(wanted)
  // Where there are defaults, only those attributes are converted that the map has.
  const mayLack = attributes.some(({ fallback }) => fallback !== undefined)
  return attributes.every(({ type, optional }) => (mayLack && optional) || convertible(elementType(from), type))
}
