import { Unknown } from '../../../model/unknown.ts'
import type { Expression, GetAttribute, Index, Span, Variable } from '../syntax/ast.ts'
import { throughAssumable } from '../values/assumable.ts'
import { convertPrimitive } from '../values/convert.ts'
import { compareNumbers, isInteger, isNumber, toDouble } from '../values/numbers.ts'
import { markSensitive, spread } from '../values/traits.ts'
import { typeName, typeOf } from '../values/types.ts'
import { EvaluationError, isMapping, Mapping, type NumberValue, Sensitive, Sequence, type Value } from '../values/value.ts'
import { type Context, evaluate, fault } from './expression-context.ts'

type Step = GetAttribute | Index

/** `a`, `a.b.c`, `a[0].b`, and the same on the value of any other expression. */
export function evaluateTraversal(expression: Variable | Step, context: Context): Value {
  const steps: Step[] = []
  let root: Expression = expression
  while (root.kind === 'get' || root.kind === 'index') {
    steps.push(root)
    root = root.object
  }
  let at = steps.length - 1
  let value: Value
  if (root.kind === 'variable') {
    const local = findLocal(root.name, context)
    if (local !== undefined) value = local.value
    else {
      const path: string[] = []
      let end: Span = root
      for (let i = at; i >= 0; i--) {
        const step = steps[i]
        if (step?.kind !== 'get') break
        path.push(step.name)
        end = step
      }
      const resolved = context.scope.resolve(root.name, path, context.at ?? { start: root.start, end: end.end })
      if (resolved === undefined) return undeclared(root, path, end, context)
      value = resolved.value
      at -= resolved.covered
    }
  } else value = evaluate(root, context)
  for (; at >= 0; at--) {
    const step = steps[at]
    if (step === undefined) break
    value = applyStep(value, step, context)
    if (value instanceof Unknown && value.cause.kind === 'error') return value
  }
  return value
}

/** The value that a `for`, splat or template directive gave to a name, if any did. */
const findLocal = (name: string, context: Context) => {
  let local = context.locals
  while (local !== undefined && local.name !== name) local = local.outer
  return local
}

/** Told to the report even within `try`: Terraform checks references before it evaluates anything. */
function undeclared(root: Variable, path: readonly string[], end: Span, context: Context): Value {
  const [name = ''] = path
  const span = context.at ?? { start: root.start, end: end.end }
  const message = undeclaredMessage(root.name, name, path)
  context.scope.fault(message, span, 'undeclared-reference')
  return new Unknown({ kind: 'error', text: message })
}

const contextual: Readonly<Record<string, string>> = {
  each: 'Reference to "each" in context without for_each: The "each" object can be used only in "module" or "resource" blocks, and only when the "for_each" argument is set.',
  count:
    'Reference to "count" in non-counted context: The "count" object can only be used in "module", "resource", and "data" blocks, and only when the "count" argument is set.',
  self: 'Invalid "self" reference: The "self" object is not available in this context. This object can be used only in resource provisioner, connection, and postcondition blocks.',
}

function undeclaredMessage(root: string, name: string, path: readonly string[]): string {
  const known = Object.hasOwn(contextual, root) ? contextual[root] : undefined
  if (known !== undefined) return known
  if (path.length === 0) {
    return 'Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name.'
  }
  if (root === 'var') {
    return `Reference to undeclared input variable: An input variable with the name "${name}" has not been declared. This variable can be declared with a variable "${name}" {} block.`
  }
  if (root === 'local') return `Reference to undeclared local value: A local value with the name "${name}" has not been declared.`
  if (root === 'module') return `Reference to undeclared module: No module call named "${name}" is declared in this module.`
  if (root === 'data') {
    return `Reference to undeclared resource: A data resource "${name}" "${path[1] ?? ''}" has not been declared in this module.`
  }
  return `Reference to undeclared resource: A managed resource "${root}" "${name}" has not been declared in this module.`
}

const chainedLegacyIndexes =
  'Invalid legacy index syntax: When using the legacy index syntax, chaining two indexes together is not permitted. Use the proper index syntax instead, like [0][1].'

function applyStep(value: Value, step: Step, context: Context): Value {
  try {
    if (step.kind === 'get') return attribute(value, step.name)
    if (step.legacy && step.object.kind === 'index' && step.object.legacy) throw new EvaluationError(chainedLegacyIndexes)
    return elementAt(value, evaluate(step.key, context))
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return fault(context, error.message, step.kind === 'get' ? { start: step.end - step.name.length, end: step.end } : step.key)
  }
}

/** `value.name`, after hcl's `GetAttr`. Throws EvaluationError in Terraform's words. */
export function attribute(value: Value, name: string): Value {
  if (value instanceof Unknown) return throughAssumable(value, inner => attribute(inner, name)) ?? spread(value)
  if (value instanceof Sensitive) return markSensitive(attribute(value.value, name))
  if (value === null) {
    throw new EvaluationError('Attempt to get attribute from null value: This value is null, so it does not have any attributes.')
  }
  if (value instanceof Mapping) {
    const found = value.entries.get(name)
    if (found !== undefined) return found
    if (value.rest !== undefined) return value.rest(name)
    throw new EvaluationError(
      value.kind === 'map'
        ? `Missing map element: This map does not have an element with the key ${JSON.stringify(name)}.`
        : `Unsupported attribute: This object does not have an attribute named ${JSON.stringify(name)}.`,
    )
  }
  throw new EvaluationError(`Unsupported attribute: ${noAttributes(value, name)}`)
}

function noAttributes(value: Value, name: string): string {
  if (!(value instanceof Sequence)) return `Can't access attributes on a primitive-typed value (${typeName(typeOf(value))}).`
  const ofObjects = value.kind !== 'tuple' && value.items.some(item => isMapping(item) && item.kind === 'object')
  if (!ofObjects) return 'This value does not have any attributes.'
  const specific =
    value.kind === 'list' ? 'for a specific element of the list, or across all elements of the list' : 'across all elements of the set'
  return `Can't access attributes on a ${value.kind} of objects. Did you mean to access attribute ${JSON.stringify(name)} ${specific}?`
}

/** `value[key]`, after hcl's `Index`. Throws EvaluationError in Terraform's words. */
function elementAt(value: Value, key: Value): Value {
  if (value instanceof Sensitive) return markSensitive(elementAt(value.value, key))
  if (key instanceof Sensitive) return markSensitive(elementAt(value, key.value))
  if (value === null) throw new EvaluationError('Attempt to index null value: This value is null, so it does not have any indices.')
  if (key === null) throw new EvaluationError("Invalid index: Can't use a null value as an indexing key.")
  if (value instanceof Unknown) return throughAssumable(value, inner => elementAt(inner, key)) ?? spread(value)
  if (value instanceof Mapping) return entryAt(value, key)
  if (!(value instanceof Sequence)) throw new EvaluationError('Invalid index: This value does not have any indices.')
  if (value.kind === 'set') {
    throw new EvaluationError(
      "Invalid index: Elements of a set are identified only by their value and don't have any separate index or key to select with, so it's only possible to perform operations across all elements of the set.",
    )
  }
  return itemAt(value, key)
}

const notAnElement = 'Invalid index: The given key does not identify an element in this collection value'

function keyAs(key: Value, type: 'string' | 'number'): Value {
  try {
    return convertPrimitive(key, type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    throw new EvaluationError(`${notAnElement}: ${error.message}.`)
  }
}

function entryAt(mapping: Mapping, key: Value): Value {
  const name = keyAs(key, 'string')
  if (name instanceof Unknown) return spread(name)
  if (typeof name !== 'string') throw new EvaluationError(`${notAnElement}.`)
  const found = mapping.entries.get(name)
  if (found !== undefined) return found
  if (mapping.rest !== undefined) return mapping.rest(name)
  const byNumber =
    mapping.kind === 'object' && isNumber(key) ? ' An object only supports looking up attributes by name, not by numeric index.' : ''
  throw new EvaluationError(`${notAnElement}.${byNumber}`)
}

function itemAt(sequence: Sequence, key: Value): Value {
  const position = keyAs(key, 'number')
  if (position instanceof Unknown) return spread(position)
  if (!isNumber(position)) throw new EvaluationError(`${notAnElement}.`)
  const found = sequence.items[toDouble(position)]
  if (found !== undefined) return found
  throw new EvaluationError(`${notAnElement}${indexProblem(sequence, position)}.`)
}

function indexProblem(sequence: Sequence, position: NumberValue): string {
  if (compareNumbers(position, 0) < 0) return ': a negative number is not a valid index for a sequence'
  if (!isInteger(position)) return ': indexing a sequence requires a whole number, but the given index has a fractional part'
  return sequence.items.length === 0
    ? ': the collection has no elements'
    : ': the given index is greater than or equal to the length of the collection'
}
