import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { type Cause, type Reference, Unknown } from '../../model/unknown.ts'
import { at, isList, isObject, type Json, type JsonObject } from './json.ts'
import { untold, type Written, writtenAttribute, writtenElement } from './written.ts'

/** Values nested deeper than this are not read. */
const maxDepth = 100

/** Maps of texts: one that makes a single reference is certainly more than the attribute that it refers to. */
const textMaps = new Set(['tags', 'labels'])

export interface PlannedValues {
  readonly address: string
  readonly values: JsonObject
  /** `true` where a value is known only after apply. */
  readonly unknown: Json | undefined
  readonly written: Written
  /** The attribute of another resource that an expression is. */
  readonly referenceOf: (expression: Json | undefined) => Reference | undefined
  /** Whether an expression has a value that is known while planning. */
  readonly isCertain: (expression: Json | undefined) => boolean
}

/**
 * The attributes of one resource instance, with `Unknown` for what is known only after apply. Left out is what would be absent in the source
 * too: nulls, empty lists (blocks that are not there), empty texts outside of maps (the provider writes them for what is not set), and what it
 * chooses because the configuration does not set it, or sets it to null.
 */
export function plannedAttributes({ address, values, unknown, written, referenceOf, isCertain }: PlannedValues): AttributeObject {
  const unknownValue = (path: string, expression: Json | undefined): Unknown =>
    new Unknown(afterApply(address, path), referenceOf(expression))

  const merge = (
    value: Json | undefined,
    mark: Json | undefined,
    how: Written,
    path: string,
    depth: number,
    inList = false,
  ): AttributeValue | undefined => {
    if (mark === true) {
      // What is certain and yet left to the provider is null.
      if (how.kind === 'nothing' || (how.kind === 'expression' && isCertain(how.expression))) return undefined
      return unknownValue(path, how.kind === 'expression' && !textMaps.has(path) ? how.expression : undefined)
    }
    if (depth > maxDepth) return new Unknown({ kind: 'limit', text: `${address}.${path} is nested more than ${maxDepth} levels deep` })
    if (isList(value)) {
      return value.map((item, index) => {
        const itemMark = isList(mark) ? mark[index] : undefined
        const element = itemMark === true ? untold : writtenElement(how, value, item)
        return merge(item, itemMark, element, `${path}[${index}]`, depth + 1, true) ?? null
      })
    }
    // Blocks are lists of objects; an object alone is a map.
    if (isObject(value) || (isObject(mark) && value !== null)) return mergeObject(value, mark, how, path, depth, !inList)
    return value
  }

  const mergeObject = (
    value: Json | undefined,
    mark: Json | undefined,
    how: Written,
    path: string,
    depth: number,
    isMap: boolean,
  ): AttributeObject => {
    const names = new Set([...Object.keys(value ?? {}), ...(isObject(mark) ? Object.keys(mark) : [])])
    const entries: [string, AttributeValue][] = []
    for (const name of names) {
      const below = path === '' ? name : `${path}.${name}`
      const merged = merge(at(value, name), at(mark, name), writtenAttribute(how, name), below, depth + 1)
      if (merged !== undefined && merged !== null && (isMap || !isEmpty(merged))) entries.push([name, merged])
    }
    return Object.fromEntries(entries)
  }

  return mergeObject(values, unknown, written, '', 0, false)
}

const isEmpty = (value: AttributeValue): boolean => value === '' || (Array.isArray(value) && value.length === 0)

const afterApply = (address: string, path: string): Cause => ({ kind: 'computed', text: `${address}.${path} is known after apply` })

/** The attributes that hold something sensitive, anywhere in them. */
export function sensitiveAttributes(marks: Json | undefined): ReadonlySet<string> {
  return new Set(isObject(marks) ? Object.keys(marks).filter(name => marks[name] !== undefined && hasMark(marks[name], 0)) : [])
}

function hasMark(mark: Json | undefined, depth: number): boolean {
  if (mark === true || depth > maxDepth) return true
  if (isList(mark)) return mark.some(item => hasMark(item, depth + 1))
  return isObject(mark) && Object.values(mark).some(item => hasMark(item, depth + 1))
}
