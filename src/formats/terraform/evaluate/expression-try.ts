import type { Call, Expression } from '../syntax/ast.ts'
import { spread, traits } from '../values/traits.ts'
import type { Value } from '../values/value.ts'
import { type Context, evaluate, fault } from './expression-context.ts'
import type { Fault } from './scope.ts'

/** An expression's value and what failed in it. */
function attempt(expression: Expression, context: Context): { readonly value: Value; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const value = evaluate(expression, { ...context, caught: faults })
  return { value, faults }
}

/** `try(a, b, …)`: the first that does not fail. What is not known has not failed. */
export function evaluateTry(node: Call, context: Context): Value {
  if (node.arguments.length === 0) {
    return fault(context, `Error in function call: Call to function "${node.name}" failed: at least one argument is required.`, node)
  }
  const failures: string[] = []
  for (const argument of node.arguments) {
    const { value, faults } = attempt(argument, context)
    if (faults.length === 0) return value
    for (const { message } of faults) failures.push(message)
  }
  const told = failures.map(message => `- ${message}`).join('\n')
  const problem = `no expression succeeded:\n${told}\n\nAt least one expression must produce a successful result`
  return fault(context, `Error in function call: Call to function "${node.name}" failed: ${problem}.`, node)
}

/** `can(a)`: whether it does not fail. */
export function evaluateCan(node: Call, context: Context): Value {
  const [argument] = node.arguments
  if (argument === undefined) {
    return fault(
      context,
      `Not enough function arguments: Function "${node.name}" expects 1 argument(s). Missing value for "expression".`,
      node,
    )
  }
  if (node.arguments.length > 1)
    return fault(context, `Too many function arguments: Function "${node.name}" expects only 1 argument(s).`, node)
  const { value, faults } = attempt(argument, context)
  if (faults.length > 0) return false
  // What is not known yet may fail yet.
  const { unknown } = traits(value)
  return unknown === undefined ? true : spread(unknown)
}
