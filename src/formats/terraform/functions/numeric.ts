import Big from 'big.js'
import { fromDoublePrecision } from '../values/float512.ts'
import { add, compareNumbers, formatNumber, isInteger, negate, number, toDouble, truncate } from '../values/numbers.ts'
import { EvaluationError, LimitExceeded, type NumberValue, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, notWhole, numberParameter } from './definition.ts'

const unary = (operate: (value: NumberValue) => Value): FunctionDefinition => ({
  parameters: [numberParameter()],
  call: ([value]) => operate(value as NumberValue),
})

const floor = (value: NumberValue): NumberValue => {
  const whole = truncate(value)
  return isInteger(value) || compareNumbers(value, 0) > 0 ? whole : add(whole, -1)
}

/** The outermost of some numbers: `direction` 1 for the greatest, -1 for the least. */
const extreme = (direction: 1 | -1): FunctionDefinition => ({
  parameters: [],
  variadic: numberParameter('numbers'),
  call: values => {
    const numbers = values as readonly NumberValue[]
    const [first] = numbers
    if (first === undefined) throw new EvaluationError('must pass at least one number')
    return numbers.reduce((best, each) => (compareNumbers(each, best) * direction > 0 ? each : best), first)
  },
})

/** A result of floating-point mathematics as a number. Throws EvaluationError where there is none. */
function fromDouble(value: number): NumberValue {
  if (!Number.isFinite(value)) throw new EvaluationError('the result is not a finite number')
  return number(fromDoublePrecision(value))
}

const greatest = number(new Big('9223372036854775807'))
/** Numbers in, a number out. */
export const numericFunctions: Readonly<Record<string, FunctionDefinition>> = {
  abs: unary(value => (compareNumbers(value, 0) < 0 ? negate(value) : value)),
  ceil: unary(value => negate(floor(negate(value)))),
  floor: unary(floor),
  signum: unary(value => {
    if (!isInteger(value) || compareNumbers(value, greatest) > 0 || compareNumbers(value, negate(greatest)) < 0)
      throw new EvaluationError(notWhole)
    return Math.sign(compareNumbers(value, 0))
  }),
  max: extreme(1),
  min: extreme(-1),
  log: {
    parameters: [numberParameter(), numberParameter('base')],
    call: ([value, base]) => fromDouble(Math.log(toDouble(value as NumberValue)) / Math.log(toDouble(base as NumberValue))),
  },
  pow: {
    parameters: [numberParameter(), numberParameter('power')],
    call: ([value, power]) => fromDouble(toDouble(value as NumberValue) ** toDouble(power as NumberValue)),
  },
  parseint: {
    parameters: [{ name: 'number', type: 'any' }, numberParameter('base')],
    call: ([text, base]) => parseInteger(text ?? null, base as NumberValue),
  },
}

/** Far beyond what Terraform's numbers can tell apart. */
const longestNumeral = 2_000

function parseInteger(text: Value, base: NumberValue): NumberValue {
  if (typeof text !== 'string') throw new ArgumentError(0, `first argument must be a string, not ${typeof text}`)
  const radix = toDouble(base)
  if (!Number.isInteger(radix) || radix < 2 || radix > 62) {
    throw new ArgumentError(1, 'base must be a whole number between 2 and 62 inclusive')
  }
  if (text.length > longestNumeral) throw new LimitExceeded(`a number has more than ${longestNumeral} digits`)
  const digits = /^[+-]?([0-9a-zA-Z]+)$/.exec(text)?.[1]
  const value = digits === undefined ? undefined : magnitude(digits, radix)
  if (value === undefined) throw new ArgumentError(0, `cannot parse ${JSON.stringify(text)} as a base ${formatNumber(base)} integer`)
  return number(new Big((text.startsWith('-') ? -value : value).toString()))
}

/** Up to base 36 letters have no case; beyond it lower case comes before upper case, as in Go. */
function magnitude(digits: string, base: number): bigint | undefined {
  let value = 0n
  const radix = BigInt(base)
  for (const digit of digits) {
    const code = digit.charCodeAt(0)
    let worth = code - 48
    if (code >= 97) worth = code - 97 + 10
    else if (code >= 65) worth = code - 65 + (base <= 36 ? 10 : 36)
    if (worth >= base) return undefined
    value = value * radix + BigInt(worth)
  }
  return value
}
