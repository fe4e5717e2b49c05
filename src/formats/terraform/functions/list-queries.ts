import { Unknown } from '../../../model/unknown.ts'
import { convertToCommon } from '../values/convert.ts'
import { equals } from '../values/equals.ts'
import { memberKey } from '../values/order.ts'
import { spread, traits } from '../values/traits.ts'
import { elementType, typeOf } from '../values/types.ts'
import { EvaluationError, Sequence, type Type, type Value } from '../values/value.ts'
import { type FunctionDefinition, type FunctionEnvironment, movedParameter, sequenceAt } from './definition.ts'

const anyList: Type = { list: 'any' }

function contains(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  const sequence = sequenceAt(values, 0, 'argument must be list, tuple, or set')
  charge(traits(sequence).nodes)
  const needle = values[1] ?? null
  let unknown: Unknown | undefined
  for (const item of sequence.items) {
    const same = equals(item, needle)
    if (same === true) return true
    if (same !== false) unknown ??= same
  }
  return unknown === undefined ? false : spread(unknown)
}

function index(values: readonly Value[], { charge }: FunctionEnvironment): Value {
  const [sequence] = values
  if (!(sequence instanceof Sequence) || sequence.kind === 'set') throw new EvaluationError('argument must be a list or tuple')
  if (sequence.items.length === 0) throw new EvaluationError('cannot search an empty list')
  charge(traits(sequence).nodes)
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
  const element = elementType(typeOf(items))
  const common = convertToCommon([keys, searched])
  if (common === undefined) throw new EvaluationError('keys and searchset must be of the same type')
  const [commonKeys, commonSearched] = common.values
  if (!(commonKeys instanceof Sequence) || !(commonSearched instanceof Sequence)) return new Sequence('list', [], element)
  const wanted = new Set(commonSearched.items.map(memberKey))
  const found = items.items.filter((_, i) => wanted.has(memberKey(commonKeys.items[i] ?? null)))
  return new Sequence('list', found, element)
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

/** What can be asked of a list: whether and where something is in it. */
export const listQueryFunctions: Readonly<Record<string, FunctionDefinition>> = {
  alltrue: allOrAny(false),
  anytrue: allOrAny(true),
  contains: {
    parameters: [
      { name: 'list', type: 'any', unknown: 'inside' },
      { name: 'value', type: 'any', unknown: 'inside' },
    ],
    call: contains,
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
}
