import { Unknown } from '../../../model/unknown.ts'
import type { Expression, For } from '../syntax/ast.ts'
import { convertPrimitive } from '../values/convert.ts'
import { sortedEntries } from '../values/order.ts'
import { comparingSteps, type PartialKey, PartialMap, PartialText, partialMap, shownKey } from '../values/partly-known.ts'
import { markSensitive, spread, traits, unmark } from '../values/traits.ts'
import { typeName, typeOf } from '../values/types.ts'
import { EvaluationError, LimitExceeded, Mapping, Sensitive, Sequence, type Value } from '../values/value.ts'
import { bounded, type Context, charge, evaluate, fault, type Local } from './expression-context.ts'

/** What a `for` goes through: pairs of key and value; or an unknown, where that is not known or failed. */
export function iterate(value: Value, what: string, node: Expression, context: Context): readonly (readonly [Value, Value])[] | Unknown {
  if (value === null) {
    return fault(context, `Iteration over null value: A null value cannot be used as the collection in a ${what}.`, node)
  }
  if (value instanceof Unknown) return spread(value)
  if (value instanceof Mapping) {
    if (value.rest !== undefined)
      return spread(traits(value).unknown ?? new Unknown({ kind: 'computed', text: 'its attributes are known after apply' }))
    return sortedEntries(value)
  }
  if (value instanceof Sequence) return value.items.map((item, i) => [value.kind === 'set' ? item : i, item] as const)
  const type = typeName(typeOf(value))
  return fault(context, `Iteration over non-iterable value: A value of type ${type} cannot be used as the collection in a ${what}.`, node)
}

/** A context in which a key name and a value name can be set anew for every round. */
export function bindNames(context: Context, keyName: string | undefined, valueName: string) {
  const key: Local | undefined = keyName === undefined ? undefined : { name: keyName, value: null, outer: context.locals }
  const value: Local = { name: valueName, value: null, outer: key ?? context.locals }
  const inner: Context = { ...context, locals: value }
  const bind = (k: Value, v: Value): void => {
    if (key !== undefined) key.value = k
    value.value = v
  }
  return { inner, bind }
}

/** `[for v in c : x if y]` and `{for k, v in c : key => value}`, grouped or not. */
export function evaluateFor(node: For, context: Context): Value {
  const given = evaluate(node.collection, context)
  const collection = unmark(given)
  // In which order its keys come is not known, so that only what has keys itself can be made of it.
  const entries = collection instanceof PartialMap && node.key !== undefined && !node.grouped ? collection.entries : undefined
  const pairs = entries ?? iterate(collection, "'for' expression", node.collection, context)
  const finish = (value: Value, sensitive: boolean): Value => (sensitive || given instanceof Sensitive ? markSensitive(value) : value)
  if (pairs instanceof Unknown) return finish(pairs, false)
  if (pairs.length > context.scope.limits.elements)
    throw new LimitExceeded(`a collection has more than ${context.scope.limits.elements} elements`)
  const { inner, bind } = bindNames(context, node.keyName, node.valueName)
  const result = node.key === undefined ? collectItems() : node.grouped ? collectGroups() : collectEntries()
  let sensitive = false
  let partial = 0
  if (pairs.length === 0 && node.condition !== undefined) {
    // Terraform looks at the condition even if nothing is gone through.
    const nothing = new Unknown({ kind: 'function', text: 'the collection is empty' })
    bind(nothing, nothing)
    const included = includes(unmark(evaluate(node.condition, inner)), node.condition, inner)
    if (included instanceof Unknown && included.cause.kind === 'error') return finish(included, false)
  }
  for (const [key, value] of pairs) {
    bind(key, value)
    if (node.condition !== undefined) {
      const condition = evaluate(node.condition, inner)
      sensitive ||= condition instanceof Sensitive
      const included = includes(unmark(condition), node.condition, inner)
      if (included instanceof Unknown) return finish(spread(included), sensitive)
      if (!included) continue
    }
    if (node.key === undefined) {
      result.put('', evaluate(node.value, inner))
      continue
    }
    const name = evaluate(node.key, inner)
    sensitive ||= name instanceof Sensitive
    const text = keyText(unmark(name), node.key, inner)
    if (text instanceof Unknown && (node.grouped || !(text instanceof PartialText))) return finish(spread(text), sensitive)
    if (text instanceof PartialText) partial++
    if (!result.put(text, evaluate(node.value, inner))) {
      const problem = `Two different items produced the key ${JSON.stringify(text)} in this 'for' expression. If duplicates are expected, use the ellipsis (...) after the value expression to enable grouping by key.`
      return finish(fault(context, `Duplicate object key: ${problem}`, node.key), sensitive)
    }
  }
  if (partial > 0) charge(context, comparingSteps(pairs.length), node)
  return finish(bounded(result.value(), context.scope), sensitive)
}

function includes(value: Value, node: Expression, context: Context): boolean | Unknown {
  if (value === null) return fault(context, "Condition is null: The value of the 'if' clause must not be null.", node)
  try {
    const converted = convertPrimitive(value, 'bool')
    return converted instanceof Unknown ? converted : converted === true
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, `Invalid 'for' condition: The 'if' clause value is invalid: ${error.message}.`, node)
  }
}

function keyText(value: Value, node: Expression, context: Context): string | Unknown {
  if (value === null) return fault(context, "Invalid object key: Key expression in 'for' expression must not produce a null value.", node)
  try {
    const converted = convertPrimitive(value, 'string')
    return typeof converted === 'string' || converted instanceof Unknown ? converted : ''
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, `Invalid object key: The key expression produced an invalid result: ${error.message}.`, node)
  }
}

/** Takes what the rounds of a `for` give; `put` answers false for a key that is there already. */
interface Collector {
  put(key: PartialKey, value: Value): boolean
  value(): Value
}

function collectItems(): Collector {
  const items: Value[] = []
  return { put: (_, value) => items.push(value) > 0, value: () => new Sequence('tuple', items) }
}

function collectEntries(): Collector {
  const entries = new Map<string, Value>()
  let partial: [PartialKey, Value][] | undefined
  const put = (key: PartialKey, value: Value): boolean => {
    if (typeof key !== 'string') partial ??= [...entries]
    partial?.push([key, value])
    return typeof key !== 'string' || (!entries.has(key) && entries.set(key, value) !== undefined)
  }
  return { put, value: () => (partial === undefined ? new Mapping('object', entries) : partialMap(partial)) }
}

function collectGroups(): Collector {
  const groups = new Map<string, Value[]>()
  const put = (given: PartialKey, value: Value): boolean => {
    const key = shownKey(given)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
    return true
  }
  const value = (): Value => new Mapping('object', new Map([...groups].map(([key, items]) => [key, new Sequence('tuple', items)] as const)))
  return { put, value }
}
