import type { AttributeValue } from '../../model/resource.ts'
import { isUnknown, type StandIn } from '../../model/unknown.ts'
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
    const { assuming } = value
    const versions = assuming === undefined ? [] : standIns.map(assuming).filter(version => typeof version === 'object' && version !== null)
    return versions.length < fewestVersions ? value : common(versions, () => value)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(partlyKnown)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, part === undefined ? undefined : partlyKnown(part)]))
}
