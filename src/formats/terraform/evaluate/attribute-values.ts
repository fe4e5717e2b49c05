import Big from 'big.js'
import type { AttributeObject, AttributeValue } from '../../../model/resource.ts'
import { type StandIn, Unknown } from '../../../model/unknown.ts'
import { Assumable, assumed } from '../values/assumable.ts'
import { causesOf } from '../values/causes.ts'
import { isPartialText } from '../values/partly-known.ts'
import { spread } from '../values/traits.ts'
import { EvaluationError, isSensitive, isSequence, type Mapping, type Sequence, type Value } from '../values/value.ts'
import { StepsExhausted } from './expression-context.ts'

/** A value as plain data for the model, and whether any part of it is sensitive. */
export interface PlainValue {
  readonly value: AttributeValue
  readonly sensitive: boolean
}

/** Collections that were converted: values share parts, and so does what becomes of them. */
const converted = new WeakMap<Sequence | Mapping, PlainValue>()

/** Turns a Terraform value into plain data: numbers become JavaScript numbers, sets and lists arrays, maps objects; marks are taken off and told. */
export function plainValue(value: Value): PlainValue {
  if (isSensitive(value)) return { value: plainValue(value.value).value, sensitive: true }
  if (value instanceof Big) return { value: plainNumber(value), sensitive: false }
  if (value instanceof Unknown) return { value: plainUnknown(value), sensitive: false }
  if (value === null || typeof value !== 'object') return { value, sensitive: false }
  const known = converted.get(value)
  if (known !== undefined) return known
  let sensitive = false
  const convert = (part: Value): AttributeValue => {
    const plain = plainValue(part)
    sensitive ||= plain.sensitive
    return plain.value
  }
  const data = isSequence(value) ? value.items.map(convert) : plainObject(value.entries, convert)
  const plain = { value: data, sensitive }
  converted.set(value, plain)
  return plain
}

/** An unknown of the model, with what it would be under an assumption where it can tell. */
function plainUnknown(value: Unknown): Unknown {
  if (!(value instanceof Assumable || isPartialText(value))) return value.reference === undefined ? spread(value) : value
  return new Unknown(value.cause, value.reference, { assuming: standIn => plainAssumed(value, standIn), causes: () => causesOf(value) })
}

function plainAssumed(value: Unknown, standIn: StandIn): AttributeValue | undefined {
  try {
    const made = value instanceof Assumable ? value.madeWith(standIn) : assumed(value, standIn)
    if (made === undefined) return undefined
    const plain = plainValue(made)
    // Marks that show only now were not told of the whole.
    return plain.sensitive ? undefined : plain.value
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof StepsExhausted || error instanceof RangeError) return undefined
    throw error
  }
}

/** A whole number beyond JavaScript's exact ones keeps its digits, as a text that reads as a number; one beyond all of its numbers is not known. */
function plainNumber(value: Big): number | string | Unknown {
  const number = Number(value.toString())
  if (!Number.isFinite(number)) return new Unknown({ kind: 'limit', text: 'the number is too large' })
  const exact = Number.isSafeInteger(number) || value.round().cmp(value) !== 0 || new Big(number).eq(value)
  return exact ? number : value.toFixed()
}

/** An object with own properties only, whatever the keys are called. */
function plainObject<T>(entries: Iterable<readonly [string, T]>, convert: (value: T) => AttributeValue): AttributeObject {
  const object: Record<string, AttributeValue> = {}
  for (const [name, value] of entries) setOwn(object, name, convert(value))
  return object
}

/** Sets an own property, also one that is called `__proto__`. */
export function setOwn(object: Record<string, AttributeValue>, name: string, value: AttributeValue): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else object[name] = value
}
