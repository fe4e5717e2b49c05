import type { Body, Expression, JsonValue, SyntaxFault } from '../syntax/ast.ts'
import { jsonBody } from '../syntax/json-blocks.ts'

/** A nested block that JSON syntax writes as an argument. */
export interface JsonBlock {
  readonly body: Body
  readonly faults: readonly SyntaxFault[]
}

const withDynamic = new WeakMap<JsonValue, boolean>()
const blocks = new WeakMap<JsonValue, readonly JsonBlock[]>()

/**
 * The nested blocks that an argument in JSON syntax stands for, where a `dynamic` block stands in one of them, at whatever depth; undefined: read it
 * like any argument. Without a provider's schema nothing else tells a block from a map, and nothing else makes a difference.
 */
export function jsonNestedBlocks(expression: Expression): readonly JsonBlock[] | undefined {
  if (expression.kind !== 'json' || !holdsDynamic(expression)) return undefined
  const known = blocks.get(expression)
  if (known !== undefined) return known
  const { value } = expression
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : [expression]
  const found = items.flatMap(item => jsonBody(item) ?? [])
  if (found.length < items.length) return undefined
  blocks.set(expression, found)
  return found
}

function holdsDynamic(node: JsonValue): boolean {
  const known = withDynamic.get(node)
  if (known !== undefined) return known
  const { value } = node
  let holds = false
  if (typeof value === 'object' && value !== null) {
    if ('items' in value) holds = value.items.some(holdsDynamic)
    else if ('entries' in value)
      holds = value.entries.some(({ key, value: inner }) => (key === 'dynamic' && isDynamic(inner)) || holdsDynamic(inner))
  }
  withDynamic.set(node, holds)
  return holds
}

/** `{"TYPE": {"for_each": …, "content": …}}`, or arrays of such. */
function isDynamic({ value }: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('items' in value) return value.items.some(isDynamic)
  return 'entries' in value && value.entries.some(({ value: inner }) => isDynamicBody(inner))
}

function isDynamicBody({ value }: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('items' in value) return value.items.some(isDynamicBody)
  if (!('entries' in value)) return false
  const names = new Set(value.entries.map(({ key }) => key))
  return names.has('for_each') && names.has('content')
}
