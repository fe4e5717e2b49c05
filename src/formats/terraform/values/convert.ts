import { Unknown } from '../../../model/unknown.ts'
import { throughAssumable } from './assumable.ts'
import { convertible } from './convertible.ts'
import { mismatch } from './mismatch.ts'
import { formatNumber, isNumber, parseNumber } from './numbers.ts'
import { makeSet } from './order.ts'
import { PartialMap } from './partly-known.ts'
import { markSensitive } from './traits.ts'
import { elementType, isMapType, isObjectType, isSetType, isTupleType, kindOf, sameType, typeOf } from './types.ts'
import { unify } from './unify.ts'
import { EvaluationError, Mapping, type ObjectAttribute, Sensitive, Sequence, type Type, type Value } from './value.ts'

/**
 * A value as the given type, with the defaults of `optional()` attributes filled in at every depth. Unknown values pass, as their type is not
 * known. Throws EvaluationError in Terraform's words if the value can't be had as that type.
 */
export function convert(value: Value, type: Type): Value {
  if (type === 'any' || value === null) return value
  // A plain conversion keeps the reference: the value is still that very attribute.
  if (value instanceof PartialMap) return convertPartial(value, type)
  if (value instanceof Unknown) return throughAssumable(value, inner => convert(inner, type)) ?? value
  if (value instanceof Sensitive) return markSensitive(convert(value.value, type))
  if (typeof type === 'string') return convertPrimitive(value, type)
  if (value instanceof Mapping && value.rest !== undefined && isObjectType(type)) return toObject(value, type.object, type)
  const got = typeOf(value)
  if (!convertible(got, type)) throw new EvaluationError(mismatch(got, type))
  if (isObjectType(type)) return value instanceof Mapping ? toObject(value, type.object, type) : value
  if (isTupleType(type)) return value instanceof Sequence ? toTuple(value, type.tuple) : value
  if (isMapType(type)) return value instanceof Mapping ? toMap(value, type.map) : value
  return value instanceof Sequence ? toCollection(value, isSetType(type) ? 'set' : 'list', elementType(type)) : value
}

/** A value as a string, number or bool. */
export function convertPrimitive(value: Value, type: 'string' | 'number' | 'bool'): Value {
  if (value === null || value instanceof Unknown) return value
  if (value instanceof Sensitive) return markSensitive(convertPrimitive(value.value, type))
  if (type === 'string') {
    if (typeof value === 'string') return value
    if (typeof value === 'boolean') return value ? 'true' : 'false'
    if (isNumber(value)) return formatNumber(value)
  } else if (type === 'number') {
    if (isNumber(value)) return value
    if (typeof value === 'string') {
      const parsed = parseNumber(value)
      if (parsed === undefined) throw new EvaluationError('a number is required')
      return parsed
    }
  } else if (typeof value === 'boolean') return value
  else if (typeof value === 'string') return stringToBool(value)
  throw new EvaluationError(`${type} required`)
}

/** The entries of a map may be converted each for itself; which attributes an object would have is not known. */
const convertPartial = ({ cause, entries }: PartialMap, type: Type): Unknown =>
  isMapType(type)
    ? new PartialMap(
        cause,
        entries.map(([key, item]) => [key, convert(item, type.map)] as const),
      )
    : new Unknown(cause)

function stringToBool(text: string): boolean {
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  const lower = text.toLowerCase()
  if (lower === 'true' || lower === 'false') {
    throw new EvaluationError(`a bool is required; to convert from string, use lowercase "${lower}"`)
  }
  throw new EvaluationError('a bool is required')
}

function toObject(value: Mapping, attributes: Readonly<Record<string, ObjectAttribute>>, type: Type): Mapping {
  const entries = new Map<string, Value>()
  for (const name of Object.keys(attributes)) {
    const attribute = attributes[name]
    if (attribute === undefined) continue
    const given = value.entries.get(name) ?? (value.entries.has(name) ? null : value.rest?.(name))
    if (given === undefined && !attribute.optional) throw new EvaluationError(mismatch(typeOf(value), type))
    const chosen = (given === undefined || given === null) && attribute.fallback !== undefined ? attribute.fallback : (given ?? null)
    entries.set(name, convert(chosen, attribute.type))
  }
  return new Mapping('object', entries)
}

const toTuple = (value: Sequence, types: readonly Type[]): Sequence =>
  new Sequence(
    'tuple',
    value.items.map((item, i) => convert(item, types[i] ?? 'any')),
  )

function toMap(value: Mapping, wanted: Type): Mapping {
  if (value.kind === 'map' && value.element !== undefined && sameType(value.element, wanted)) return value
  const element = wanted === 'any' ? commonElement([...value.entries.values()], 'map') : wanted
  const entries = new Map<string, Value>()
  for (const [name, item] of value.entries) entries.set(name, convert(item, element))
  return new Mapping('map', entries, {
    element: settled(element, entries.values()),
    ...(value.rest === undefined ? {} : { rest: value.rest }),
  })
}

function toCollection(value: Sequence, kind: 'list' | 'set', wanted: Type): Sequence {
  if (value.kind === kind && value.element !== undefined && sameType(value.element, wanted)) return value
  const element = wanted === 'any' ? commonElement(value.items, kind, value.element) : wanted
  const items = value.items.map(item => convert(item, element))
  return kind === 'set' ? makeSet(items, settled(element, items)) : new Sequence('list', items, settled(element, items))
}

/** The element type for a conversion to a collection of any single type. Throws EvaluationError if the elements have none in common. */
function commonElement(items: readonly Value[], kind: 'list' | 'set' | 'map', given?: Type): Type {
  if (given !== undefined && given !== 'any') return given
  const types = items.map(typeOf)
  const common = unify(types)
  if (common === undefined || (common === 'any' && types.some(type => type !== 'any')))
    throw new EvaluationError(`all ${kind} elements must have the same type`)
  return common
}

/** The type that a constraint comes to for the elements it was applied to: the places of `any` take the elements' types. */
function settled(type: Type, items: Iterable<Value>): Type {
  if (!mentionsAny(type)) return withoutOptional(type)
  const types: Type[] = []
  for (const item of items) types.push(typeOf(item))
  const found = types.filter(each => each !== 'any')
  return found.length === 0 ? withoutOptional(type) : (unify(found) ?? type)
}

function mentionsAny(type: Type): boolean {
  if (typeof type === 'string') return type === 'any'
  if (isTupleType(type)) return type.tuple.some(mentionsAny)
  if (isObjectType(type)) return Object.values(type.object).some(attribute => mentionsAny(attribute.type))
  return mentionsAny(elementType(type))
}

/** The type of values that a constraint with optional attributes gives. */
function withoutOptional(type: Type): Type {
  if (typeof type === 'string') return type
  if (isTupleType(type)) return { tuple: type.tuple.map(withoutOptional) }
  if (isObjectType(type)) {
    const attributes = Object.entries(type.object).map(
      ([name, { type: inner }]) => [name, { type: withoutOptional(inner), optional: false }] as const,
    )
    return { object: Object.fromEntries(attributes) }
  }
  const inner = withoutOptional(elementType(type))
  const kind = kindOf(type)
  if (kind === 'list') return { list: inner }
  return kind === 'map' ? { map: inner } : { set: inner }
}

/** Brings values to the type that all of them can have, as Terraform does for the results of a conditional. undefined: there is no such type. */
export function convertToCommon(values: readonly Value[]): { readonly type: Type; readonly values: readonly Value[] } | undefined {
  const type = unify(values.map(typeOf))
  if (type === undefined) return undefined
  return { type, values: values.map(value => convert(value, type)) }
}
