import { convert, convertToCommon } from '../values/convert.ts'
import { makeSet, memberKey } from '../values/order.ts'
import { elementType, typeOf } from '../values/types.ts'
import { unify } from '../values/unify.ts'
import { EvaluationError, LimitExceeded, Sequence, type Type, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment } from './definition.ts'

const anySet = (name: string) => ({ name, type: { set: 'any' } as Type })

/** The sets with elements of the one type that all can have. */
function alike(values: readonly Value[]): { readonly sets: readonly Sequence[]; readonly element: Type } {
  const common = convertToCommon(values)
  if (common === undefined) throw new EvaluationError('given sets must all have compatible element types')
  return { sets: common.values.filter(value => value instanceof Sequence), element: elementType(common.type) }
}

const combination = (keep: (item: string, others: readonly ReadonlySet<string>[]) => boolean): FunctionDefinition => ({
  parameters: [anySet('first_set')],
  variadic: anySet('other_sets'),
  call: values => {
    const { sets, element } = alike(values)
    const [first, ...others] = sets
    const keys = others.map(set => new Set(set.items.map(memberKey)))
    const items = (first?.items ?? []).filter(item => keep(memberKey(item), keys))
    return makeSet(items, element)
  },
})

function setproduct(values: readonly Value[], { limits, charge }: FunctionEnvironment): Value {
  if (values.length < 2) throw new EvaluationError('at least two arguments are required')
  const sequences = values.map((value, position) => {
    if (!(value instanceof Sequence)) throw new ArgumentError(position, 'a set or a list is required')
    return value
  })
  const total = sequences.reduce((product, { items }) => product * items.length, 1)
  if (total > limits.elements) throw new LimitExceeded(`a collection has more than ${limits.elements} elements`)
  charge(total * sequences.length)
  const elements = sequences.map(({ kind, items, element }, position) => {
    const found = kind === 'tuple' ? unify(items.map(typeOf)) : (element ?? elementType(typeOf(sequences[position] ?? null)))
    if (found === undefined) throw new ArgumentError(position, 'all elements must be of the same type')
    return found
  })
  let rows: readonly (readonly Value[])[] = [[]]
  for (const [position, { items }] of sequences.entries()) {
    const converted = items.map(item => convert(item, elements[position] ?? 'any'))
    rows = rows.flatMap(row => converted.map(item => [...row, item]))
  }
  const tuples = rows.map(row => new Sequence('tuple', row))
  const type: Type = { tuple: elements }
  return sequences.some(({ kind }) => kind === 'set') ? makeSet(tuples, type) : new Sequence('list', tuples, type)
}

/** Functions on sets. */
export const setFunctions: Readonly<Record<string, FunctionDefinition>> = {
  setintersection: combination((item, others) => others.every(set => set.has(item))),
  setunion: {
    parameters: [anySet('first_set')],
    variadic: anySet('other_sets'),
    call: values => {
      const { sets, element } = alike(values)
      return makeSet(
        sets.flatMap(set => set.items),
        element,
      )
    },
  },
  setsubtract: {
    parameters: [anySet('a'), anySet('b')],
    call: values => {
      const { sets, element } = alike(values)
      const [a, b] = sets
      const without = new Set(b?.items.map(memberKey))
      return makeSet(
        (a?.items ?? []).filter(item => !without.has(memberKey(item))),
        element,
      )
    },
  },
  setproduct: { parameters: [], variadic: { name: 'sets', type: 'any', marks: 'outer', unknown: 'inside' }, call: setproduct },
}
