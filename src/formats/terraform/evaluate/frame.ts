import { Unknown } from '../../../model/unknown.ts'
import { remembered } from '../modules/remembered.ts'
import type { Expression, SourceFile, Span } from '../syntax/ast.ts'
import { locationOf } from '../syntax/position.ts'
import type { Value } from '../values/value.ts'
import { thunk } from './demand.ts'
import type { InstanceContext } from './expansion.ts'
import { evaluateExpression } from './expression.ts'
import type { ModuleInstance } from './module-instance.ts'
import { resolveReference } from './references.ts'
import type { Scope } from './scope.ts'
import { sharedParts } from './shared-parts.ts'

/** Where an expression is evaluated: a module instance, and within it what `each`, `count`, `self` and dynamic blocks' iterators are. */
export interface Frame {
  readonly instance: ModuleInstance
  readonly context?: InstanceContext | undefined
  readonly iterators?: ReadonlyMap<string, Value> | undefined
  readonly self?: (() => Value) | undefined
  /** Parts of the expression under way that are shared by all instances, by the names that stand for them. */
  readonly part?: (name: string) => Value | undefined
}

/** The scope of a frame for expressions of one file. */
function scopeOf(frame: Frame, source: SourceFile, fault: Scope['fault'] = telling(frame, source)): Scope {
  const { run } = frame.instance
  return {
    resolve: (root, path, span) => resolveReference(frame, root, path, (message, code) => report(frame, source, span, message, code)),
    fault,
    files: run.files,
    limits: run.limits,
    meter: run.meter,
  }
}

const telling =
  (frame: Frame, source: SourceFile): Scope['fault'] =>
  (message, span, code) => {
    report(frame, source, span, message, code)
  }

/** The value of an expression in a frame; faults are told where they stand in `source`. */
export function evaluateIn(frame: Frame, source: SourceFile, expression: Expression): Value {
  if (expression.kind !== 'literal' && frame.context?.key !== undefined) {
    const value = evaluateWithParts(frame, source, expression)
    if (value !== undefined) return value
  }
  return evaluateExpression(expression, scopeOf(frame, source))
}

/** Thrown through an evaluation that needs a shared part which cannot be had; it is then evaluated without them. Not an Error: no stack is taken. */
class PartFailed {}

/** The value with the help of parts that all instances share; undefined where there are none, or one has a fault, which a `try` around it may expect. */
function evaluateWithParts(frame: Frame, source: SourceFile, expression: Expression): Value | undefined {
  const { expression: own, parts } = sharedParts(expression, frame.iterators?.keys() ?? [])
  if (parts.size === 0) return undefined
  const part = (name: string): Value | undefined => {
    const wanted = parts.get(name)
    if (wanted === undefined) return undefined
    const value = sharedPart(frame.instance, source, name, wanted)
    if (value === undefined) throw new PartFailed()
    return value
  }
  try {
    return evaluateExpression(own, scopeOf({ ...frame, part }, source))
  } catch (error) {
    if (error instanceof PartFailed) return undefined
    throw error
  }
}

/** The value of a part that is the same for all instances of a block, worked out once for the module instance; undefined if it has a fault. */
function sharedPart(instance: ModuleInstance, source: SourceFile, name: string, expression: Expression): Value | undefined {
  const asked = remembered(instance.parts, `${source.path}${name}`, () => {
    let failed = false
    return thunk<Value | undefined>(
      () => `${source.path}:${locationOf(source, expression).line}`,
      () => {
        failed = false
        const frame: Frame = { instance }
        const value = evaluateExpression(
          expression,
          scopeOf(frame, source, () => {
            failed = true
          }),
        )
        return failed ? undefined : value
      },
      cause => new Unknown(cause),
    )
  })
  return instance.run.demand(asked)
}

/** Tells a fault of the configuration, one that Terraform would refuse as well, and gives the value of what failed. */
export function report(frame: Frame, source: SourceFile, span: Span, message: string, code = 'invalid-expression'): Unknown {
  frame.instance.run.diagnostics.at(source, span, { code, severity: 'error', message })
  return new Unknown({ kind: 'error', text: message })
}
