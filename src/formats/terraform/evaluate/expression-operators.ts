import { Unknown } from '../../../model/unknown.ts'
import type { Binary, BinaryOperator, Conditional, Expression, Unary } from '../syntax/ast.ts'
import { convert, convertPrimitive } from '../values/convert.ts'
import { describeDifference } from '../values/difference.ts'
import { equals } from '../values/equals.ts'
import { add, compareNumbers, divide, floatSteps, isNumber, modulo, multiply, negate, subtract } from '../values/numbers.ts'
import { markSensitive, spread, traits, unmark } from '../values/traits.ts'
import { sameType, typeOf } from '../values/types.ts'
import { unify } from '../values/unify.ts'
import { EvaluationError, type NumberValue, Sensitive, type Value } from '../values/value.ts'
import { type Context, charge, evaluate, fault } from './expression-context.ts'
import type { Fault } from './scope.ts'

const arithmetic: Partial<Record<BinaryOperator, (a: NumberValue, b: NumberValue) => Value>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '<': (a, b) => compareNumbers(a, b) < 0,
  '>': (a, b) => compareNumbers(a, b) > 0,
  '<=': (a, b) => compareNumbers(a, b) <= 0,
  '>=': (a, b) => compareNumbers(a, b) >= 0,
}

/** `a + b`, `a && b` and the like. A long chain is gone through from the left without nesting. */
export function evaluateBinary(expression: Binary, context: Context): Value {
  const chain: Binary[] = []
  let leftmost: Expression = expression
  while (leftmost.kind === 'binary') {
    chain.push(leftmost)
    leftmost = leftmost.left
  }
  let value = evaluate(leftmost, context)
  for (let i = chain.length - 1; i >= 0; i--) {
    const node = chain[i]
    if (node !== undefined) value = applyBinary(node, value, context)
  }
  return value
}

function applyBinary(node: Binary, left: Value, context: Context): Value {
  const { operator } = node
  if (operator === '&&' || operator === '||') return evaluateLogical(node, left, context)
  const right = evaluate(node.right, context)
  if (operator === '==' || operator === '!=') return compareForEquality(node, left, right, context)
  const a = operand(left, 'number', 'left', node.left, context)
  const b = operand(right, 'number', 'right', node.right, context)
  const unknown = firstUnknown(a, b)
  if (unknown !== undefined) return marked(unknown, left, right)
  const operate = arithmetic[operator]
  if (operate === undefined || !isNumber(a) || !isNumber(b)) return operationFailed('argument must not be null', node, context)
  try {
    const result = operate(a, b)
    if (typeof result === 'object') charge(context, floatSteps, node)
    return marked(result, left, right)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return operationFailed(error.message, node, context)
  }
}

const operationFailed = (message: string, node: Expression, context: Context): Value =>
  fault(context, `Operation failed: Error during operation: ${message}.`, node)

/** An operand as a number or bool, without its mark. A failed conversion is told and gives an unknown. */
function operand(value: Value, type: 'number' | 'bool', side: string, node: Expression, context: Context): Value {
  const plain = unmark(value)
  if (type === 'number' ? isNumber(plain) : typeof plain === 'boolean') return plain
  try {
    return convertPrimitive(plain, type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, `Invalid operand: Unsuitable value for ${side} operand: ${error.message}.`, node)
  }
}

/** The first of two that is unknown; a fault counts before anything else. */
function firstUnknown(a: Value, b: Value): Unknown | undefined {
  if (a instanceof Unknown && !(b instanceof Unknown && b.cause.kind === 'error')) return spread(a)
  return b instanceof Unknown ? spread(b) : undefined
}

const marked = (value: Value, ...from: readonly Value[]): Value =>
  from.some(each => each instanceof Sensitive) ? markSensitive(value) : value

/** What the left side decides alone is decided, whatever is on the right: so do Terraform 1.12 and later. */
function evaluateLogical(node: Binary, left: Value, context: Context): Value {
  const decisive = node.operator === '||'
  const a = operand(left, 'bool', 'left', node.left, context)
  if (a === decisive) return marked(decisive, left)
  const right = evaluate(node.right, context)
  const b = operand(right, 'bool', 'right', node.right, context)
  if (a === null || b === null) return operationFailed('argument must not be null', node, context)
  if (b === decisive && !(a instanceof Unknown && a.cause.kind === 'error')) return marked(decisive, left, right)
  return marked(firstUnknown(a, b) ?? b, left, right)
}

function compareForEquality(node: Binary, left: Value, right: Value, context: Context): Value {
  if (typeof left === 'object' || typeof right === 'object') charge(context, traits(left).nodes + traits(right).nodes, node)
  const same = equals(left, right)
  const result = same instanceof Unknown ? spread(same) : node.operator === '==' ? same : !same
  const sensitive = traits(left).sensitive || traits(right).sensitive
  return sensitive ? markSensitive(result) : result
}

/** `-x` and `!x`. */
export function evaluateUnary(node: Unary, context: Context): Value {
  const value = evaluate(node.operand, context)
  const type = node.operator === '-' ? 'number' : 'bool'
  let plain: Value
  try {
    plain = convertPrimitive(unmark(value), type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, `Invalid operand: Unsuitable value for unary operand: ${error.message}.`, node.operand)
  }
  if (plain === null) return operationFailed('argument must not be null', node, context)
  if (plain instanceof Unknown) return marked(spread(plain), value)
  return marked(isNumber(plain) ? negate(plain) : !plain, value)
}

/** `a ? b : c`. Both results are looked at, as the result has the type that both can have; faults of the one not taken do not count, but its mark does. */
export function evaluateConditional(node: Conditional, context: Context): Value {
  const given = evaluate(node.condition, context)
  const condition = conditionOf(unmark(given), node.condition, context)
  if (condition instanceof Unknown) return marked(spread(condition), given)
  const taken = evaluate(condition ? node.then : node.otherwise, context)
  const ignored: Fault[] = []
  const other = evaluate(condition ? node.otherwise : node.then, { ...context, caught: ignored })
  const result = ignored.length > 0 ? taken : commonResult(node, condition, taken, other, context)
  return marked(result, given, other)
}

function conditionOf(value: Value, node: Expression, context: Context): boolean | Unknown {
  if (value === null) {
    return fault(context, 'Null condition: The condition value is null. Conditions must either be true or false.', node)
  }
  if (value instanceof Unknown) return value
  if (typeof value === 'boolean') return value
  try {
    const converted = convertPrimitive(value, 'bool')
    if (typeof converted === 'boolean') return converted
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
  }
  return fault(context, 'Incorrect condition type: The condition expression must be of type bool.', node)
}

function commonResult(node: Conditional, condition: boolean, taken: Value, other: Value, context: Context): Value {
  if (taken === null || other === null || taken instanceof Unknown || other instanceof Unknown) return taken
  if (typeof taken === typeof other && typeof taken !== 'object') return taken
  charge(context, traits(taken).nodes + traits(other).nodes, node)
  const type = typeOf(taken)
  const otherType = typeOf(other)
  if (sameType(type, otherType)) return taken
  const common = unify([type, otherType])
  if (common !== undefined) return convert(taken, common)
  const difference = condition ? describeDifference(type, otherType) : describeDifference(otherType, type)
  const text = `Inconsistent conditional result types: The true and false result expressions must have consistent types. ${difference}`
  return fault(context, text, node)
}
