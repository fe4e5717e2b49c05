import { isUnknown } from '../../../../src/model/unknown.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

const part = (marks: unknown, key: string | number): unknown => {
  if (marks === true) return true
  if (Array.isArray(marks)) return marks[Number(key)]
  return isObject(marks) && Object.hasOwn(marks, key) ? marks[key] : undefined
}

const hasUnknown = (value: unknown): boolean =>
  isUnknown(value) || (Array.isArray(value) ? value.some(hasUnknown) : isObject(value) && Object.values(value).some(hasUnknown))

/** JSON documents are compared by what they say: the provider writes them anew. */
function sameText(ours: string, theirs: string): boolean {
  if (ours === theirs) return true
  if (!/^[[{]/.test(ours)) return false
  try {
    return JSON.stringify(sorted(JSON.parse(ours))) === JSON.stringify(sorted(JSON.parse(theirs)))
  } catch {
    return false
  }
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map(name => [name, sorted(value[name])]))
}

/**
 * What we hold as known and the plan contradicts, as readable lines. A provider adds defaults, converts by its schema ("8" and 8) and
 * orders sets by hash: those are no contradictions. What we do not know contradicts nothing.
 */
export function contradictions(path: string, ours: unknown, theirs: unknown, unknown: unknown): readonly string[] {
  if (isUnknown(ours) || ours === null || ours === undefined) return []
  const different = [`${path}: ours is ${JSON.stringify(ours)}, planned ${unknown === true ? 'is unknown' : JSON.stringify(theirs)}`]
  // A provider gives up a whole collection for one unknown part, and takes some empty ones for not set.
  if (unknown === true) return hasUnknown(ours) || (Array.isArray(ours) && ours.length === 0) ? [] : different
  if (Array.isArray(ours)) {
    if (isObject(theirs)) return ours.length === 1 ? contradictions(path, ours[0], theirs, unknown) : different
    if (!Array.isArray(theirs)) return ours.length === 0 && theirs === undefined ? [] : different
    return listContradictions(path, ours, theirs, unknown, different)
  }
  if (isObject(ours)) {
    // In JSON syntax one block may be written as an object.
    if (Array.isArray(theirs) && theirs.length === 1) return contradictions(path, ours, theirs[0], part(unknown, 0))
    if (!isObject(theirs)) return Object.keys(ours).length === 0 ? [] : different
    return Object.keys(ours).flatMap(name => contradictions(`${path}.${name}`, ours[name], theirs[name], part(unknown, name)))
  }
  if (Array.isArray(theirs) || isObject(theirs) || theirs === undefined) return ours === '' && theirs === undefined ? [] : different
  return sameText(String(ours), String(theirs)) ? [] : different
}

function listContradictions(
  path: string,
  ours: readonly unknown[],
  theirs: readonly unknown[],
  unknown: unknown,
  different: readonly string[],
) {
  // A provider's set holds each value once.
  const distinct = [...new Map(ours.map(item => [JSON.stringify(item), item])).values()]
  if (distinct.length < ours.length && distinct.length === theirs.length)
    return listContradictions(path, distinct, theirs, unknown, different)
  if (ours.length !== theirs.length) return different
  const inOrder = ours.flatMap((item, index) => contradictions(`${path}[${index}]`, item, theirs[index], part(unknown, index)))
  if (inOrder.length === 0) return []
  const left = theirs.map((value, index) => ({ value, unknown: part(unknown, index) }))
  for (const item of ours) {
    const found = left.findIndex(other => contradictions(path, item, other.value, other.unknown).length === 0)
    if (found < 0) return inOrder
    left.splice(found, 1)
  }
  return []
}
