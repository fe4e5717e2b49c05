import type { AttributeObject, AttributeValue } from '../model/resource.ts'
import { NotKnown, Unknown } from '../model/unknown.ts'

/**
 * Typed reading of a resource's attributes. An absent or null attribute is `undefined` (or the fallback); an unknown one throws `NotKnown`;
 * Terraform's own conversions apply ("8" is the number 8, "true" the boolean). Every read is recorded, so that a change of cost can be traced.
 */
export interface Attributes {
  string(name: string): string | undefined
  string(name: string, fallback: string): string
  number(name: string): number | undefined
  number(name: string, fallback: number): number
  boolean(name: string): boolean | undefined
  boolean(name: string, fallback: boolean): boolean
  /** Elements of a list or set of strings; empty if absent. An unknown element throws. */
  strings(name: string): readonly string[]
  /** A map of strings; empty if absent. */
  map(name: string): AttributeObject
  /** Nested blocks of a name in order; a single object counts as one block; empty if absent. */
  blocks(name: string): readonly Attributes[]
  /** The first block of a name. */
  block(name: string): Attributes | undefined
  /** Whether it is set to anything (unknown included, null not). Never throws. */
  has(name: string): boolean
  /** The value as it is, `Unknown` included; undefined if absent. Never throws. */
  raw(name: string): AttributeValue | undefined
}

export type RecordRead = (path: string, value: AttributeValue) => void

const isObject = (value: AttributeValue): value is AttributeObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)

function toText(value: AttributeValue): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function toNumber(value: AttributeValue): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined
}

function toBoolean(value: AttributeValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : undefined
}

const wrongType = (path: string, wanted: string): NotKnown => new NotKnown({ kind: 'error', text: `${path} is not a ${wanted}` })

export function readAttributes(object: AttributeObject, record: RecordRead, prefix = ''): Attributes {
  const read = (name: string): AttributeValue | undefined => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined
    record(prefix + name, value ?? null)
    return value === null ? undefined : value
  }
  const known = (name: string): Exclude<AttributeValue, Unknown | null> | undefined => {
    const value = read(name)
    if (value instanceof Unknown) throw new NotKnown(value.cause)
    return value as Exclude<AttributeValue, Unknown | null> | undefined
  }
  const scalar =
    <T>(wanted: string, convert: (value: AttributeValue) => T | undefined) =>
    (name: string, fallback?: T): T => {
      const value = known(name)
      if (value === undefined) return fallback as T
      const converted = convert(value)
      if (converted === undefined) throw wrongType(prefix + name, wanted)
      return converted
    }
  const blocks = (name: string): readonly Attributes[] => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined
    if (value === undefined || value === null) {
      record(prefix + name, null)
      return []
    }
    if (value instanceof Unknown) {
      record(prefix + name, value)
      throw new NotKnown(value.cause)
    }
    const list = Array.isArray(value) ? (value as readonly AttributeValue[]) : [value]
    record(`${prefix}${name}.#`, list.length)
    return list.map((element, index) => {
      if (element instanceof Unknown) throw new NotKnown(element.cause)
      if (!isObject(element)) throw wrongType(prefix + name, 'block')
      return readAttributes(element, record, `${prefix}${name}${list.length === 1 ? '' : `[${index}]`}.`)
    })
  }
  return {
    string: scalar('string', toText) as Attributes['string'],
    number: scalar('number', toNumber) as Attributes['number'],
    boolean: scalar('boolean', toBoolean) as Attributes['boolean'],
    strings(name) {
      const value = known(name)
      if (value === undefined) return []
      const list = Array.isArray(value) ? (value as readonly AttributeValue[]) : [value]
      return list.map(element => {
        if (element instanceof Unknown) throw new NotKnown(element.cause)
        const text = toText(element)
        if (text === undefined) throw wrongType(prefix + name, 'list of strings')
        return text
      })
    },
    map(name) {
      const value = known(name)
      if (value === undefined) return {}
      if (!isObject(value)) throw wrongType(prefix + name, 'map')
      return value
    },
    blocks,
    block: name => blocks(name)[0],
    has: name => read(name) !== undefined,
    raw: read,
  }
}
