import { convertible } from './convertible.ts'
import { elementType, isObjectType, isTupleType, kindOf, sameType } from './types.ts'
import type { ObjectAttribute, Type } from './value.ts'

/**
 * The one type that values of all the given types can be converted to, as for the results of a conditional or the elements of a list;
 * undefined if there is none. After cty's `convert.UnifyUnsafe`.
 */
export function unify(types: readonly Type[]): Type | undefined {
  const first = types[0]
  if (first === undefined) return 'any'
  if (types.every(type => sameType(type, first))) return first
  const counts = { any: 0, string: 0, number: 0, bool: 0, list: 0, set: 0, map: 0, tuple: 0, object: 0 }
  for (const type of types) counts[kindOf(type)]++
  const all = types.length - counts.any
  if (counts.map > 0 && counts.map === all) return unifyCollections(types, 'map')
  // As maps or lists where they can; else one structural type may still suit all.
  const collection = counts.map > 0 ? 'map' : 'list'
  const mixed = counts[collection] > 0 && counts[collection] + counts[collection === 'map' ? 'object' : 'tuple'] === all
  if (counts.list > 0 && counts.list === all) return unifyCollections(types, 'list')
  if (counts.set > 0 && counts.set === all) return unifyCollections(types, 'set')
  if (counts.object > 0 && counts.object === all) return unifyObjects(types)
  if (counts.tuple > 0 && counts.tuple === all) return unifyTuples(types)
  const common = !mixed ? undefined : collection === 'map' ? wrap('map', unify(types.flatMap(parts))) : unifyAsList(types)
  if (common !== undefined) return common
  if (counts.object > 0 && counts.tuple > 0) return undefined
  if (counts.any > 0 && all === 0) return 'any'
  const candidates = types.filter(type => type !== 'any').sort((a, b) => rank(a) - rank(b))
  const suits = candidates.find(wanted => types.every(type => convertible(type, wanted)))
  // A null may have any type, so nothing is settled among its neighbours.
  return suits ?? (counts.any > 0 ? 'any' : undefined)
}

/** The most general first: strings before other primitives, lists before sets. */
const rank = (type: Type): number => (type === 'string' || kindOf(type) === 'list' ? 0 : 1)

const wrap = (kind: 'list' | 'map' | 'set', inner: Type | undefined): Type | undefined => {
  if (inner === undefined) return undefined
  if (kind === 'list') return { list: inner }
  return kind === 'map' ? { map: inner } : { set: inner }
}

/** The types of what is in a value of a type. */
function parts(type: Type): readonly Type[] {
  if (type === 'any') return []
  if (isTupleType(type)) return type.tuple
  if (isObjectType(type)) return Object.values(type.object).map(attribute => attribute.type)
  return [elementType(type)]
}

/** Each must be a list by itself, where nulls leave open of what. */
function unifyAsList(types: readonly Type[]): Type | undefined {
  const inner = unify(types.flatMap(parts))
  return inner !== 'any' || types.every(isListAlone) ? wrap('list', inner) : undefined
}

function isListAlone(type: Type): boolean {
  if (!isTupleType(type) || type.tuple.every(item => item === 'any')) return true
  const inner = unify(type.tuple)
  if (inner === undefined || inner === 'any') return false
  return !(type.tuple.includes('any') && (isTupleType(inner) || isObjectType(inner)))
}

const unifyCollections = (types: readonly Type[], kind: 'list' | 'map' | 'set'): Type | undefined =>
  wrap(kind, unify(types.filter(type => type !== 'any').map(elementType)))

function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.filter(isObjectType).map(type => type.object)
  const names = Object.keys(objects[0] ?? {})
  const alike = objects.every(object => Object.keys(object).length === names.length && names.every(name => Object.hasOwn(object, name)))
  if (!alike) return wrap('map', unify(types.flatMap(parts)))
  const attributes: [string, ObjectAttribute][] = []
  for (const name of names) {
    const type = unify(objects.map(object => object[name]?.type ?? 'any'))
    if (type === undefined) return undefined
    attributes.push([name, { type, optional: false }])
  }
  return { object: Object.fromEntries(attributes) }
}

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.filter(isTupleType).map(type => type.tuple)
  const length = tuples[0]?.length ?? 0
  if (tuples.some(tuple => tuple.length !== length)) return unifyAsList(types)
  const items: Type[] = []
  for (let i = 0; i < length; i++) {
    const type = unify(tuples.map(tuple => tuple[i] ?? 'any'))
    if (type === undefined) return undefined
    items.push(type)
  }
  return { tuple: items }
}
