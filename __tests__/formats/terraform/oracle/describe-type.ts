import { compareStrings } from '../../../../src/formats/terraform/values/strings.ts'
import { elementType, isObjectType, isTupleType, kindOf } from '../../../../src/formats/terraform/values/types.ts'
import type { Type } from '../../../../src/formats/terraform/values/value.ts'

/** A type as Terraform's `type` function writes it: `map(list(number))`, objects and tuples over several lines. */
export function describeType(type: Type, indent = ''): string {
  if (type === 'any') return 'dynamic'
  if (typeof type === 'string') return type
  const inner = `${indent}    `
  if (isTupleType(type)) {
    if (type.tuple.length === 0) return 'tuple([])'
    return `tuple([\n${type.tuple.map(item => `${inner}${describeType(item, inner)},\n`).join('')}${indent}])`
  }
  if (isObjectType(type)) {
    const names = Object.keys(type.object).sort(compareStrings)
    if (names.length === 0) return 'object({})'
    const lines = names.map(name => `${inner}${name}: ${describeType(type.object[name]?.type ?? 'any', inner)},\n`)
    return `object({\n${lines.join('')}${indent}})`
  }
  return `${kindOf(type)}(${describeType(elementType(type), indent)})`
}
