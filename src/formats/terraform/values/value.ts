import type Big from 'big.js'
import { Unknown } from '../../../model/unknown.ts'

/**
 * Terraform's values, after cty. Numbers are exact: a JavaScript number where it is a safe integer, else a Big; `number()` in `numbers.ts`
 * keeps that invariant, so two equal numbers always have the same form.
 * Strings are NFC-normalised where Terraform does it. Null has no type of its own here.
 */
export type Value = null | boolean | string | NumberValue | Sequence | Mapping | Sensitive | Unknown
export type NumberValue = number | Big

/** Ordered elements. A set holds each value once, in cty's order. `element` is set where a conversion or type constraint fixed it. */
export class Sequence {
  readonly kind: 'tuple' | 'list' | 'set'
  readonly items: readonly Value[]
  readonly element: Type | undefined

  constructor(kind: Sequence['kind'], items: readonly Value[], element?: Type) {
    this.kind = kind
    this.items = items
    this.element = element
  }
}

/** Keys in lexicographical order of their UTF-8 bytes where it matters (iteration, rendering); `entries` may be in any order. */
export class Mapping {
  readonly kind: 'object' | 'map'
  readonly entries: ReadonlyMap<string, Value>
  readonly element: Type | undefined
  /** Of resource objects: the value of an attribute that the configuration does not set (unknown until apply). */
  readonly rest: ((name: string) => Value) | undefined

  constructor(
    kind: Mapping['kind'],
    entries: ReadonlyMap<string, Value>,
    options: { element?: Type; rest?: (name: string) => Value } = {},
  ) {
    this.kind = kind
    this.entries = entries
    this.element = options.element
    this.rest = options.rest
  }
}

/** A value that must not be printed. Never nested directly in another Sensitive. Operators and functions pass the mark on. */
export class Sensitive {
  readonly value: Exclude<Value, Sensitive>

  constructor(value: Exclude<Value, Sensitive>) {
    this.value = value
  }
}

/** A type constraint as in `variable { type = … }`. */
export type Type =
  | 'any'
  | 'string'
  | 'number'
  | 'bool'
  | { readonly list: Type }
  | { readonly set: Type }
  | { readonly map: Type }
  | { readonly tuple: readonly Type[] }
  | { readonly object: Readonly<Record<string, ObjectAttribute>> }
export interface ObjectAttribute {
  readonly type: Type
  readonly optional: boolean
  readonly fallback?: Value
}

/** Thrown by operators, conversions and functions with Terraform's own words; the evaluator turns it into a diagnostic with a place and an unknown value. */
export class EvaluationError {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

/** A bound of `EvaluationLimits` was passed. No `try` hides it: what comes out is unknown, not wrong. */
export class LimitExceeded extends EvaluationError {}

export const isSequence = (value: Value): value is Sequence => value instanceof Sequence
export const isMapping = (value: Value): value is Mapping => value instanceof Mapping
export const isSensitive = (value: Value): value is Sensitive => value instanceof Sensitive
export { Unknown }
