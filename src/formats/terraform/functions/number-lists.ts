import { convert } from '../values/convert.ts'
import { add, compareNumbers, floatSteps, isNumber } from '../values/numbers.ts'
import { typeName, typeOf } from '../values/types.ts'
import { EvaluationError, Mapping, type NumberValue, Sequence, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment, numberAt, numberParameter } from './definition.ts'

function range(values: readonly Value[]): Value {
  if (values.length < 1 || values.length > 3) throw new EvaluationError('must have one, two, or three arguments')
  const first = numberAt(values, 0)
  const start: NumberValue = values.length === 1 ? 0 : first
  const end = values.length === 1 ? first : numberAt(values, 1)
  const down = compareNumbers(end, start) < 0
  const step = values.length === 3 ? numberAt(values, 2) : down ? -1 : 1
  const direction = compareNumbers(step, 0)
  if (down && direction > 0) throw new ArgumentError(2, 'end must be greater than start when step is positive')
  if (!down && direction < 0 && compareNumbers(start, end) !== 0) {
    throw new ArgumentError(2, 'end must be less than start when step is negative')
  }
  const items: NumberValue[] = []
  for (let each = start; down ? compareNumbers(each, end) > 0 : compareNumbers(each, end) < 0; each = add(each, step)) {
    if (items.length >= 1024) {
      throw new EvaluationError(
        'more than 1024 values were generated; either decrease the difference between start and end or use a smaller step',
      )
    }
    items.push(each)
  }
  return new Sequence('list', items, 'number')
}

function sum(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  const sequence = values[0] ?? null
  if (!(sequence instanceof Sequence)) {
    if (!(sequence instanceof Mapping)) throw new ArgumentError(0, 'cannot sum noniterable')
    const empty = sequence.entries.size === 0
    throw new ArgumentError(
      0,
      empty ? 'cannot sum an empty list' : `argument must be list, set, or tuple. Received ${typeName(typeOf(sequence))}`,
    )
  }
  if (sequence.items.length === 0) throw new ArgumentError(0, 'cannot sum an empty list')
  let total: NumberValue = 0
  for (const item of sequence.items) {
    if (item === null) throw new ArgumentError(0, 'argument must be list, set, or tuple of number values')
    let converted: Value
    try {
      converted = convert(item, 'number')
    } catch {
      throw new ArgumentError(0, 'argument must be list, set, or tuple of number values')
    }
    if (isNumber(converted)) total = add(total, converted)
    if (typeof total !== 'number') charge(floatSteps)
  }
  return total
}

/** Lists of numbers. */
export const numberListFunctions: Readonly<Record<string, FunctionDefinition>> = {
  range: { parameters: [], variadic: numberParameter('params'), call: range },
  sum: { parameters: [{ name: 'list', type: 'any' }], call: sum },
}
