import type { Diagnostic } from '../../model/diagnostic.ts'
import { isUnknown, Unknown } from '../../model/unknown.ts'
import type { YamlPath } from '../yaml-source.ts'
import { type ManifestObject, placeOf } from './objects.ts'
import { isMap } from './text/lists.ts'

export type Report = (diagnostic: Diagnostic) => void

/** One field of an object, there or not, with the way to it. What it holds may have any shape: the functions below read it or say what is wrong. */
export interface Field {
  readonly value: unknown
  readonly key: string | number
  readonly parent: Field | undefined
  readonly object: ManifestObject
  readonly report: Report
}

/** Bound on the entries that are read of a list or a map. */
const maxEntries = 2_000

export const rootOf = (object: ManifestObject, report: Report): Field => ({
  value: object.data,
  key: '',
  parent: undefined,
  object,
  report,
})

/** A field below another one; its value is `undefined` where there is none. */
export function at(field: Field, ...keys: readonly string[]): Field {
  let found = field
  for (const key of keys) {
    const value = isMap(found.value) && !isUnknown(found.value) && Object.hasOwn(found.value, key) ? found.value[key] : undefined
    found = { value, key, parent: found, object: field.object, report: field.report }
  }
  return found
}

function pathOf(field: Field): YamlPath {
  const path: (string | number)[] = []
  for (let step = field; step.parent !== undefined; step = step.parent) path.unshift(step.key)
  return path
}

/** `spec.containers[0].resources` */
export const nameOf = (field: Field): string =>
  pathOf(field).reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '')

export const isAbsent = ({ value }: Field): boolean => value === undefined || value === null

/** Reports a fault at a field, and answers with the unknown value that comes of it. */
export function fault(field: Field, code: string, message: string, severity: Diagnostic['severity'] = 'warning', hint?: string): Unknown {
  const place = placeOf(field.object, pathOf(field)) ?? { location: field.object.location, excerpt: undefined }
  const { location, excerpt } = place
  field.report({
    code,
    severity,
    message,
    location,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(hint === undefined ? {} : { hint }),
  })
  return new Unknown({ kind: 'error', text: message, location })
}

const mistyped = (field: Field, what: string, hint?: string): Unknown =>
  fault(field, 'kubernetes-type', `${nameOf(field)} must be ${what}`, 'warning', hint)

/** Whether a field holds a map; says so where it holds anything else but nothing. */
export function holdsMap(field: Field): boolean {
  if (isAbsent(field) || isUnknown(field.value)) return false
  if (isMap(field.value)) return true
  mistyped(field, 'a map')
  return false
}

/**
 * Why what a map holds is not known: the map, or what it stands in, is unknown or is no map, which is reported. undefined: it can be read, or
 * is not there.
 */
export function unreadableMap(field: Field): Unknown | undefined {
  const { value, parent } = field
  if (isUnknown(value)) return value
  if (isAbsent(field)) return parent === undefined ? undefined : unreadableMap(parent)
  return isMap(value) || Array.isArray(value) ? undefined : mistyped(field, 'a map')
}

/** The fields of a map, empty where there is none. */
export function entriesOf(field: Field): readonly Field[] {
  if (!holdsMap(field)) return []
  const keys = Object.keys(field.value as object)
  if (keys.length > maxEntries)
    fault(field, 'kubernetes-limit', `${nameOf(field)} has more than ${maxEntries} entries: the rest is left out`)
  return keys.slice(0, maxEntries).map(key => at(field, key))
}

/** The items of a list, empty where there is none. */
export function itemsOf(field: Field): readonly Field[] {
  if (isAbsent(field) || isUnknown(field.value)) return []
  if (!Array.isArray(field.value)) {
    mistyped(field, 'a list')
    return []
  }
  if (field.value.length > maxEntries)
    fault(field, 'kubernetes-limit', `${nameOf(field)} has more than ${maxEntries} items: the rest is left out`)
  const { object, report } = field
  return field.value.slice(0, maxEntries).map((value, key) => ({ value, key, parent: field, object, report }))
}

/** Text. A number or a truth value is taken as it prints, and reported: the API server refuses it. */
export function textOf(field: Field): string | undefined {
  const { value } = field
  if (typeof value === 'string') return value
  if (isAbsent(field) || isUnknown(value)) return undefined
  mistyped(field, typeof value === 'number' || typeof value === 'boolean' ? 'text: put it into quotes' : 'text')
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** YAML 1.1 as Kubernetes reads it has more words for these. */
const truth: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false }

export function flagOf(field: Field): boolean | undefined {
  if (isAbsent(field) || isUnknown(field.value)) return undefined
  const word = typeof field.value === 'boolean' || typeof field.value === 'string' ? String(field.value).toLowerCase() : ''
  if (Object.hasOwn(truth, word)) return truth[word]
  mistyped(field, '`true` or `false`')
  return undefined
}

/** Whether an annotation says `"true"`. */
export const saysTrue = ({ value }: Field): boolean => value === 'true' || value === true

/** The unknown value that a field, or what it stands in, is. */
export function unknownAt(field: Field): Unknown | undefined {
  if (isUnknown(field.value)) return field.value
  return isAbsent(field) && field.parent !== undefined ? unknownAt(field.parent) : undefined
}

const maxInteger = 2_147_483_647

/** A whole number from `least` to 2^31 - 1, or why it is not known; undefined: it is not there. */
export function wholeNumberOf(field: Field, least = 0): number | Unknown | undefined {
  const { value } = field
  if (isAbsent(field) || isUnknown(value)) return unknownAt(field)
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= maxInteger) return value
  const hint = typeof value === 'string' && /^\d+$/.test(value) ? 'write it without quotes' : undefined
  return mistyped(field, `a whole number from ${least} to ${maxInteger}`, hint)
}

/** A map of texts, such as labels. */
export function textsOf(field: Field): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null)
  for (const entry of entriesOf(field)) {
    const text = textOf(entry)
    if (text !== undefined) texts[entry.key] = text
  }
  return texts
}

/** A list of texts. */
export const textListOf = (field: Field): readonly string[] => itemsOf(field).flatMap(item => textOf(item) ?? [])
