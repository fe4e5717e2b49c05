import { nearest } from '../../model/nearest.ts'

/** What two spellings of one key have in common: `Cost_Center`, `cost-centers` and `costcenter` are the same. */
const stem = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[-_.:/ ]/g, '')
    .replace(/s$/, '')

/**
 * Finds the key of a resource that looks like a misspelt `wanted`, if there is one. `taken` are keys that mean something else. Remembers its
 * answers, as resources share their keys.
 */
export function makeNearMissOfKey(wanted: string, taken: ReadonlySet<string>): (keys: Iterable<string>) => string | undefined {
  const known = new Map<string, boolean>()
  const isNear = (key: string): boolean => {
    let near = known.get(key)
    if (near === undefined) {
      // Short keys are near too much: `app` and `api`.
      near = !taken.has(key) && (isSpellingOf(key, wanted) || (wanted.length >= 4 && nearest(wanted, [key]).length > 0))
      if (known.size < mostKeys) known.set(key, near)
    }
    return near
  }
  return keys => {
    let close: string | undefined
    for (const key of keys)
      if (isNear(key)) {
        if (isSpellingOf(key, wanted)) return key
        close ??= key
      }
    return close
  }
}

const mostKeys = 10_000

/** Whether two keys are spellings of one: they differ in case, separators or plural only. */
export const isSpellingOf = (key: string, wanted: string): boolean => stem(key) === stem(wanted)

/** Distinct wrong values that are worth the search: a guard, as lists may be long. */
const most = 50

/** Finds the allowed value that a wrong one was meant to be: `prd` and `production` for `prod`. Remembers its answers. */
export function makeNearMissOfValue(allowed: ReadonlySet<string>): (value: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return value => {
    if (!known.has(value)) {
      if (known.size >= most || value.length > 100) return undefined
      known.set(value, find(value, allowed))
    }
    return known.get(value)
  }
}

function find(value: string, allowed: ReadonlySet<string>): string | undefined {
  const [close] = nearest(value, allowed, 1)
  if (close !== undefined || value.length < 3) return close
  const short = value.toLowerCase()
  return [...allowed].find(other => {
    const long = other.toLowerCase()
    return long.length >= 3 && (long.startsWith(short) || short.startsWith(long))
  })
}
