import type { AttributeValue } from '../../model/resource.ts'
import { isUnknown, type StandIn, Unknown } from '../../model/unknown.ts'
import { common } from './versions.ts'

/**
 * What stands in for a value that is not known: a text, a number and nothing. What becomes of all of them alike does not depend on the
 * value; the rest is not known.
 */
export const standIns: readonly StandIn[] = ['not-known', 7, '']

/** Two versions are needed to tell what depends on the value. */
export const fewestVersions = 2

/** A value in which each part that is not known as a whole is a map or list of what is known of it, as far as it can tell. */
export function partlyKnown(value: AttributeValue): unknown {
  if (isUnknown(value)) {
    const { parts } = value
    if (parts === undefined) return value
    const versions = standIns.map(standIn => parts.assuming(standIn)).filter(version => typeof version === 'object' && version !== null)
    const unknown = anyOf([value])
    return versions.length < fewestVersions ? value : common(versions, () => unknown)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(partlyKnown)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, part === undefined ? undefined : partlyKnown(part)]))
}

const mostCauses = 3

/** Unknowns as one: what hangs on one of them, nobody knows on which, is not known for one of their reasons. */
export function anyOf(unknowns: readonly Unknown[]): Unknown {
  const causes = new Map(unknowns.flatMap(({ cause, parts }) => parts?.causes() ?? [cause]).map(cause => [cause.text, cause]))
  const [[text, cause] = [], ...more] = causes
  if (cause === undefined || text === undefined) throw new TypeError('nothing is unknown')
  if (more.length === 0) return new Unknown(cause)
  const texts = [...causes.keys()].slice(0, mostCauses)
  const others = causes.size > mostCauses ? ', or something else' : ''
  return new Unknown({ ...cause, text: `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}${others}` })
}
