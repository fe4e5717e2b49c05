import { Unknown } from '../../../model/unknown.ts'
import type { Call, Expression } from '../syntax/ast.ts'
import { parseTemplate } from '../syntax/parse.ts'
import { convertPrimitive } from '../values/convert.ts'
import { markSensitive, spread, traits, unmark, unmarkDeep } from '../values/traits.ts'
import { EvaluationError, Mapping, Sensitive, type Value } from '../values/value.ts'
import { type Context, charge, evaluate, fault } from './expression-context.ts'
import type { Fault } from './scope.ts'

/** `templatestring(ref, vars)`: a string from elsewhere as a template, in which only `vars` and functions mean anything. */
export function evaluateTemplateString(node: Call, context: Context): Value {
  const [template, variables, more] = node.arguments
  if (template === undefined || variables === undefined) {
    const missing = template === undefined ? 'template' : 'vars'
    return fault(
      context,
      `Not enough function arguments: Function "${node.name}" expects 2 argument(s). Missing value for "${missing}".`,
      node,
    )
  }
  if (more !== undefined) return fault(context, `Too many function arguments: Function "${node.name}" expects only 2 argument(s).`, node)
  if (template.kind !== 'variable' && template.kind !== 'get' && template.kind !== 'index') {
    return invalid(
      'template',
      'invalid template expression: must be a direct reference to a single string from elsewhere, containing valid Terraform template syntax',
      template,
      context,
    )
  }
  const given = evaluate(template, context)
  const names = evaluate(variables, context)
  const unknown = traits(given).unknown ?? (unmark(names) instanceof Unknown ? traits(names).unknown : undefined)
  const sensitive = traits(given).sensitive || traits(names).sensitive
  const finish = (value: Value): Value => (sensitive ? markSensitive(value) : value)
  if (unknown !== undefined) return finish(spread(unknown))
  const vars = unmarkDeep(names)
  if (!(vars instanceof Mapping)) return invalid('vars', 'invalid vars value: must be a map', variables, context)
  let text: Value
  try {
    text = convertPrimitive(unmark(given), 'string')
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return invalid('template', error.message, template, context)
  }
  if (typeof text !== 'string') return invalid('template', 'argument must not be null', template, context)
  return finish(renderText(text, vars.entries, node, context))
}

const invalid = (parameter: string, problem: string, node: Expression, context: Context): Unknown =>
  fault(context, `Invalid function argument: Invalid value for "${parameter}" parameter: ${problem}.`, node)

function renderText(text: string, variables: ReadonlyMap<string, Value>, node: Call, context: Context): Value {
  charge(context, text.length, node)
  const { expression, faults } = parseTemplate({ path: '', text })
  const [wrong] = faults
  if (expression === undefined || wrong !== undefined) {
    return fault(context, `Error in function call: Call to function "${node.name}" failed: ${wrong?.message ?? 'invalid template'}.`, node)
  }
  const missing = new Set<string>()
  const resolve = (root: string) => {
    const value = variables.get(root)
    if (value === undefined) missing.add(root)
    return { value: value ?? null, covered: 0 }
  }
  const caught: Fault[] = []
  const inner: Context = { ...context, scope: { ...context.scope, resolve }, locals: undefined, at: context.at ?? node, caught }
  const value = evaluate(expression, inner)
  const [name] = missing
  const [failed] = caught
  if (name === undefined && failed !== undefined) return fault(context, failed.message, node)
  if (name === undefined) return value instanceof Sensitive ? value : asText(value, node, context)
  return fault(
    context,
    `Invalid function argument: Invalid value for "vars" parameter: vars map does not contain key ${JSON.stringify(name)}.`,
    node,
  )
}

/** A template of one interpolation keeps the type of its value; the function gives a string all the same. */
function asText(value: Value, node: Call, context: Context): Value {
  try {
    return convertPrimitive(value, 'string')
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(
      context,
      `Error in function call: Call to function "${node.name}" failed: invalid template result: ${error.message}.`,
      node,
    )
  }
}
