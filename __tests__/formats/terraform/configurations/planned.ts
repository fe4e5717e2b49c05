import { isUnknown } from '../../../../src/model/unknown.ts'

/** One resource of a recorded plan; `unknown` and `sensitive` mark parts of `values` with true. */
export interface PlannedResource {
  readonly address: string
  readonly previousAddress?: string
  readonly type: string
  readonly values: Readonly<Record<string, unknown>>
  readonly unknown: Readonly<Record<string, unknown>>
  readonly sensitive: Readonly<Record<string, unknown>> | true
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

const part = (marks: unknown, key: string | number): unknown => {
  if (marks === true) return true
  if (Array.isArray(marks)) return marks[Number(key)]
  return isObject(marks) && Object.hasOwn(marks, key) ? marks[key] : undefined
}

/** Where our value and the planned one differ, as readable lines; empty if they are the same. Null and absent are one. */
export function differences(path: string, ours: unknown, theirs: unknown, unknown: unknown): readonly string[] {
  if (isUnknown(ours))
    return hasUnknown(unknown) ? [] : [`${path}: ours is unknown (${ours.cause.text}), planned ${JSON.stringify(theirs)}`]
  if (unknown === true) return [`${path}: ours is ${JSON.stringify(ours)}, planned is unknown`]
  if (Array.isArray(ours)) {
    if (!Array.isArray(theirs)) return [`${path}: ours is a list, planned ${JSON.stringify(theirs)}`]
    if (ours.length !== theirs.length) return [`${path}: ours has ${ours.length} elements, planned ${theirs.length}`]
    return ours.flatMap((item, index) => differences(`${path}[${index}]`, item, theirs[index], part(unknown, index)))
  }
  if (isObject(ours)) {
    if (theirs !== undefined && theirs !== null && !isObject(theirs))
      return [`${path}: ours is an object, planned ${JSON.stringify(theirs)}`]
    const planned = theirs ?? {}
    const names = new Set([...Object.keys(ours), ...Object.keys(planned), ...(isObject(unknown) ? Object.keys(unknown) : [])])
    return [...names].flatMap(name => differences(`${path}.${name}`, ours[name], planned[name], part(unknown, name)))
  }
  return (ours ?? null) === (theirs ?? null) ? [] : [`${path}: ours is ${JSON.stringify(ours)}, planned ${JSON.stringify(theirs)}`]
}

const hasUnknown = (marks: unknown): boolean =>
  marks === true || (Array.isArray(marks) ? marks.some(hasUnknown) : isObject(marks) && Object.values(marks).some(hasUnknown))
