import { Unknown } from '../../../model/unknown.ts'
import type { Expression, Literal } from '../syntax/ast.ts'
import { parseNumber } from '../values/numbers.ts'
import { normalize } from '../values/strings.ts'
import type { Value } from '../values/value.ts'
import { evaluateCall } from './expression-call.ts'
import { evaluateJson, evaluateObject, evaluateTuple } from './expression-construct.ts'
import { type Context, evaluate, limitFault, StepsExhausted } from './expression-context.ts'
import { evaluateFor } from './expression-for.ts'
import { evaluateBinary, evaluateConditional, evaluateUnary } from './expression-operators.ts'
import { evaluateTraversal } from './expression-traversal.ts'
import type { Scope } from './scope.ts'
import { evaluateSplat } from './splat.ts'
import { evaluateTemplate } from './template.ts'

/**
 * The value of an expression. What fails is told to `scope.fault` once, at the narrowest place, and is then an unknown of kind `error`; the
 * rest goes on. Never throws for anything that an input can hold.
 */
export function evaluateExpression(expression: Expression, scope: Scope): Value {
  if (expression.kind === 'literal' && typeof expression.value !== 'object') return evaluateLiteral(expression)
  const meter = scope.meter ?? { steps: 0, depth: 0 }
  const depth = meter.depth
  const context: Context = { scope, locals: undefined, meter, caught: scope.caught, at: undefined, told: new Set(), dispatch }
  try {
    return evaluate(expression, context)
  } catch (error) {
    if (error instanceof StepsExhausted) {
      const text = `the evaluation takes more than ${scope.limits.steps} steps`
      if (meter.exhausted) return new Unknown({ kind: 'limit', text })
      meter.exhausted = true
      return limitFault(context, text, error.span)
    }
    // The engine's own stack or string bounds, should ours not have come first.
    if (error instanceof RangeError) return limitFault(context, 'the expression is nested too deeply or its value is too large', expression)
    throw error
  } finally {
    meter.depth = depth
  }
}

function dispatch(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'literal':
      return evaluateLiteral(expression)
    case 'variable':
    case 'get':
    case 'index':
      return evaluateTraversal(expression, context)
    case 'template':
      return evaluateTemplate(expression, context)
    case 'call':
      return evaluateCall(expression, context)
    case 'tuple':
      return evaluateTuple(expression, context)
    case 'object':
      return evaluateObject(expression, context)
    case 'conditional':
      return evaluateConditional(expression, context)
    case 'binary':
      return evaluateBinary(expression, context)
    case 'unary':
      return evaluateUnary(expression, context)
    case 'for':
      return evaluateFor(expression, context)
    case 'splat':
      return evaluateSplat(expression, context)
    case 'parentheses':
      return evaluate(expression.inner, context)
    case 'json':
      return evaluateJson(expression, context)
  }
}

function evaluateLiteral({ value }: Literal): Value {
  if (typeof value === 'string') return normalize(value)
  if (value === null || typeof value === 'boolean') return value
  return parseNumber(value.number) ?? null
}
