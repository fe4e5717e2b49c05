import { Unknown } from '../../../model/unknown.ts'
import { argument, type Declaration } from '../modules/declarations.ts'
import { staticValue } from '../modules/static.ts'
import type { Expression, SourceFile, Span } from '../syntax/ast.ts'
import { jsonCode } from '../syntax/json-text.ts'
import { locationOf } from '../syntax/position.ts'
import { convert } from '../values/convert.ts'
import { parseType } from '../values/parse-type.ts'
import { markSensitive, unmark } from '../values/traits.ts'
import { EvaluationError, type Type, type Value } from '../values/value.ts'
import { evaluateIn } from './frame.ts'
import type { ModuleInstance } from './module-instance.ts'

/** A value that was given for a variable, and where; without a place it was given by hand. */
export interface GivenValue {
  readonly value: Value
  readonly source?: SourceFile
  readonly span?: Span
  /** What it was given by, for messages: `--var`, `TF_VAR_size`. */
  readonly by?: string
}

/** A literal true or false of a block; undefined if it is not set or not literal. */
export function flag(declaration: Declaration, name: string): boolean | undefined {
  const given = argument(declaration, name)
  const value = given === undefined ? undefined : staticValue(given.expression)
  if (value === 'true') return true
  if (value === 'false') return false
  return typeof value === 'boolean' ? value : undefined
}

interface DeclaredType {
  readonly type: Type
  readonly problem?: string
}

const types = new WeakMap<Declaration, DeclaredType>()

/** In JSON syntax a type is an expression in a string. */
const typeExpression = (expression: Expression): Expression =>
  (expression.kind === 'json' ? jsonCode(expression)?.expression : undefined) ?? expression

function declaredType(declaration: Declaration): DeclaredType {
  const known = types.get(declaration)
  if (known !== undefined) return known
  const given = argument(declaration, 'type')
  let declared: DeclaredType = { type: 'any' }
  try {
    if (given !== undefined) declared = { type: parseType(typeExpression(given.expression)) }
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    declared = { type: 'any', problem: error.message }
  }
  types.set(declaration, declared)
  return declared
}

/** The declared type of a variable; a type that cannot be read is told and counts as `any`. */
export function variableType({ run }: ModuleInstance, declaration: Declaration): Type {
  const { type, problem } = declaredType(declaration)
  const given = argument(declaration, 'type')
  if (problem !== undefined && given !== undefined) {
    run.diagnostics.at(given.source, given.expression, { code: 'invalid-type', severity: 'error', message: problem })
  }
  return type
}

/** The value of a variable: given, default or unknown; converted to its type, marked if sensitive, and held to its validation rules. */
export function finishVariable(instance: ModuleInstance, declaration: Declaration, given: GivenValue | undefined): Value {
  const value = typedValue(instance, declaration, given)
  const sensitive = flag(declaration, 'sensitive') === true
  return sensitive && !(value instanceof Unknown && value.cause.kind === 'error') ? markSensitive(value) : value
}

function typedValue(instance: ModuleInstance, declaration: Declaration, given: GivenValue | undefined): Value {
  const nullable = flag(declaration, 'nullable') !== false
  const type = variableType(instance, declaration)
  if (given !== undefined && (nullable || unmark(given.value) !== null)) return converted(instance, declaration, given, type)
  const fallback = argument(declaration, 'default')
  if (fallback === undefined) return notSet(instance, declaration)
  const { source, expression } = fallback
  return converted(instance, declaration, { value: evaluateIn({ instance }, source, expression), source, span: expression }, type)
}

function converted(instance: ModuleInstance, declaration: Declaration, given: GivenValue, type: Type): Value {
  try {
    return convert(given.value, type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    const message = `Invalid value for input variable: The given value is not suitable for var.${declaration.name}: ${error.message}.`
    const text = { code: 'invalid-variable', severity: 'error', message } as const
    const { diagnostics } = instance.run
    if (given.source !== undefined && given.span !== undefined) diagnostics.at(given.source, given.span, text)
    else
      diagnostics.add({
        ...text,
        message: given.by === undefined ? message : `${given.by}: ${message}`,
        location: locationOf(declaration.source, declaration.block),
      })
    return new Unknown({ kind: 'error', text: `var.${declaration.name} has a value that does not suit its type` })
  }
}

function notSet(instance: ModuleInstance, declaration: Declaration): Unknown {
  const { name, source, block } = declaration
  const text = `var.${name} is not set`
  if (instance.parent === undefined) {
    instance.run.diagnostics.at(source, block, {
      code: 'variable-not-set',
      severity: 'note',
      message: `${text}, so what depends on it is not known`,
      hint: 'give it a default, or a value in a variables file or with --var',
    })
  } else {
    const { call } = instance.parent
    instance.run.diagnostics.at(call.source, call.block, {
      code: 'missing-argument',
      severity: 'error',
      subject: name,
      message: `Missing required argument: module "${call.name}" needs a value for "${name}".`,
    })
  }
  return new Unknown({ kind: 'variable', text, location: locationOf(source, block) })
}
