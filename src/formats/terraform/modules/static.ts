import type { Expression, JsonValue } from '../syntax/ast.ts'

/** A literal as plain data; undefined for anything that would have to be evaluated. */
export type StaticValue = string | number | boolean | null | StaticObject | undefined
/** A literal object. */
export interface StaticObject {
  readonly entries: ReadonlyMap<string, StaticValue>
}

/** What an expression says where Terraform accepts only literals: strings, numbers, booleans, and objects of them. */
export function staticValue(expression: Expression): StaticValue {
  if (expression.kind === 'literal') return plain(expression.value)
  if (expression.kind === 'parentheses') return staticValue(expression.inner)
  if (expression.kind === 'json') return staticJson(expression)
  if (expression.kind !== 'object') return undefined
  const entries = new Map<string, StaticValue>()
  for (const { key, value } of expression.items) {
    const name = key.kind === 'variable' ? key.name : staticValue(key)
    if (typeof name === 'string') entries.set(name, staticValue(value))
  }
  return { entries }
}

function staticJson({ value }: JsonValue): StaticValue {
  if (value === null || typeof value !== 'object') return value
  if ('number' in value) return Number(value.number)
  if ('items' in value) return value.items.length === 1 && value.items[0] !== undefined ? staticJson(value.items[0]) : undefined
  return { entries: new Map(value.entries.map(entry => [entry.key, staticJson(entry.value)])) }
}

const plain = (value: string | boolean | null | { readonly number: string }): StaticValue =>
  typeof value === 'object' && value !== null ? Number(value.number) : value

/** The string that an expression literally is. */
export function staticString(expression: Expression | undefined): string | undefined {
  const value = expression === undefined ? undefined : staticValue(expression)
  return typeof value === 'string' ? value : undefined
}

/** One step of a reference written out: an attribute name or a literal index. */
export interface ReferenceStep {
  readonly name?: string
  readonly key?: string | number
}

/**
 * The steps of a plain reference like `module.a["x"].aws_instance.web[0]`; undefined for any other expression. Computed indexes are
 * `{}`. `parse` reads a reference that JSON syntax wraps into a string.
 */
export function referenceSteps(
  expression: Expression,
  parse: (text: string) => Expression | undefined,
): readonly ReferenceStep[] | undefined {
  const steps: ReferenceStep[] = []
  let node = expression
  for (;;) {
    if (node.kind === 'get') {
      steps.push({ name: node.name })
      node = node.object
    } else if (node.kind === 'index') {
      const key = staticValue(node.key)
      steps.push(typeof key === 'string' || typeof key === 'number' ? { key } : {})
      node = node.object
    } else if (node.kind === 'variable') {
      steps.push({ name: node.name })
      return steps.reverse()
    } else if (node === expression) {
      // In JSON syntax, and in Terraform 0.11 style, a reference is a string.
      const text = staticString(node)
      const parsed = text === undefined ? undefined : parse(text)
      return parsed === undefined || parsed.kind === 'literal' ? undefined : referenceSteps(parsed, () => undefined)
    } else return undefined
  }
}
