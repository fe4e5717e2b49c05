import { Unknown } from '../../../model/unknown.ts'
import { convert } from '../values/convert.ts'
import { graphemeSteps, graphemes } from '../values/graphemes.ts'
import { sortedEntries, sortedNames } from '../values/order.ts'
import { comparingSteps, type PartialKey, PartialMap, partialMap } from '../values/partly-known.ts'
import { compareStrings } from '../values/strings.ts'
import { spread, traits } from '../values/traits.ts'
import { elementType, sameType, typeName, typeOf } from '../values/types.ts'
import { unify } from '../values/unify.ts'
import { EvaluationError, LimitExceeded, Mapping, Sequence, type Type, type Value } from '../values/value.ts'
import {
  ArgumentError,
  always,
  type FunctionDefinition,
  type FunctionEnvironment,
  movedParameter,
  sequenceAt,
  stringAt,
  stringParameter,
} from './definition.ts'

/** The mapping that is the first argument; unknown if it is a resource, whose attributes are not all listed. */
function mappingAt(values: readonly Value[], problem: EvaluationError): Mapping | Unknown {
  const [value] = values
  if (!(value instanceof Mapping)) throw problem
  return value.rest === undefined
    ? value
    : spread(traits(value).unknown ?? new Unknown({ kind: 'computed', text: 'it is known after apply' }))
}

function keys(values: readonly Value[]): Value {
  const mapping = mappingAt(values, new ArgumentError(0, 'must have map or object type'))
  if (mapping instanceof Unknown) return mapping
  return mapping.kind === 'map' ? new Sequence('list', sortedNames(mapping), 'string') : new Sequence('tuple', sortedNames(mapping))
}

function valuesOf(values: readonly Value[]): Value {
  const mapping = mappingAt(values, new EvaluationError('values() requires a map as the first argument'))
  if (mapping instanceof Unknown) return mapping
  const items = sortedEntries(mapping).map(([, item]) => item)
  return mapping.kind === 'map' ? new Sequence('list', items, elementType(typeOf(mapping))) : new Sequence('tuple', items)
}

function length(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  const [value] = values
  if (typeof value === 'string') {
    charge(graphemeSteps(value))
    return graphemes(value).length
  }
  if (value instanceof Sequence) {
    const unknown = value.kind === 'set' ? traits(value).unknown : undefined
    return unknown === undefined || value.items.length < 2 ? value.items.length : spread(unknown)
  }
  const mapping = mappingAt(values, new EvaluationError('argument must be a string, a collection type, or a structural type'))
  return mapping instanceof Unknown ? mapping : mapping.entries.size
}

function lookup(values: readonly Value[]): Value {
  if (values.length > 3) throw new EvaluationError(`lookup() takes two or three arguments, got ${values.length}`)
  const [mapping] = values
  if (!(mapping instanceof Mapping)) throw new ArgumentError(0, 'lookup() requires a map as the first argument')
  const key = stringAt(values, 1)
  const found = mapping.entries.get(key)
  const fallback = values[2]
  if (found !== undefined) return found
  if (mapping.rest !== undefined) return mapping.rest(key)
  if (fallback !== undefined) {
    if (mapping.kind === 'object') return fallback
    try {
      return convert(fallback, elementType(typeOf(mapping)))
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error
      throw new ArgumentError(2, 'the default value must have the same type as the map elements')
    }
  }
  if (mapping.kind === 'object') throw new ArgumentError(0, `the given object has no attribute ${JSON.stringify(key)}`)
  throw new EvaluationError(`lookup failed to find key ${JSON.stringify(key)}`)
}

/** Mappings of which one has keys that are partly known. */
function mergePartly(values: readonly Value[], charge: FunctionEnvironment['charge']): Unknown | undefined {
  const entries: (readonly [PartialKey, Value])[] = []
  for (const value of values) {
    if (value instanceof PartialMap) entries.push(...value.entries)
    else if (value instanceof Mapping && value.rest === undefined) entries.push(...value.entries)
    else if (value !== null) return undefined
  }
  charge(comparingSteps(entries.length))
  return partialMap(entries)
}

function merge(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  const partly = values.some(value => value instanceof PartialMap) ? mergePartly(values, charge) : undefined
  if (partly !== undefined) return partly
  const mappings: Mapping[] = []
  for (const value of values) {
    if (value instanceof Unknown) return spread(value)
    if (value === null) continue
    if (!(value instanceof Mapping)) {
      throw new EvaluationError(`arguments must be maps or objects, got ${JSON.stringify(typeName(typeOf(value)))}`)
    }
    mappings.push(value)
  }
  const [first] = mappings
  if (first === undefined) return new Mapping('object', new Map())
  const entries = new Map<string, Value>()
  for (const mapping of mappings) for (const [name, item] of mapping.entries) entries.set(name, item)
  const type = typeOf(first)
  const last = mappings.findLast(mapping => mapping.rest !== undefined)
  const rest = last?.rest === undefined ? {} : { rest: last.rest }
  const asMap = first.kind === 'map' && mappings.every(mapping => mapping.kind === 'map' && sameType(typeOf(mapping), type, true))
  return asMap ? new Mapping('map', entries, { element: elementType(type), ...rest }) : new Mapping('object', entries, rest)
}

function transpose(values: readonly Value[]): Value {
  const [mapping] = values
  if (!(mapping instanceof Mapping)) throw new EvaluationError('map of list of string required')
  const turned = new Map<string, Value[]>()
  for (const [name, list] of sortedEntries(mapping)) {
    if (!(list instanceof Sequence)) throw new EvaluationError('input must not contain null list')
    for (const item of list.items) {
      if (typeof item !== 'string') throw new EvaluationError('input list must not contain null string')
      const names = turned.get(item)
      if (names === undefined) turned.set(item, [name])
      else names.push(name)
    }
  }
  const entries = [...turned].map(([name, items]) => [name, new Sequence('list', items.sort(byText), 'string')] as const)
  return new Mapping('map', new Map(entries), { element: { list: 'string' } })
}

const byText = (a: Value, b: Value): number => (typeof a === 'string' && typeof b === 'string' ? compareStrings(a, b) : 0)

function zipmap(values: readonly Value[]): Value {
  const names = sequenceAt(values, 0)
  const unknown = traits(names).unknown
  if (unknown !== undefined) return spread(unknown)
  const items = values[1]
  if (!(items instanceof Sequence) || items.kind === 'set') throw new EvaluationError('values argument must be a list or tuple value')
  if (names.items.length !== items.items.length) {
    throw new EvaluationError(`number of keys (${names.items.length}) does not match number of values (${items.items.length})`)
  }
  const entries = new Map<string, Value>()
  for (const [position, name] of names.items.entries()) {
    if (typeof name !== 'string') throw new EvaluationError(`keys list has null value at index ${position}`)
    entries.set(name, items.items[position] ?? null)
  }
  return items.kind === 'list' ? new Mapping('map', entries, { element: elementType(typeOf(items)) }) : new Mapping('object', entries)
}

/** A value as a type; null where it cannot be had as that, as Terraform passes over it then. */
function convertOrNull(value: Value, type: Type): Value {
  try {
    return convert(value, type)
  } catch (error) {
    if (error instanceof LimitExceeded || !(error instanceof EvaluationError)) throw error
    return null
  }
}

function coalesce(values: readonly Value[]): Value {
  if (values.length === 0) throw new EvaluationError('all arguments must have the same type')
  const type = unify(values.map(typeOf))
  if (type === undefined) throw new EvaluationError('all arguments must have the same type')
  for (const given of values) {
    const value = convertOrNull(given, type)
    if (value !== null && !(value === '' && type === 'string')) return value
  }
  throw new EvaluationError('no non-null, non-empty-string arguments')
}

function coalescelist(values: readonly Value[]): Value {
  if (values.length === 0) throw new EvaluationError('at least one argument is required')
  for (const value of values) {
    if (value === null || value instanceof Unknown) continue
    if (!(value instanceof Sequence) || value.kind === 'set') throw new EvaluationError('coalescelist arguments must be lists or tuples')
  }
  for (const value of values) {
    if (value instanceof Unknown) return spread(value)
    if (value instanceof Sequence && value.items.length > 0) return value
  }
  throw new EvaluationError('no non-null arguments')
}

const choice = (name: string) => ({ name, type: 'any', nullable: true, unknown: 'anything' }) as const

/** Maps and objects; choosing among values; the length of anything. */
export const mapFunctions: Readonly<Record<string, FunctionDefinition>> = {
  coalesce: { parameters: [], variadic: choice('vals'), call: coalesce },
  coalescelist: { parameters: [], variadic: choice('vals'), call: coalescelist },
  keys: { parameters: [movedParameter('inputMap')], call: keys },
  length: { parameters: [movedParameter('value')], call: length },
  lookup: {
    parameters: [movedParameter('inputMap'), stringParameter('key')],
    variadic: { name: 'default', type: 'any', nullable: true, unknown: 'anything', marks: 'kept' },
    call: lookup,
  },
  merge: {
    parameters: [],
    variadic: { name: 'maps', type: 'any', nullable: true, unknown: 'anything', marks: 'outer' },
    call: merge,
    carriesParts: always,
  },
  transpose: { parameters: [{ name: 'values', type: { map: { list: 'string' } } }], call: transpose },
  values: { parameters: [movedParameter('mapping')], call: valuesOf },
  zipmap: { parameters: [{ name: 'keys', type: { list: 'string' } }, movedParameter('values')], call: zipmap },
}
