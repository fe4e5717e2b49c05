import { Unknown } from '../../../model/unknown.ts'
import { convert } from '../values/convert.ts'
import { cannotConvert } from '../values/mismatch.ts'
import { markSensitive, spread, traits, unmark } from '../values/traits.ts'
import { typeOf } from '../values/types.ts'
import { EvaluationError, Sensitive, type Type, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type Parameter } from './definition.ts'

const anyValue = { name: 'v', type: 'any', nullable: true, unknown: 'anything' } as const
const markedValue = { name: 'value', type: 'any', nullable: true, unknown: 'anything', marks: 'kept' } as const

/** A conversion looks at every part of a value several times. */
const stepsPerPart = 12

/** `tostring` and the like. */
function conversionTo(wanted: Type, marks: Pick<Parameter, 'marks'> = {}): FunctionDefinition {
  return {
    parameters: [{ ...anyValue, ...marks }],
    call: ([value = null], { charge }) => {
      charge(traits(value).nodes * stepsPerPart)
      try {
        return convert(value, wanted)
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error
        throw new ArgumentError(0, conversionProblem(value, wanted, error.message))
      }
    },
  }
}

function conversionProblem(value: Value, wanted: Type, message: string): string {
  if (typeof value !== 'string') return cannotConvert(typeOf(value), wanted)
  if (wanted === 'bool') return `cannot convert ${JSON.stringify(value)} to bool; only the strings "true" or "false" are allowed`
  if (wanted === 'number')
    return `cannot convert ${JSON.stringify(value)} to number; given string must be a decimal representation of a number`
  return typeof wanted === 'string' ? message : cannotConvert(typeOf(value), wanted)
}

/** Whether a value has a mark itself; an unknown one may get it yet. */
function issensitive(value: Value): Value {
  if (value instanceof Sensitive) return true
  return value instanceof Unknown ? spread(value) : false
}

/** Conversions and marks. */
export const conversionFunctions: Readonly<Record<string, FunctionDefinition>> = {
  tostring: conversionTo('string'),
  tonumber: conversionTo('number'),
  tobool: conversionTo('bool'),
  tolist: conversionTo({ list: 'any' }, { marks: 'outer' }),
  toset: conversionTo({ set: 'any' }),
  tomap: conversionTo({ map: 'any' }, { marks: 'outer' }),
  sensitive: { parameters: [markedValue], call: ([value = null]) => markSensitive(value) },
  nonsensitive: { parameters: [markedValue], call: ([value = null]) => unmark(value) },
  issensitive: { parameters: [markedValue], call: ([value = null]) => issensitive(value) },
  // No value here is ephemeral: those exist only while Terraform runs.
  ephemeralasnull: { parameters: [markedValue], call: ([value = null]) => value },
}
