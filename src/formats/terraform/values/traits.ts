import { Unknown } from '../../../model/unknown.ts'
import { Mapping, Sensitive, Sequence, type Value } from './value.ts'

/** What holds for a value as a whole, with everything in it. */
interface Traits {
  /** How many values it is made of when written out; shared parts count every time. */
  readonly nodes: number
  readonly depth: number
  /** The first value in it that is not known; undefined: wholly known. */
  readonly unknown: Unknown | undefined
  /** Whether anything in it is sensitive. */
  readonly sensitive: boolean
}

const leaf: Traits = { nodes: 1, depth: 1, unknown: undefined, sensitive: false }
const remembered = new WeakMap<Sequence | Mapping, Traits>()

const plainParts = 16

/** The traits of a value; remembered per collection, so that a value which shares its parts (and would be exponential written out) is cheap to judge. */
export function traits(value: Value): Traits {
  if (value === null || typeof value !== 'object') return leaf
  if (value instanceof Unknown) return { nodes: 1, depth: 1, unknown: value, sensitive: false }
  if (value instanceof Sensitive) return { ...traits(value.value), sensitive: true }
  if (!(value instanceof Sequence || value instanceof Mapping)) return leaf
  const known = remembered.get(value)
  if (known !== undefined) return known
  const found = collect(value instanceof Sequence ? value.items : value.entries.values(), value instanceof Mapping ? value : undefined)
  // What holds a few plain values is looked at again faster than remembered.
  if (found.nodes > plainParts || found.depth > 2) remembered.set(value, found)
  return found
}

function collect(items: Iterable<Value>, mapping: Mapping | undefined): Traits {
  let nodes = 1
  let depth = 0
  let unknown = mapping?.rest === undefined ? undefined : restUnknown(mapping)
  let sensitive = false
  for (const item of items) {
    if (item === null || typeof item !== 'object') {
      nodes++
      if (depth === 0) depth = 1
      continue
    }
    const inner = traits(item)
    nodes += inner.nodes
    if (inner.depth > depth) depth = inner.depth
    unknown ??= inner.unknown
    sensitive ||= inner.sensitive
  }
  return { nodes, depth: depth + 1, unknown, sensitive }
}

/** A resource object has attributes that nobody listed: as a whole it is not known. */
function restUnknown(mapping: Mapping): Unknown {
  const any = mapping.rest?.('id')
  return any instanceof Unknown
    ? new Unknown(any.cause)
    : new Unknown({ kind: 'computed', text: 'the object has attributes that are known after apply' })
}

/** The unknown that an operation on `unknown` gives: the same cause, but no longer that very attribute or text. */
export const spread = (unknown: Unknown): Unknown =>
  unknown.reference === undefined && unknown.constructor === Unknown ? unknown : new Unknown(unknown.cause)

/** Marks a value as sensitive; never twice. */
export const markSensitive = (value: Value): Value => (value instanceof Sensitive ? value : new Sensitive(value))

/** Takes the outer mark off. */
export const unmark = (value: Value): Exclude<Value, Sensitive> => (value instanceof Sensitive ? value.value : value)

/** Takes all marks off, also those within. */
export function unmarkDeep(value: Value): Exclude<Value, Sensitive> {
  if (!traits(value).sensitive) return value as Exclude<Value, Sensitive>
  const outer = unmark(value)
  if (outer instanceof Sequence) return new Sequence(outer.kind, outer.items.map(unmarkDeep), outer.element)
  if (!(outer instanceof Mapping)) return outer
  const entries = new Map<string, Value>()
  for (const [name, item] of outer.entries) entries.set(name, unmarkDeep(item))
  return new Mapping(outer.kind, entries, {
    ...(outer.element === undefined ? {} : { element: outer.element }),
    ...(outer.rest === undefined ? {} : { rest: outer.rest }),
  })
}
