import Big from 'big.js'
import { type Cause, Unknown } from '../../../model/unknown.ts'
import { distinctEntries, isPartialText, PartialMap, PartialText, partialMap, shownKey } from '../values/partly-known.ts'
import { compareStrings } from '../values/strings.ts'
import { isMapping, isSensitive, isSequence, Mapping, Sequence, type Value } from '../values/value.ts'
import { type InstanceKey, unknownKey } from './addresses.ts'

/** Which instances a block with `count` or `for_each` has. */
export type Expansion =
  | { readonly kind: 'single' }
  | { readonly kind: 'count'; readonly count: number }
  /** In the order of keys; `partial` has those that are only partly known. */
  | { readonly kind: 'each'; readonly entries: ReadonlyMap<string, Value>; readonly partial?: ReadonlyMap<string, PartialText> }
  /** It cannot be told how many there are: one instance with an unknown key stands for all. */
  | { readonly kind: 'unknown'; readonly by: 'count' | 'for_each'; readonly unknown: Unknown }

/** What `each` and `count` are for one instance, and its key. */
export interface InstanceContext {
  readonly key: InstanceKey
  readonly each?: { readonly key: Value; readonly value: Value }
  readonly countIndex?: Value
  /** Set on the one instance that stands for an unknown number. */
  readonly unknown?: Unknown
}

/** Instances of one block; with more the block counts as unknown. */
export const maxInstances = 20_000

/** Terraform's complaint about an argument that cannot expand a block, or the reason why it cannot be known. */
export type ExpansionResult = Expansion | { readonly kind: 'fault'; readonly message: string; readonly code: string; readonly cause: Cause }

const fault = (by: string, message: string): ExpansionResult => ({
  kind: 'fault',
  message,
  code: `invalid-${by.replace('_', '-')}`,
  cause: { kind: 'error', text: `the "${by}" argument is not valid` },
})
const tooMany = (by: string, wanted: string): ExpansionResult => ({
  kind: 'fault',
  message: `"${by}" asks for ${wanted} instances; at most ${maxInstances} of one block are read`,
  code: 'limit-instances',
  cause: { kind: 'limit', text: `"${by}" asks for ${wanted} instances` },
})
const sensitive = (by: 'count' | 'for_each'): Expansion => ({
  kind: 'unknown',
  by,
  unknown: new Unknown({ kind: 'sensitive', text: `the "${by}" argument is sensitive` }),
})

/** Instances by `count`: a whole number, or what converts to one. */
export function expandCount(value: Value): ExpansionResult {
  if (isSensitive(value)) return sensitive('count')
  if (value instanceof Unknown) return { kind: 'unknown', by: 'count', unknown: new Unknown(value.cause) }
  if (value === null) return fault('count', 'The given "count" argument value is null. An integer is required.')
  const isNumber = typeof value === 'number' || value instanceof Big || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value))
  const count = isNumber ? Number(String(value)) : Number.NaN
  if (!Number.isInteger(count)) return fault('count', 'The given "count" argument value is unsuitable: a whole number is required.')
  if (count < 0) return fault('count', 'The given "count" argument value is unsuitable: must be greater than or equal to zero.')
  if (count > maxInstances) return tooMany('count', String(count))
  return { kind: 'count', count }
}

/** Instances by `for_each`: a map or object, or a set of strings. */
export function expandForEach(value: Value): ExpansionResult {
  if (isSensitive(value)) return sensitive('for_each')
  if (value instanceof PartialMap) return expandPartly(value.entries)
  if (value instanceof Unknown) return { kind: 'unknown', by: 'for_each', unknown: new Unknown(value.cause) }
  if (value === null) return fault('for_each', 'The given "for_each" argument value is null. A map, or set of strings is allowed.')
  if (isMapping(value)) {
    if (value.entries.size > maxInstances) return tooMany('for_each', String(value.entries.size))
    const keys = [...value.entries.keys()].sort(compareStrings)
    return { kind: 'each', entries: new Map(keys.map(key => [key, value.entries.get(key) ?? null])) }
  }
  if (isSequence(value) && value.kind === 'set') {
    if (value.items.length > maxInstances) return tooMany('for_each', String(value.items.length))
    const partial = partialItems(value.items)
    if (partial !== undefined) return expandPartly(partial)
    const entries = new Map<string, Value>()
    for (const item of value.items) {
      if (isSensitive(item)) return sensitive('for_each')
      if (item instanceof Unknown) return { kind: 'unknown', by: 'for_each', unknown: new Unknown(item.cause) }
      if (typeof item !== 'string')
        return fault(
          'for_each',
          'The given "for_each" argument value is unsuitable: "for_each" supports sets of strings, but you have provided a set containing other values.',
        )
      entries.set(item, item)
    }
    return { kind: 'each', entries: new Map([...entries].sort(([a], [b]) => compareStrings(a, b))) }
  }
  const what = isSequence(value) ? (value.kind === 'tuple' ? 'tuple' : 'list') : 'single value'
  return fault(
    'for_each',
    `The given "for_each" argument value is unsuitable: the "for_each" argument must be a map, or set of strings, and you have provided a ${what}.`,
  )
}

/** The items of a set of texts, some of which are partly known, if it is clear how many there are. */
function partialItems(items: readonly Value[]): PartialMap['entries'] | undefined {
  const texts = items.filter(item => typeof item === 'string' || item instanceof PartialText)
  if (texts.length < items.length || !texts.some(isPartialText)) return undefined
  return distinctEntries(texts.map(text => [text, text] as const))
}

function expandPartly(entries: PartialMap['entries']): Expansion {
  const partial = new Map<string, PartialText>()
  for (const [key] of entries) if (isPartialText(key)) partial.set(key.shown, key)
  return { kind: 'each', entries: new Map(entries.map(([key, item]) => [shownKey(key), item] as const)), partial }
}

/** What an expression gets that names a block with these instances: a tuple or object of their values, which are in the same order. */
export function valueOfInstances(expansion: Expansion, values: readonly Value[]): Value {
  if (expansion.kind === 'unknown') return expansion.unknown
  if (expansion.kind === 'single') return values[0] ?? null
  if (expansion.kind === 'count') return new Sequence('tuple', values)
  const { entries, partial } = expansion
  const named = [...entries.keys()].map((key, index) => [key, values[index] ?? null] as const)
  return partial === undefined
    ? new Mapping('object', new Map(named))
    : partialMap(named.map(([key, value]) => [partial.get(key) ?? key, value]))
}

/** The contexts of all instances, in Terraform's order. */
export function* instancesOf(expansion: Expansion): Generator<InstanceContext> {
  if (expansion.kind === 'single') yield { key: undefined }
  else if (expansion.kind === 'count') for (let index = 0; index < expansion.count; index++) yield { key: index, countIndex: index }
  else if (expansion.kind === 'each')
    for (const [key, value] of expansion.entries) yield { key, each: { key: expansion.partial?.get(key) ?? key, value } }
  else {
    const { by, unknown } = expansion
    yield { key: unknownKey, unknown, ...(by === 'count' ? { countIndex: unknown } : { each: { key: unknown, value: unknown } }) }
  }
}
