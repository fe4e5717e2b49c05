import { Unknown } from '../../../model/unknown.ts'
import { convert, convertToCommon } from '../values/convert.ts'
import { equals } from '../values/equals.ts'
import { add, compareNumbers, floatSteps, isNumber } from '../values/numbers.ts'
import { memberKey } from '../values/order.ts'
import { compareStrings } from '../values/strings.ts'
import { spread, traits } from '../values/traits.ts'
import { elementType, typeName, typeOf } from '../values/types.ts'
import { EvaluationError, LimitExceeded, Mapping, type NumberValue, Sequence, type Type, type Value } from '../values/value.ts'
import {
  ArgumentError,
  type FunctionDefinition,
  type FunctionEnvironment,
  integerAt,
  movedParameter,
  numberAt,
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
  if (position < 0) throw new EvaluationError('cannot use element function with a negative index')
  return sequence.items[position % length] ?? null
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

function slice(values: readonly Value[]): Value {
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

function contains(values: readonly Value[]): Value {
  const sequence = sequenceAt(values, 0, 'argument must be list, tuple, or set')
  const needle = values[1] ?? null
  let unknown: Unknown | undefined
  for (const item of sequence.items) {
    const same = equals(item, needle)
    if (same === true) return true
    if (same !== false) unknown ??= same
  }
  return unknown === undefined ? false : spread(unknown)
}

function index(values: readonly Value[]): Value {
  const [sequence] = values
  if (!(sequence instanceof Sequence) || sequence.kind === 'set') throw new EvaluationError('argument must be a list or tuple')
  if (sequence.items.length === 0) throw new EvaluationError('cannot search an empty list')
  for (const [position, item] of sequence.items.entries()) {
    const same = equals(item, values[1] ?? null)
    if (same instanceof Unknown) return spread(same)
    if (same) return position
  }
  throw new EvaluationError('item not found')
}

function matchkeys(values: readonly Value[]): Value {
  const [items, keys, searched] = [sequenceAt(values, 0), sequenceAt(values, 1), sequenceAt(values, 2)]
  if (items.items.length !== keys.items.length) throw new EvaluationError('length of keys and values should be equal')
  const common = convertToCommon([keys, searched])
  if (common === undefined) throw new EvaluationError('keys and searchset must be of the same type')
  const [commonKeys, commonSearched] = common.values
  if (!(commonKeys instanceof Sequence) || !(commonSearched instanceof Sequence)) return listOf([], elementOf(items))
  const wanted = new Set(commonSearched.items.map(memberKey))
  const found = items.items.filter((_, i) => wanted.has(memberKey(commonKeys.items[i] ?? null)))
  return listOf(found, elementOf(items))
}

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
  return listOf(items, 'number')
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

/** `alltrue` and `anytrue`: `decisive` is the element that settles it. Null counts as false. */
const allOrAny = (decisive: boolean): FunctionDefinition => ({
  parameters: [{ name: 'list', type: { list: 'bool' }, unknown: 'inside' }],
  call: values => {
    const { items } = sequenceAt(values, 0)
    if (items.some(item => (item === null ? false : item) === decisive)) return decisive
    const unknown = items.find(item => item instanceof Unknown)
    return unknown instanceof Unknown ? spread(unknown) : !decisive
  },
})

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

/** Lists, and what can be asked of them. */
export const listFunctions: Readonly<Record<string, FunctionDefinition>> = {
  alltrue: allOrAny(false),
  anytrue: allOrAny(true),
  chunklist: { parameters: [movedParameter('list', anyList), numberParameter('size')], call: chunklist },
  compact: {
    parameters: [{ name: 'list', type: stringList }],
    call: values =>
      listOf(
        sequenceAt(values, 0).items.filter(item => item !== null && item !== ''),
        'string',
      ),
  },
  concat: { parameters: [], variadic: movedParameter('seqs'), call: concat },
  contains: {
    parameters: [
      { name: 'list', type: 'any', unknown: 'inside' },
      { name: 'value', type: 'any', unknown: 'inside' },
    ],
    call: contains,
  },
  distinct: { parameters: [{ name: 'list', type: anyList }], call: distinct },
  element: { parameters: [movedParameter('list'), numberParameter('index')], call: element },
  flatten: {
    parameters: [movedParameter('list')],
    call: (values, { charge, limits }) => flatten(values, charge, limits.elements),
  },
  index: {
    parameters: [
      { name: 'list', type: 'any', unknown: 'inside' },
      { name: 'value', type: 'any' },
    ],
    call: index,
  },
  matchkeys: {
    parameters: [movedParameter('values', anyList), { name: 'keys', type: anyList }, { name: 'searchset', type: anyList }],
    call: matchkeys,
  },
  one: { parameters: [movedParameter('list')], call: one },
  range: { parameters: [], variadic: numberParameter('params'), call: range },
  reverse: {
    parameters: [movedParameter('list')],
    call: values => {
      const [value] = values
      if (!(value instanceof Sequence))
        throw new ArgumentError(0, `can only reverse list or tuple values, not ${typeName(typeOf(value ?? null))}`)
      return alike(value, value.items.toReversed())
    },
  },
  slice: { parameters: [movedParameter('list'), numberParameter('start_index'), numberParameter('end_index')], call: slice },
  sort: { parameters: [{ name: 'list', type: stringList }], call: sort },
  sum: { parameters: [{ name: 'list', type: 'any' }], call: sum },
}
