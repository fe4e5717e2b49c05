import { convertible } from './convertible.ts'
import { constraintName, elementType, isListType, isMapType, isObjectType, isSetType, isTupleType, kindOf, typeName } from './types.ts'
import type { ObjectAttribute, Type } from './value.ts'

/** Why values of one type can't be had as another, in Terraform's words. After cty's `MismatchMessage`. */
export function mismatch(got: Type, wanted: Type): string {
  if (isObjectType(got) && isObjectType(wanted)) return objectMismatch(got.object, wanted.object)
  const structural = isTupleType(got) || isObjectType(got)
  if (isTupleType(got) && isListType(wanted) && wanted.list === 'any') return 'all list elements must have the same type'
  if (isTupleType(got) && isSetType(wanted) && wanted.set === 'any') return 'all set elements must have the same type'
  if (isObjectType(got) && isMapType(wanted) && wanted.map === 'any') return 'all map elements must have the same type'
  const wantsCollection = isListType(wanted) || isSetType(wanted) || isMapType(wanted)
  if (structural && wantsCollection) return structuralMismatch(got, wanted)
  if (!structural && typeof got !== 'string' && wantsCollection) {
    if (kindOf(got) !== kindOf(wanted)) return `${constraintName(wanted)} required`
    return `incorrect ${kindOf(got)} element type: ${mismatch(elementType(got), elementType(wanted))}`
  }
  return `${constraintName(wanted)} required`
}

function objectMismatch(got: Readonly<Record<string, ObjectAttribute>>, wanted: Readonly<Record<string, ObjectAttribute>>): string {
  const names = Object.keys(wanted).sort()
  const missing: string[] = []
  for (const name of names) {
    const attribute = wanted[name]
    const given = Object.hasOwn(got, name) ? got[name] : undefined
    if (attribute === undefined || convertible(given?.type ?? 'any', attribute.type) === false) continue
    if (given === undefined && !attribute.optional) missing.push(JSON.stringify(name))
  }
  if (missing.length > 0) {
    if (missing.length === 1) return `attribute ${missing[0]} is required`
    if (missing.length === 2) return `attributes ${missing[0]} and ${missing[1]} are required`
    return `attributes ${missing.slice(0, -1).join(', ')}, and ${missing.at(-1)} are required`
  }
  for (const name of names) {
    const attribute = wanted[name]
    const given = Object.hasOwn(got, name) ? got[name] : undefined
    if (attribute === undefined || given === undefined || convertible(given.type, attribute.type)) continue
    return `attribute ${JSON.stringify(name)}: ${mismatch(given.type, attribute.type)}`
  }
  return 'incorrect object attributes'
}

function structuralMismatch(got: Type, wanted: Type): string {
  const element = elementType(wanted)
  if (isTupleType(got) && !isMapType(wanted)) {
    const position = got.tuple.findIndex(item => !convertible(item, element))
    return position < 0 ? `${constraintName(wanted)} required` : `element ${position}: ${mismatch(got.tuple[position] ?? 'any', element)}`
  }
  if (isObjectType(got) && isMapType(wanted)) {
    for (const name of Object.keys(got.object).sort()) {
      const type = got.object[name]?.type ?? 'any'
      if (!convertible(type, element)) return `element ${JSON.stringify(name)}: ${mismatch(type, element)}`
    }
  }
  return `${constraintName(wanted)} required`
}

/** Terraform's words where functions like `tolist` fail: the types are named on both sides. */
export const cannotConvert = (got: Type, wanted: Type): string => `cannot convert ${typeName(got)} to ${constraintName(wanted)}`
