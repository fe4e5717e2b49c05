import type { EvaluationLimits, Fault, FunctionFiles } from '../evaluate/scope.ts'
import { isInteger, isNumber, toDouble } from '../values/numbers.ts'
import { EvaluationError, type NumberValue, Sequence, type Type, type Value } from '../values/value.ts'

/**
 * A function of the language. Arguments arrive converted to the parameters' types, known and without marks as far as the parameters ask for
 * it; the result is bounded and marked by the caller. `call` throws EvaluationError in Terraform's words.
 */
export interface FunctionDefinition {
  readonly parameters: readonly Parameter[]
  readonly variadic?: Parameter
  readonly call: (values: readonly Value[], environment: FunctionEnvironment) => Value
  /** Whether texts that are partly known go through it as they are, so that the result is partly known. */
  readonly keepsText?: (values: readonly Value[]) => boolean
  /**
   * Whether parts that are not known only go into the result: nothing else in it hangs on what they are. What it makes of a stand-in for
   * them is then what it makes of them, but for those parts.
   */
  readonly carriesParts?: (values: readonly Value[]) => boolean
}

export interface Parameter {
  readonly name: string
  readonly type: Type
  readonly nullable?: boolean
  /**
   * What may be unknown: by default nothing, and then the result is unknown; `inside`: parts of the value; `anything`: also the value itself.
   */
  readonly unknown?: 'inside' | 'anything'
  /**
   * What becomes of marks: by default all are taken off, and any of them marks the result; `outer`: only the value's own, its parts keep
   * theirs; `kept`: the function sees them all.
   */
  readonly marks?: 'outer' | 'kept'
}

/** What a function may use besides its arguments. */
export interface FunctionEnvironment {
  readonly files: FunctionFiles
  readonly limits: EvaluationLimits
  /** Counts work against the limit of steps; ends the evaluation when it is used up. */
  readonly charge: (steps: number) => void
  /** The name as it was called, for messages. */
  readonly name: string
  /** Set within `try`: where faults go of what the function evaluates. */
  readonly caught?: Fault[]
}

/** Says that one argument is wrong; `position` counts from 0. */
export class ArgumentError extends EvaluationError {
  readonly position: number

  constructor(position: number, message: string) {
    super(message)
    this.position = position
  }
}

/** Of functions that carry all parts of their arguments. */
export const always = (): boolean => true

/** Shorthand for the parameters that most functions have. */
export const stringParameter = (name = 'str'): Parameter => ({ name, type: 'string' })
export const numberParameter = (name = 'num'): Parameter => ({ name, type: 'number' })
/** A parameter whose parts are only moved about: they may be unknown and keep their marks. */
export const movedParameter = (name: string, type: Type = 'any'): Parameter => ({ name, type, unknown: 'inside', marks: 'outer' })

/** A function each call of which takes as long as so many steps. */
export const taking =
  (steps: number, call: (values: readonly Value[]) => Value): FunctionDefinition['call'] =>
  (values, { charge }) => {
    charge(steps)
    return call(values)
  }

/** The argument at a position, which its parameter has made a string. */
export function stringAt(values: readonly Value[], position: number): string {
  const value = values[position]
  if (typeof value !== 'string') throw new ArgumentError(position, 'string required')
  return value
}

/** The argument at a position, which its parameter has made a number. */
export function numberAt(values: readonly Value[], position: number): NumberValue {
  const value = values[position]
  if (!isNumber(value)) throw new ArgumentError(position, 'number required')
  return value
}

/** What Terraform says of a number with a fraction. */
export const notWhole = 'value must be a whole number, between -9223372036854775808 and 9223372036854775807'

/** The argument at a position as a whole number that a double can hold. */
export function integerAt(values: readonly Value[], position: number): number {
  const value = numberAt(values, position)
  const double = toDouble(value)
  if (!isInteger(value) || Math.abs(double) >= 2 ** 63) throw new EvaluationError(notWhole)
  return double
}

/** The argument at a position, if it is a list, set or tuple. */
export function sequenceAt(values: readonly Value[], position: number, otherwise = 'a list is required'): Sequence {
  const value = values[position]
  if (!(value instanceof Sequence)) throw new EvaluationError(otherwise)
  return value
}
