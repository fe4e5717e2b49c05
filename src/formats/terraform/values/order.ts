import { Unknown } from '../../../model/unknown.ts'
import { compareNumbers, formatNumber, isNumber } from './numbers.ts'
import { compareStrings } from './strings.ts'
import { traits, unmark } from './traits.ts'
import { Mapping, Sequence, type Type, type Value } from './value.ts'

/** The names of a mapping in the order in which Terraform goes through them. */
export function sortedNames(mapping: Mapping): readonly string[] {
  const names = [...mapping.entries.keys()]
  return names.length < 2 ? names : names.sort(compareStrings)
}

/** The entries of a mapping in the order in which Terraform goes through them. */
export const sortedEntries = (mapping: Mapping): readonly (readonly [string, Value])[] =>
  sortedNames(mapping).map(name => [name, mapping.entries.get(name) ?? null] as const)

/** A set of the values: each once, in cty's order. Unknown elements are kept apart, as they may turn out to equal others. */
export function makeSet(items: Iterable<Value>, element?: Type): Sequence {
  const known = new Map<string, Value>()
  const unknown: Value[] = []
  for (const item of items) {
    if (traits(item).unknown !== undefined) unknown.push(item)
    else {
      const key = hash(item)
      if (!known.has(key)) known.set(key, item)
    }
  }
  const members = [...known.entries()].sort(([keyA, a], [keyB, b]) => compareMembers(a, keyA, b, keyB)).map(([, item]) => item)
  return new Sequence('set', [...members, ...unknown], element)
}

/** A text that two known values share exactly if they are equal members of a set. */
export const memberKey = (value: Value): string => hash(value)

function compareMembers(left: Value, leftKey: string, right: Value, rightKey: string): number {
  const a = unmark(left)
  const b = unmark(right)
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return compareStrings(leftKey, rightKey)
}

/** After cty's `makeSetHashBytes`, which decides the order of sets of anything but primitives. */
function hash(value: Value): string {
  const parts: string[] = []
  appendHash(value, parts)
  return parts.join('')
}

function appendHash(marked: Value, parts: string[]): void {
  const value = unmark(marked)
  if (value === null) parts.push('~')
  else if (value instanceof Unknown) parts.push('?')
  else if (typeof value === 'string') parts.push(JSON.stringify(value))
  else if (typeof value === 'boolean') parts.push(value ? 'T' : 'F')
  else if (isNumber(value)) parts.push(formatNumber(value))
  else if (value instanceof Sequence) {
    parts.push(value.kind === 'tuple' ? '<' : '[')
    for (const item of value.items) {
      appendHash(item, parts)
      parts.push(';')
    }
    parts.push(value.kind === 'tuple' ? '>' : ']')
  } else if (value instanceof Mapping) {
    parts.push(value.kind === 'object' ? '<' : '{')
    for (const [name, item] of sortedEntries(value)) {
      if (value.kind === 'map') parts.push(`${JSON.stringify(name)}:`)
      appendHash(item, parts)
      parts.push(';')
    }
    parts.push(value.kind === 'object' ? '>' : '}')
  }
}
