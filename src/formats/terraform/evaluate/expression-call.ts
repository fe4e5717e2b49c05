import { nearest } from '../../../model/nearest.ts'
import { Unknown } from '../../../model/unknown.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment, type Parameter } from '../functions/definition.ts'
import { functionNamed, functionNames } from '../functions/registry.ts'
import type { Call, Expression, Span } from '../syntax/ast.ts'
import { convert } from '../values/convert.ts'
import { markSensitive, spread, traits, unmark, unmarkDeep } from '../values/traits.ts'
import { EvaluationError, LimitExceeded, Mapping, Sensitive, Sequence, type Value } from '../values/value.ts'
import { assumableCall } from './expression-assumable.ts'
import { bounded, type Context, charge, evaluate, fault } from './expression-context.ts'
import { throughFunction } from './expression-partial-text.ts'
import { evaluateTemplateString } from './expression-template-string.ts'
import { evaluateCan, evaluateTry } from './expression-try.ts'

/** A conversion looks at every part of a value several times. */
const stepsPerPart = 5

/** What any call takes, whatever its arguments. */
const stepsPerCall = 15

interface Argument {
  readonly value: Value
  readonly span: Span
}

/** A function call. Faults have the place of the argument that is wrong, or of the whole call. */
export function evaluateCall(node: Call, context: Context): Value {
  const name = node.name.startsWith('core::') ? node.name.slice('core::'.length) : node.name
  if (name === 'try' && !node.spread) return evaluateTry(node, context)
  if (name === 'can' && !node.spread) return evaluateCan(node, context)
  if (name === 'templatestring' && !node.spread) return evaluateTemplateString(node, context)
  const definition = functionNamed(name)
  if (definition === undefined) return unknownFunction(node, context)
  const given = evaluateArguments(node, context)
  if (given instanceof Unknown) return given
  const wrong = wrongCount(definition, given.length, node.name)
  if (wrong !== undefined) return fault(context, wrong, node)
  return applyFunction(node, definition, given, context)
}

function unknownFunction(node: Call, context: Context): Value {
  if (node.name.startsWith('provider::')) {
    for (const argument of node.arguments) evaluate(argument, context)
    return new Unknown({ kind: 'function', text: `${node.name}() is computed by a provider` })
  }
  if (node.name.includes('::')) {
    const namespace = node.name.slice(0, node.name.indexOf('::'))
    const problem = 'Provider function calls must use the "provider::" namespace prefix.'
    return fault(context, `Unknown provider function: The function namespace "${namespace}" is not valid. ${problem}`, node)
  }
  const suggestions = nearest(node.name, functionNames(), 1)
  const hint = suggestions.length > 0 ? ` Did you mean "${suggestions[0]}"?` : ''
  return fault(context, `Call to unknown function: There is no function named "${node.name}".${hint}`, node)
}

function evaluateArguments(node: Call, context: Context): readonly Argument[] | Unknown {
  const given: Argument[] = []
  for (const [position, argument] of node.arguments.entries()) {
    const value = evaluate(argument, context)
    if (!node.spread || position < node.arguments.length - 1) given.push({ value, span: argument })
    else {
      const spreadOut = spreadArguments(value, argument, context)
      if (spreadOut instanceof Unknown) return spreadOut
      for (const item of spreadOut) given.push({ value: item, span: argument })
    }
  }
  return given
}

/** The values of a last argument with `...`. */
function spreadArguments(value: Value, node: Expression, context: Context): readonly Value[] | Unknown {
  const plain = unmark(value)
  if (plain instanceof Unknown) return spread(plain)
  if (plain === null) {
    return fault(context, 'Invalid expanding argument value: The expanding argument (indicated by ...) must not be null.', node)
  }
  if (!(plain instanceof Sequence)) {
    const problem = 'The expanding argument (indicated by ...) must be of a tuple, list, or set type.'
    return fault(context, `Invalid expanding argument value: ${problem}`, node)
  }
  return value instanceof Sensitive ? plain.items.map(markSensitive) : plain.items
}

function wrongCount({ parameters, variadic }: FunctionDefinition, count: number, name: string): string | undefined {
  const missing = parameters[count]
  if (missing !== undefined) {
    const least = variadic === undefined ? '' : 'at least '
    return `Not enough function arguments: Function "${name}" expects ${least}${parameters.length} argument(s). Missing value for "${missing.name}".`
  }
  if (variadic !== undefined || count <= parameters.length) return undefined
  return `Too many function arguments: Function "${name}" expects only ${parameters.length} argument(s).`
}

const parameterAt = ({ parameters, variadic }: FunctionDefinition, position: number): Parameter | undefined =>
  parameters[position] ?? variadic

function applyFunction(node: Call, definition: FunctionDefinition, given: readonly Argument[], context: Context): Value {
  const values: Value[] = []
  let unknown: Unknown | undefined
  let sensitive = false
  for (const [position, argument] of given.entries()) {
    const parameter = parameterAt(definition, position)
    if (parameter === undefined) break
    const prepared = prepare(argument, parameter, context)
    if (prepared.value instanceof Unknown && prepared.value.cause.kind === 'error') return prepared.value
    unknown ??= prepared.unknown
    sensitive ||= prepared.sensitive
    values.push(prepared.value)
  }
  const partial = throughFunction(definition, values, plain => callFunction(node, definition, plain, given, context))
  if (partial !== undefined) return sensitive ? markSensitive(partial) : partial
  const called = unknown === undefined ? callFunction(node, definition, values, given, context) : spread(unknown)
  const result = called instanceof Unknown ? assumableCall(called, definition, values, node.name, context) : called
  return sensitive ? markSensitive(result) : result
}

/** An argument as its parameter wants it, whether it keeps the result from being known, and whether it makes it sensitive. */
function prepare({ value, span }: Argument, parameter: Parameter, context: Context) {
  const invalid = (message: string) => ({
    value: fault(context, `Invalid function argument: Invalid value for "${parameter.name}" parameter: ${message}.`, span),
    unknown: undefined,
    sensitive: false,
  })
  let converted: Value
  try {
    converted = convert(value, parameter.type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return invalid(error.message)
  }
  if (unmark(converted) === null && !parameter.nullable) return invalid('argument must not be null')
  if (converted === null || typeof converted !== 'object') return { value: converted, unknown: undefined, sensitive: false }
  const { nodes, unknown, sensitive } = traits(converted)
  // Conversions and taking marks off walk through all of a value; most functions only move its parts.
  if (typeof parameter.type === 'object' || sensitive) charge(context, nodes * stepsPerPart, span)
  if (parameter.marks === 'kept') return { value: converted, unknown: blocks(parameter, converted, unknown), sensitive: false }
  const plain = parameter.marks === 'outer' ? unmark(converted) : sensitive ? unmarkDeep(converted) : converted
  const counts = parameter.marks === 'outer' ? converted instanceof Sensitive : sensitive
  return { value: plain, unknown: blocks(parameter, plain, unknown), sensitive: counts }
}

/** The unknown that keeps the result from being known. */
function blocks({ unknown: accepted }: Parameter, value: Value, found: Unknown | undefined): Unknown | undefined {
  if (accepted === 'anything') return undefined
  if (accepted !== 'inside') return found
  const outer = unmark(value)
  return outer instanceof Unknown ? outer : undefined
}

/** What it takes to make a value out of parts that are there already. */
function breadth(value: Value): number {
  if (typeof value === 'string') return value.length >> 4
  if (value instanceof Sequence) return value.items.length
  return value instanceof Mapping ? value.entries.size : 1
}

function callFunction(
  node: Call,
  definition: FunctionDefinition,
  values: readonly Value[],
  given: readonly Argument[],
  context: Context,
): Value {
  const { scope } = context
  const environment: FunctionEnvironment = {
    files: scope.files,
    limits: scope.limits,
    charge: steps => charge(context, steps, node),
    name: node.name,
    ...(context.caught === undefined ? {} : { caught: context.caught }),
  }
  try {
    const result = bounded(definition.call(values, environment), scope)
    charge(context, stepsPerCall + breadth(result), node)
    return result
  } catch (error) {
    if (error instanceof LimitExceeded || !(error instanceof EvaluationError)) throw error
    if (!(error instanceof ArgumentError)) {
      return fault(context, `Error in function call: Call to function "${node.name}" failed: ${error.message}.`, node)
    }
    const parameter = parameterAt(definition, error.position)
    const span = given[error.position]?.span ?? node
    return fault(context, `Invalid function argument: Invalid value for "${parameter?.name ?? ''}" parameter: ${error.message}.`, span)
  }
}
