import { evaluateExpression } from '../../../../src/formats/terraform/evaluate/expression.ts'
import {
  defaultLimits,
  type EvaluationLimits,
  type FunctionFiles,
  type Meter,
  type Scope,
} from '../../../../src/formats/terraform/evaluate/scope.ts'
import { parseExpression } from '../../../../src/formats/terraform/syntax/parse.ts'
import { EvaluationError, type Value } from '../../../../src/formats/terraform/values/value.ts'

const none = (): never => {
  throw new EvaluationError('there are no files')
}
const noFiles: FunctionFiles = { read: none, exists: none, match: none, renderTemplate: none, workingDirectory: '.' }

/** The value of an expression, and each fault with the text that it points at. `names` are roots like `var`. */
export function evaluate(text: string, names: Readonly<Record<string, Value>> = {}, limits: Partial<EvaluationLimits> = {}, meter?: Meter) {
  const { expression, faults: syntax } = parseExpression(text)
  if (expression === undefined) throw new Error(syntax[0]?.message)
  const faults: { readonly message: string; readonly at: string; readonly code: string | undefined }[] = []
  const scope: Scope = {
    resolve: root => (Object.hasOwn(names, root) ? { value: names[root] ?? null, covered: 0 } : undefined),
    fault: (message, { start, end }, code) => faults.push({ message, at: text.slice(start, end), code }),
    files: noFiles,
    limits: { ...defaultLimits, ...limits },
    ...(meter === undefined ? {} : { meter }),
  }
  return { value: evaluateExpression(expression, scope), faults }
}
