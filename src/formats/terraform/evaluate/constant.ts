import type { Expression } from '../syntax/ast.ts'
import { EvaluationError, type Value } from '../values/value.ts'
import { evaluateExpression } from './expression.ts'
import { defaultLimits, type FunctionFiles } from './scope.ts'

const refuse = (): never => {
  throw new EvaluationError('Functions may not be called here.')
}
const noFiles: FunctionFiles = { read: refuse, exists: refuse, match: refuse, renderTemplate: refuse, workingDirectory: '.' }

/** The value of an expression that stands alone: no names mean anything and there are no files. Throws EvaluationError if it can't be evaluated. */
export function constantValue(expression: Expression): Value {
  let problem: string | undefined
  const value = evaluateExpression(expression, {
    resolve: () => undefined,
    fault: message => {
      problem ??= message
    },
    files: noFiles,
    limits: defaultLimits,
  })
  if (problem !== undefined) throw new EvaluationError(problem)
  return value
}
