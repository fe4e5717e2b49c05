import { Unknown } from '../../../model/unknown.ts'
import type { Expression, JsonValue, ObjectConstructor, Tuple } from '../syntax/ast.ts'
import { jsonKey, jsonString, type ParsedText } from '../syntax/json-text.ts'
import { convertPrimitive } from '../values/convert.ts'
import { parseNumber } from '../values/numbers.ts'
import { comparingSteps, type PartialKey, PartialText, partialMap } from '../values/partly-known.ts'
import { normalize } from '../values/strings.ts'
import { markSensitive, spread, unmark } from '../values/traits.ts'
import { EvaluationError, Mapping, Sensitive, Sequence, type Value } from '../values/value.ts'
import { bounded, type Context, charge, evaluate, fault } from './expression-context.ts'

/** `[a, b]` */
export function evaluateTuple(node: Tuple, context: Context): Value {
  const items = node.items.map(item => evaluate(item, context))
  return bounded(new Sequence('tuple', items), context.scope)
}

/** `{ a = 1, (b) = 2 }`. A key that is not known leaves the whole unknown; of a key given twice the later value counts. */
export function evaluateObject(node: ObjectConstructor, context: Context): Value {
  const entries = new Map<string, Value>()
  let partial: [PartialKey, Value][] | undefined
  let unknown: Unknown | undefined
  let sensitive = false
  for (const item of node.items) {
    const key = objectKey(item.key, context)
    const value = evaluate(item.value, context)
    const name = unmark(key)
    if (key instanceof Sensitive) sensitive = true
    if (name instanceof PartialText) {
      partial ??= [...entries]
      partial.push([name, value])
    } else if (name instanceof Unknown) unknown ??= spread(name)
    else if (typeof name === 'string') {
      entries.set(name, value)
      partial?.push([name, value])
    }
  }
  if (partial !== undefined) {
    charge(context, comparingSteps(partial.length), node)
    unknown ??= partialMap(partial)
  }
  const value = unknown ?? bounded(new Mapping('object', entries), context.scope)
  return sensitive ? markSensitive(value) : value
}

function objectKey(key: Expression, context: Context): Value {
  if (key.kind === 'variable') return normalize(key.name)
  if (key.kind === 'literal') {
    if (typeof key.value === 'string') return normalize(key.value)
    // Bare words, whatever they mean elsewhere.
    if (key.value === null || typeof key.value === 'boolean') return String(key.value)
  }
  if (key.kind === 'get') {
    const problem =
      "If this expression is intended to be a reference, wrap it in parentheses. If it's instead intended as a literal name containing periods, wrap it in quotes to create a string literal."
    return fault(context, `Ambiguous attribute key: ${problem}`, key)
  }
  return keyOf(evaluate(key, context), key, context)
}

function keyOf(value: Value, node: Expression, context: Context): Value {
  if (unmark(value) === null) return fault(context, "Null value as key: Can't use a null value as a key.", node)
  try {
    return convertPrimitive(value, 'string')
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, `Incorrect key type: Can't use this value as a key: ${error.message}.`, node)
  }
}

/** A value in JSON syntax, whose strings and names are templates. */
export function evaluateJson(node: JsonValue, context: Context): Value {
  const { value } = node
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return isPlain(value) ? normalize(value) : evaluateText(jsonString(node), node, context)
  if ('number' in value) return parseNumber(value.number) ?? null
  if ('items' in value) {
    const items = value.items.map(item => evaluate(item, context))
    return bounded(new Sequence('tuple', items), context.scope)
  }
  const entries = new Map<string, Value>()
  let unknown: Unknown | undefined
  let sensitive = false
  for (const entry of value.entries) {
    const place: JsonValue = { kind: 'json', value: entry.key, ...entry.keySpan }
    const key = isPlain(entry.key) ? normalize(entry.key) : keyOf(evaluateText(jsonKey(entry), place, context), place, context)
    const inner = evaluate(entry.value, context)
    const name = unmark(key)
    if (key instanceof Sensitive) sensitive = true
    if (name instanceof Unknown) unknown ??= spread(name)
    else if (typeof name === 'string') entries.set(name, inner)
  }
  const result = unknown ?? bounded(new Mapping('object', entries), context.scope)
  return sensitive ? markSensitive(result) : result
}

const isPlain = (text: string): boolean => !text.includes('${') && !text.includes('%{')

function evaluateText(parsed: ParsedText | undefined, place: JsonValue, context: Context): Value {
  const [first] = parsed?.faults ?? []
  if (parsed?.expression === undefined || first !== undefined) return fault(context, first?.message ?? 'Invalid template', first ?? place)
  return evaluate(parsed.expression, context)
}
