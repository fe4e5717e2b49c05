import { Unknown } from '../../../model/unknown.ts'
import { equalNumbers, isNumber } from './numbers.ts'
import { spread, traits, unmark } from './traits.ts'
import { sameType, typeOf } from './types.ts'
import { Mapping, Sequence, type Value } from './value.ts'

/** Whether two values are equal as `==` sees it: of one type, with equal parts; unknown if that hangs on an unknown part. Marks are not looked at. */
export function equals(left: Value, right: Value): boolean | Unknown {
  const a = unmark(left)
  const b = unmark(right)
  if (a === null || b === null) return equalsNull(a, b)
  if (a instanceof Unknown) return spread(a)
  if (b instanceof Unknown) return spread(b)
  if (isNumber(a)) return isNumber(b) && equalNumbers(a, b)
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if (isNumber(b)) return false
  if (!mayBeEqual(a, b)) return false
  if (a instanceof Sequence && b instanceof Sequence) return a.kind === 'set' ? equalSets(a, b) : equalSequences(a, b)
  return a instanceof Mapping && b instanceof Mapping && equalMappings(a, b)
}

const equalsNull = (a: Value, b: Value): boolean | Unknown => {
  const other = a === null ? b : a
  return other instanceof Unknown ? spread(other) : other === null
}

/** Collections of different types are never equal; null and unknown parts may have any type, and so may the unlisted attributes of a resource. */
function mayBeEqual(a: Value, b: Value): boolean {
  if (a instanceof Mapping && b instanceof Mapping && (a.rest !== undefined || b.rest !== undefined)) return true
  return sameType(typeOf(a), typeOf(b), true)
}

function equalSequences(a: Sequence, b: Sequence): boolean | Unknown {
  if (a.items.length !== b.items.length) return false
  let unknown: Unknown | undefined
  for (let i = 0; i < a.items.length; i++) {
    const same = equals(a.items[i] ?? null, b.items[i] ?? null)
    if (same === false) return false
    if (same !== true) unknown ??= same
  }
  return unknown ?? true
}

function equalSets(a: Sequence, b: Sequence): boolean | Unknown {
  const unknown = traits(a).unknown ?? traits(b).unknown
  if (unknown !== undefined) return spread(unknown)
  return equalSequences(a, b)
}

function equalMappings(a: Mapping, b: Mapping): boolean | Unknown {
  let unknown: Unknown | undefined
  if (a.rest !== undefined) unknown = traits(a).unknown
  if (b.rest !== undefined) unknown ??= traits(b).unknown
  if (unknown === undefined && a.entries.size !== b.entries.size) return false
  for (const [name, item] of a.entries) {
    const other = b.entries.get(name)
    if (other === undefined) {
      if (b.rest === undefined) return false
      continue
    }
    const same = equals(item, other)
    if (same === false) return false
    if (same !== true) unknown ??= same
  }
  return unknown === undefined ? true : spread(unknown)
}
