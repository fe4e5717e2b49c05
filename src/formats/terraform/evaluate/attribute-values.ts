import Big from 'big.js'
import type { AttributeObject, AttributeValue } from '../../../model/resource.ts'
import { Unknown } from '../../../model/unknown.ts'
import { isMapping, isSensitive, isSequence, type Value } from '../values/value.ts'

/** A value as plain data for the model, and whether any part of it is sensitive. */
export interface PlainValue {
  readonly value: AttributeValue
  readonly sensitive: boolean
}

/** Turns a Terraform value into plain data: numbers become JavaScript numbers, sets and lists arrays, maps objects; marks are taken off and told. */
export function plainValue(value: Value): PlainValue {
  let sensitive = false
  const convert = (one: Value): AttributeValue => {
    if (isSensitive(one)) {
      sensitive = true
      return convert(one.value)
    }
    if (one === null || typeof one !== 'object' || one instanceof Unknown) return one
    if (one instanceof Big) return plainNumber(one)
    if (isSequence(one)) return one.items.map(convert)
    return isMapping(one) ? plainObject(one.entries, convert) : null
  }
  return { value: convert(value), sensitive }
}

/** A whole number beyond JavaScript's exact ones keeps its digits, as a text that reads as a number. */
function plainNumber(value: Big): number | string {
  const number = Number(value.toString())
  const exact = Number.isSafeInteger(number) || value.round().cmp(value) !== 0 || new Big(number).eq(value)
  return exact ? number : value.toFixed()
}

/** An object with own properties only, whatever the keys are called. */
export function plainObject<T>(entries: Iterable<readonly [string, T]>, convert: (value: T) => AttributeValue): AttributeObject {
  const object: Record<string, AttributeValue> = {}
  for (const [name, value] of entries) setOwn(object, name, convert(value))
  return object
}

/** Sets an own property, also one that is called `__proto__`. */
export function setOwn(object: Record<string, AttributeValue>, name: string, value: AttributeValue): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else object[name] = value
}
