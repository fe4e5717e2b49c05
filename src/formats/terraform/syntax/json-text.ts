import type { Expression, JsonEntry, JsonValue, Shift, Span, SyntaxFault } from './ast.ts'
import { parseExpression, parseTemplate } from './parse.ts'

/** What a string in JSON syntax says; offsets point into the file. */
export interface ParsedText {
  /** undefined if it could not be read. */
  readonly expression: Expression | undefined
  readonly faults: readonly SyntaxFault[]
}

interface JsonText extends Span {
  readonly value: string
  readonly shifts?: readonly Shift[]
}

const isText = (value: JsonValue): value is JsonValue & JsonText => typeof value.value === 'string'
const asTemplate = (text: string): ParsedText => parseTemplate({ path: '', text })

const templates = new WeakMap<object, ParsedText>()
const expressions = new WeakMap<object, ParsedText>()

/** A string where an expression is expected: a template (`"${var.size}"`). Parsed when first asked for, and kept. Not a string: undefined. */
export const jsonString = (value: JsonValue): ParsedText | undefined =>
  isText(value) ? once(templates, value, () => inFile(value, asTemplate)) : undefined

/** A string that is code itself: a variable's `type`, a reference in `depends_on`, `ignore_changes`, `provider`, `moved`. */
export const jsonCode = (value: JsonValue): ParsedText | undefined =>
  isText(value) ? once(expressions, value, () => inFile(value, parseExpression)) : undefined

/** A property name where an expression is expected: it may be a template like any string. */
export const jsonKey = (entry: JsonEntry): ParsedText =>
  once(templates, entry, () => inFile({ value: entry.key, ...entry.keySpan }, asTemplate))

function once(cache: WeakMap<object, ParsedText>, node: object, parse: () => ParsedText): ParsedText {
  const cached = cache.get(node)
  if (cached !== undefined) return cached
  const parsed = parse()
  cache.set(node, parsed)
  return parsed
}

function inFile(string: JsonText, parse: (text: string) => ParsedText): ParsedText {
  const { expression, faults } = parse(string.value)
  const move = offsetMover(string)
  return { expression: movedTree(expression, move), faults: movedTree(faults, move) }
}

/** From an offset in the decoded string to one in the file. */
function offsetMover({ start, shifts = [] }: JsonText): (offset: number) => number {
  return offset => {
    let low = 0
    let high = shifts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((shifts[middle]?.at ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return start + 1 + offset + (shifts[low - 1]?.by ?? 0)
  }
}

/** A copy of a tree with every `start` and `end` moved. Loops rather than `map`, to spare the stack in high trees. */
function movedTree<T>(node: T, move: (offset: number) => number): T {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) {
    const items: unknown[] = []
    for (const item of node) items.push(movedTree(item, move))
    return items as T
  }
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node)) {
    copy[name] = (name === 'start' || name === 'end') && typeof value === 'number' ? move(value) : movedTree(value, move)
  }
  return copy as T
}
