import { Unknown } from '../../../model/unknown.ts'
import { convertToCommon } from '../values/convert.ts'
import { memberKey } from '../values/order.ts'
import { compareStrings } from '../values/strings.ts'
import { spread, traits } from '../values/traits.ts'
import { elementType, typeName, typeOf } from '../values/types.ts'
import { EvaluationError, LimitExceeded, Sequence, type Type, type Value } from '../values/value.ts'
import {
  ArgumentError,
  always,
  type FunctionDefinition,
  type FunctionEnvironment,
  integerAt,
  movedParameter,
  numberParameter,
  sequenceAt,
} from './definition.ts'

const listOf = (items: readonly Value[], element: Type): Sequence => new Sequence('list', items, element)
const elementOf = (sequence: Sequence): Type => elementType(typeOf(sequence))

/** A sequence of the same kind with other items: sets become lists. */
const alike = (sequence: Sequence, items: readonly Value[]): Sequence =>
  sequence.kind === 'tuple' ? new Sequence('tuple', items) : listOf(items, elementOf(sequence))

const stringList: Type = { list: 'string' }
const anyList: Type = { list: 'any' }

function concat(values: readonly Value[]): Value {
  const sequences = values.map((value, position) => {
    if (!(value instanceof Sequence) || value.kind === 'set') {
      throw new ArgumentError(position, `all arguments must be lists or tuples; got ${typeName(typeOf(value))}`)
    }
    return value
  })
  if (sequences.length === 0) throw new EvaluationError('at least one argument is required')
  if (sequences.every(sequence => sequence.kind === 'list')) {
    const common = convertToCommon(sequences)
    if (common !== undefined) {
      return listOf(
        common.values.flatMap(each => (each instanceof Sequence ? each.items : [])),
        elementType(common.type),
      )
    }
  }
  return new Sequence(
    'tuple',
    sequences.flatMap(sequence => sequence.items),
  )
}

function element(values: readonly Value[]): Value {
  const [sequence] = values
  if (!(sequence instanceof Sequence) || sequence.kind === 'set') {
    throw new EvaluationError(`cannot read elements from ${typeName(typeOf(sequence ?? null))}`)
  }
  const position = integerAt(values, 1)
  const { length } = sequence.items
  if (length === 0) throw new EvaluationError('cannot use element function with an empty list')
  // Round and round in both directions: -1 is the last.
  return sequence.items[((position % length) + length) % length] ?? null
}

/**
 * Whether an unknown that stands among the elements can be taken for a single one. Terraform knows the attribute's type; here its name has to do:
 * plural names are held to be lists.
 */
const isSingle = ({ reference }: Unknown): boolean => reference !== undefined && !reference.attribute.endsWith('s')

function flatten(values: readonly Value[], charge: (steps: number) => void, most: number): Value {
  const items: Value[] = []
  const visit = (sequence: Sequence): Unknown | undefined => {
    charge(sequence.items.length)
    for (const item of sequence.items) {
      if (item instanceof Sequence) {
        const unknown = visit(item)
        if (unknown !== undefined) return unknown
      } else if (item instanceof Unknown && !isSingle(item)) return item
      else if (items.push(item) > most) throw new LimitExceeded(`a collection has more than ${most} elements`)
    }
    return undefined
  }
  const unknown = visit(sequenceAt(values, 0, 'can only flatten lists, sets and tuples'))
  return unknown === undefined ? new Sequence('tuple', items) : spread(unknown)
}

/** Of a list that is not known, the slice has known bounds all the same: as many elements, none of them known. */
function sliceOfUnknown(list: Unknown, start: Value, end: Value, { limits }: FunctionEnvironment): Value {
  const length = typeof start === 'number' && typeof end === 'number' ? end - start : -1
  if (!Number.isInteger(length) || length < 0 || length > limits.elements) return spread(list)
  return new Sequence('list', new Array<Value>(length).fill(spread(list)))
}

function slice(values: readonly Value[], environment: FunctionEnvironment): Value {
  const [all = null, from = null, to = null] = values
  if (all instanceof Unknown) return sliceOfUnknown(all, from, to, environment)
  const [sequence] = values
  if (sequence instanceof Sequence && sequence.kind === 'set') {
    throw new ArgumentError(
      0,
      'cannot slice a set, because its elements do not have indices; explicitly convert to a list if the ordering of the result is not important',
    )
  }
  if (!(sequence instanceof Sequence)) throw new ArgumentError(0, 'must be a list or tuple value')
  const start = integerAt(values, 1)
  const end = integerAt(values, 2)
  const { length } = sequence.items
  if (start < 0) throw new ArgumentError(1, 'start index must not be less than zero')
  if (end < 0) throw new ArgumentError(2, 'end index must not be less than zero')
  if (start > length) throw new ArgumentError(1, 'start index must not be greater than the length of the list')
  if (end > length) throw new ArgumentError(2, 'end index must not be greater than the length of the list')
  if (start > end) throw new ArgumentError(1, 'start index must not be greater than end index')
  return alike(sequence, sequence.items.slice(start, end))
}

function chunklist(values: readonly Value[]): Value {
  const list = sequenceAt(values, 0)
  const size = integerAt(values, 1)
  if (size < 0) throw new EvaluationError('the size argument must be positive')
  const inner = elementOf(list)
  const chunks: Value[] = []
  if (size === 0 || size === Number.POSITIVE_INFINITY) chunks.push(list)
  else for (let i = 0; i < list.items.length; i += size) chunks.push(listOf(list.items.slice(i, i + size), inner))
  return listOf(list.items.length === 0 ? [] : chunks, { list: inner })
}

function distinct(values: readonly Value[]): Value {
  const list = sequenceAt(values, 0)
  const seen = new Set<string>()
  const items = list.items.filter(item => {
    const key = memberKey(item)
    return !seen.has(key) && seen.add(key)
  })
  return listOf(items, elementOf(list))
}

function sort(values: readonly Value[]): Value {
  const { items } = sequenceAt(values, 0)
  const texts = items.map((item, i) => {
    if (typeof item !== 'string') throw new EvaluationError(`given list element ${i} is null; a null string cannot be sorted`)
    return item
  })
  return listOf(texts.sort(compareStrings), 'string')
}

function one(values: readonly Value[]): Value {
  const problem = 'must be a list, set, or tuple value with either zero or one elements'
  const [value] = values
  if (!(value instanceof Sequence)) throw new ArgumentError(0, problem)
  const { items, kind } = value
  if (items.length > 1) {
    const unknown = kind === 'set' ? items.find(item => traits(item).unknown !== undefined) : undefined
    if (unknown instanceof Unknown) return spread(unknown)
    throw new ArgumentError(0, problem)
  }
  return items[0] ?? null
}

/** Lists out of lists. */
export const listFunctions: Readonly<Record<string, FunctionDefinition>> = {
  chunklist: { parameters: [movedParameter('list', anyList), numberParameter('size')], call: chunklist },
  compact: {
    parameters: [{ name: 'list', type: stringList }],
    call: values =>
      listOf(
        sequenceAt(values, 0).items.filter(item => item !== null && item !== ''),
        'string',
      ),
  },
  concat: { parameters: [], variadic: movedParameter('seqs'), call: concat, carriesParts: always },
  distinct: { parameters: [{ name: 'list', type: anyList }], call: distinct },
  element: { parameters: [movedParameter('list'), numberParameter('index')], call: element },
  flatten: {
    parameters: [movedParameter('list')],
    call: (values, { charge, limits }) => flatten(values, charge, limits.elements),
  },
  one: { parameters: [movedParameter('list')], call: one },
  reverse: {
    parameters: [movedParameter('list')],
    call: values => {
      const [value] = values
      if (!(value instanceof Sequence))
        throw new ArgumentError(0, `can only reverse list or tuple values, not ${typeName(typeOf(value ?? null))}`)
      return alike(value, value.items.toReversed())
    },
  },
  slice: {
    parameters: [{ ...movedParameter('list'), unknown: 'anything' }, numberParameter('start_index'), numberParameter('end_index')],
    call: slice,
  },
  sort: { parameters: [{ name: 'list', type: stringList }], call: sort },
}
