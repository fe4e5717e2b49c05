import { Unknown } from '../../../model/unknown.ts'
import type { Expression, Template, TemplateFor, TemplateIf, TemplatePart } from '../syntax/ast.ts'
import { convertPrimitive } from '../values/convert.ts'
import { joinTexts, type PartialKey, PartialText } from '../values/partly-known.ts'
import { normalize } from '../values/strings.ts'
import { markSensitive, spread, unmark } from '../values/traits.ts'
import { EvaluationError, LimitExceeded, Sensitive, type Value } from '../values/value.ts'
import { assumableText } from './expression-assumable.ts'
import { type Context, charge, evaluate, fault } from './expression-context.ts'
import { bindNames, iterate } from './expression-for.ts'

/** What a template has come to so far. */
interface Rendering {
  readonly texts: (PartialKey | Unknown)[]
  /** Whether one of the texts is only partly known. */
  partial: boolean
  /** Whether what is not known decides which texts there are. */
  unclear: boolean
  characters: number
  unknown: Unknown | undefined
  sensitive: boolean
}

/** `"a${b}"`, heredocs and template files: a string, or the value of the only interpolation. */
export function evaluateTemplate(node: Template, context: Context): Value {
  const [only] = node.parts
  if (node.unwrap && only?.kind === 'interpolation') return evaluate(only.value, context)
  const rendering: Rendering = { texts: [], partial: false, unclear: false, characters: 0, unknown: undefined, sensitive: false }
  render(node.parts, rendering, context)
  const value = rendered(rendering, context)
  return rendering.sensitive ? markSensitive(value) : value
}

function rendered({ unknown, partial, unclear, texts }: Rendering, context: Context): Value {
  if (unknown !== undefined) {
    const value = partial ? spread(unknown) : unknown
    return unclear ? value : assumableText(value, texts, context)
  }
  return partial ? joinTexts(texts as readonly PartialKey[]) : normalize(texts.join(''))
}

function render(parts: readonly TemplatePart[], into: Rendering, context: Context): void {
  for (const part of parts) {
    if (part.kind === 'text') append(part.text, into, context)
    else if (part.kind === 'interpolation') interpolate(evaluate(part.value, context), part.value, into, context)
    else if (part.kind === 'if') renderIf(part, into, context)
    else renderFor(part, into, context)
  }
}

function append(text: PartialKey, into: Rendering, context: Context): void {
  into.texts.push(text)
  into.characters += text.length
  const most = context.scope.limits.characters
  if (into.characters > most) throw new LimitExceeded(`a string is longer than ${most} characters`)
}

function interpolate(given: Value, node: Expression, into: Rendering, context: Context): void {
  const value = take(given, into)
  if (typeof value === 'string') append(value, into, context)
  else if (value instanceof PartialText) {
    into.partial = true
    append(value, into, context)
  }
  // Text around a single reference still refers to that one resource: `"cluster:${aws_rds_cluster.a.id}"`.
  else if (value instanceof Unknown) {
    into.unknown = into.unknown === undefined ? value : spread(into.unknown)
    into.texts.push(value)
  } else if (value === null) {
    const problem = 'The expression result is null. Cannot include a null value in a string template.'
    into.unclear = true
    into.unknown ??= fault(context, `Invalid template interpolation value: ${problem}`, node)
  } else {
    try {
      const text = convertPrimitive(value, 'string')
      if (typeof text === 'string') append(text, into, context)
    } catch (error) {
      if (!(error instanceof EvaluationError) || error instanceof LimitExceeded) throw error
      const problem = `Cannot include the given value in a string template: ${error.message}.`
      into.unclear = true
      into.unknown ??= fault(context, `Invalid template interpolation value: ${problem}`, node)
    }
  }
}

/** Takes the mark off and remembers it for the whole. */
function take(value: Value, into: Rendering): Value {
  if (value instanceof Sensitive) into.sensitive = true
  return unmark(value)
}

function renderIf(part: TemplateIf, into: Rendering, context: Context): void {
  const value = take(evaluate(part.condition, context), into)
  if (value instanceof Unknown) {
    into.unclear = true
    into.unknown = spread(into.unknown ?? value)
    return
  }
  if (value === null) {
    const problem = 'The condition value is null. Conditions must either be true or false.'
    into.unclear = true
    into.unknown ??= fault(context, `Null condition: ${problem}`, part.condition)
    return
  }
  try {
    render(convertPrimitive(value, 'bool') === true ? part.then : part.otherwise, into, context)
  } catch (error) {
    if (!(error instanceof EvaluationError) || error instanceof LimitExceeded) throw error
    into.unclear = true
    into.unknown ??= fault(context, 'Incorrect condition type: The condition expression must be of type bool.', part.condition)
  }
}

function renderFor(part: TemplateFor, into: Rendering, context: Context): void {
  const collection = take(evaluate(part.collection, context), into)
  const pairs = iterate(collection, "'for' expression", part.collection, context)
  if (pairs instanceof Unknown) {
    into.unclear = true
    into.unknown = spread(into.unknown ?? pairs)
    return
  }
  const { inner, bind } = bindNames(context, part.keyName, part.valueName)
  for (const [key, value] of pairs) {
    charge(context, 1, part)
    bind(key, value)
    render(part.parts, into, inner)
  }
}
