import { Unknown } from '../../../model/unknown.ts'
import type { Expression, Span } from '../syntax/ast.ts'
import { traits } from '../values/traits.ts'
import { EvaluationError, LimitExceeded, Mapping, Sequence, type Value } from '../values/value.ts'
import type { Fault, Meter, Scope } from './scope.ts'

/** Where an expression stands: the scope, and what expressions around it (`for`, splat) named. */
export interface Context {
  readonly scope: Scope
  readonly locals: Local | undefined
  readonly meter: Meter
  /** Set within `try`, `can` and the branch of a conditional that is not taken: faults go here instead of into the report. */
  readonly caught: Fault[] | undefined
  /** Set within a text that has no places of its own in the file: all faults get this place. */
  readonly at: Span | undefined
  /** Faults told so far, so that those of every round of a loop are told once. */
  readonly told: Set<string>
  /** What evaluates each kind of node. */
  readonly dispatch: (expression: Expression, context: Context) => Value
}

/** A name from a `for` expression, and those around it. */
export interface Local {
  readonly name: string
  value: Value
  readonly outer: Local | undefined
}

/** No steps are left: ends the evaluation of the whole expression. */
export class StepsExhausted {
  readonly span: Span

  constructor(span: Span) {
    this.span = span
  }
}

/** The value of an expression within another: counts the step, and gives an unknown where it fails. Throws StepsExhausted only. */
export function evaluate(expression: Expression, context: Context): Value {
  const { meter, scope } = context
  if (++meter.steps > scope.limits.steps) throw new StepsExhausted(expression)
  if (meter.depth >= scope.limits.depth) {
    return limitFault(context, `the expression is nested more than ${scope.limits.depth} levels deep`, expression)
  }
  meter.depth++
  try {
    return context.dispatch(expression, context)
  } catch (error) {
    if (error instanceof LimitExceeded) return limitFault(context, error.message, expression)
    if (error instanceof EvaluationError) return fault(context, error.message, expression)
    throw error
  } finally {
    meter.depth--
  }
}

/** More failures than these in one `try` tell nobody more. */
const mostCaught = 20

function isNews({ told }: Context, message: string, { start }: Span): boolean {
  const key = `${start} ${message}`
  return !told.has(key) && told.add(key).size > 0
}

/** Reports a fault and gives the value of an expression that failed. */
export function fault(context: Context, message: string, span: Span, code?: string): Unknown {
  const place = context.at ?? span
  if (context.caught !== undefined) {
    if (context.caught.length < mostCaught) context.caught.push({ message, span: place })
  } else if (isNews(context, message, place)) context.scope.fault(message, place, code)
  return new Unknown({ kind: 'error', text: message })
}

/** Reports that a bound was passed, even within `try`. */
export function limitFault(context: Context, message: string, span: Span): Unknown {
  const place = context.at ?? span
  if (isNews(context, message, place)) context.scope.fault(message, place, 'evaluation-limit')
  return new Unknown({ kind: 'limit', text: message })
}

/** Counts work beyond the one step of each expression: elements gone through, characters made. */
export function charge(context: { readonly meter: Meter; readonly scope: Pick<Scope, 'limits'> }, steps: number, span: Span): void {
  context.meter.steps += steps
  if (context.meter.steps > context.scope.limits.steps) throw new StepsExhausted(span)
}

/** How many values one value may be made of, as a multiple of the elements that one collection may have. */
const nodesPerElement = 20

/**
 * Holds a new value to the limits: elements, nesting, and its size when it is written out, which doubles with every `[x, x]`.
 * Throws LimitExceeded; so no deep walk over a value can be long or overflow the stack.
 */
export function bounded(value: Value, scope: Pick<Scope, 'limits'>): Value {
  if (typeof value === 'string') {
    if (value.length > scope.limits.characters) throw new LimitExceeded(`a string is longer than ${scope.limits.characters} characters`)
    return value
  }
  if (value === null || typeof value !== 'object') return value
  const breadth = value instanceof Sequence ? value.items.length : value instanceof Mapping ? value.entries.size : 0
  if (breadth > scope.limits.elements) throw new LimitExceeded(`a collection has more than ${scope.limits.elements} elements`)
  const { nodes, depth } = traits(value)
  if (nodes > scope.limits.elements * nodesPerElement) {
    throw new LimitExceeded(`a value is made of more than ${scope.limits.elements * nodesPerElement} parts`)
  }
  if (depth > scope.limits.depth) throw new LimitExceeded(`a value is nested more than ${scope.limits.depth} levels deep`)
  return value
}
