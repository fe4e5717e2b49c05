import Big from 'big.js'
import { type Float512, fromDecimal, mostDecimalExponent, nearestFloat, toDecimal } from './float512.ts'
import { EvaluationError, type NumberValue } from './value.ts'

/** Decimals of up to this many digits survive the way into 512 bits and back. */
const exactDigits = 153

/** The one form of a number: a JavaScript number where it is a safe integer, else a Big with the digits that Terraform would show. */
export function number(value: number | Big): NumberValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 || 0 : number(new Big(value))
  if (value.e < 16 && value.c.length <= value.e + 1) {
    const integer = Number(value.toFixed())
    if (Number.isSafeInteger(integer)) return integer || 0
  }
  return value.c.length <= exactDigits ? value : toDecimal(fromDecimal(value))
}

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Reads a decimal numeral (`10`, `-0.5`, `1e3`); undefined if it is none. Throws EvaluationError for an exponent beyond our bounds. */
export function parseNumber(text: string): NumberValue | undefined {
  if (text.length < 16) {
    const plain = Number(text)
    if (Number.isSafeInteger(plain) && String(plain) === text) return plain
  }
  if (!numeral.test(text)) return undefined
  const exponent = /[eE](.*)$/.exec(text)?.[1]
  if (text.length > 10 * mostDecimalExponent || (exponent !== undefined && Math.abs(Number(exponent)) > mostDecimalExponent)) {
    throw new EvaluationError('a number is too large or too small to compute with')
  }
  return number(
    new Big(
      text
        .replace(/^\+/, '')
        .replace(/^(-?)\./, '$10.')
        .replace(/\.(?=$|[eE])/, ''),
    ),
  )
}

/** A number as Terraform writes it into strings and JSON: all digits, no exponent. */
export const formatNumber = (value: NumberValue): string => (typeof value === 'number' ? String(value) : value.toFixed())

export const isNumber = (value: unknown): value is NumberValue => typeof value === 'number' || value instanceof Big

/** What arithmetic that goes through floats takes, in steps of evaluation. */
export const floatSteps = 2_000

const float = (value: NumberValue): Float512 => (typeof value === 'number' ? { mantissa: BigInt(value), exponent: 0 } : fromDecimal(value))

/** A number from a float: rounded to 512 bits, in its one form. */
const fromFloat = (mantissa: bigint, exponent: number): NumberValue => {
  const shift = BigInt(Math.abs(exponent))
  const rounded = exponent >= 0 ? nearestFloat(mantissa << shift, 1n) : nearestFloat(mantissa, 1n << shift)
  return number(toDecimal(rounded))
}

export function add(a: NumberValue, b: NumberValue): NumberValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  const x = float(a)
  const y = float(b)
  const exponent = Math.min(x.exponent, y.exponent)
  const aligned = (x.mantissa << BigInt(x.exponent - exponent)) + (y.mantissa << BigInt(y.exponent - exponent))
  return fromFloat(aligned, exponent)
}

export const negate = (a: NumberValue): NumberValue => (typeof a === 'number' ? 0 - a : a.neg())

export const subtract = (a: NumberValue, b: NumberValue): NumberValue => add(a, negate(b))

export function multiply(a: NumberValue, b: NumberValue): NumberValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product || 0
  }
  const x = float(a)
  const y = float(b)
  return fromFloat(x.mantissa * y.mantissa, x.exponent + y.exponent)
}

const isZero = (a: NumberValue): boolean => a === 0

/** Throws EvaluationError for a division by zero, which Terraform answers with an infinity that nothing can use. */
export function divide(a: NumberValue, b: NumberValue): NumberValue {
  if (isZero(b)) {
    throw new EvaluationError(isZero(a) ? "can't divide zero by zero or infinity by infinity" : 'division by zero')
  }
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b || 0
  const x = float(a)
  const y = float(b)
  const negative = y.mantissa < 0n
  const numerator = negative ? -x.mantissa : x.mantissa
  const { mantissa, exponent } = nearestFloat(numerator, negative ? -y.mantissa : y.mantissa)
  return fromFloat(mantissa, exponent + x.exponent - y.exponent)
}

/** The remainder with the sign of the dividend; `x % 0` is x, as in Terraform. */
export function modulo(a: NumberValue, b: NumberValue): NumberValue {
  if (isZero(b)) return a
  if (typeof a === 'number' && typeof b === 'number') return a % b || 0
  return subtract(a, multiply(b, truncate(divide(a, b))))
}

/** Rounds towards zero. */
export const truncate = (a: NumberValue): NumberValue => (typeof a === 'number' ? a : number(a.round(0, Big.roundDown)))

export const isInteger = (a: NumberValue): boolean => typeof a === 'number' || a.c.length <= a.e + 1

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return new Big(a).cmp(b)
}

export const equalNumbers = (a: NumberValue, b: NumberValue): boolean =>
  a === b || (typeof a !== 'number' && typeof b !== 'number' && a.eq(b))

/** The nearest double: for indexes, powers and logarithms. */
export const toDouble = (a: NumberValue): number => (typeof a === 'number' ? a : Number(a.toExponential()))

/** A whole number as a bigint. */
export const toBigInt = (a: NumberValue): bigint => BigInt(formatNumber(a))

/** A number with so many digits after the point: the float itself is rounded, half to even, as Go's `%f` does. */
export function fixedDigits(a: NumberValue, digits: number): string {
  const { mantissa, exponent } = float(a)
  const magnitude = (mantissa < 0n ? -mantissa : mantissa) * 10n ** BigInt(digits)
  let whole = exponent >= 0 ? magnitude << BigInt(exponent) : magnitude >> BigInt(-exponent)
  if (exponent < 0) {
    const rest = magnitude - (whole << BigInt(-exponent))
    const half = 1n << BigInt(-exponent - 1)
    if (rest > half || (rest === half && (whole & 1n) === 1n)) whole += 1n
  }
  const text = whole.toString().padStart(digits + 1, '0')
  const point = text.length - digits
  return `${mantissa < 0n ? '-' : ''}${text.slice(0, point)}${digits === 0 ? '' : `.${text.slice(point)}`}`
}
