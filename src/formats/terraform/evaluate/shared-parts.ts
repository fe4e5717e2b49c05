import type { Expression } from '../syntax/ast.ts'

/**
 * An expression of a block with `count` or `for_each`, in which every part that is the same for all instances, and that goes through a
 * collection (`aws_subnet.private[*].id`, `[for …]`), is replaced by a name. Worked out once instead of once for each instance, it keeps
 * the work linear: n instances that each pick one of n elements.
 */
export interface SharedParts {
  readonly expression: Expression
  /** The parts by the names that stand for them. */
  readonly parts: ReadonlyMap<string, Expression>
}

/** Names that differ from instance to instance. */
const ofInstance = ['each', 'count', 'self'] as const

const known = new WeakMap<Expression, SharedParts>()

/** Finds the shared parts of an expression; `iterators` are the dynamic blocks around it (the same for one expression every time). */
export function sharedParts(expression: Expression, iterators: Iterable<string>): SharedParts {
  let shared = known.get(expression)
  if (shared === undefined) {
    const parts = new Map<string, Expression>()
    shared = { expression: replace(expression, new Set([...ofInstance, '*', ...iterators]), parts) as Expression, parts }
    known.set(expression, shared)
  }
  return shared
}

/** Whether a name stands for a shared part: no name in a source has this character. */
export const isPartName = (name: string): boolean => name.startsWith('\0')

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Names that a `for`, of an expression or a template, gives to elements. */
const boundBy = (node: Node): readonly string[] =>
  node.kind === 'for' ? [node.keyName, node.valueName].filter(name => typeof name === 'string') : []

function replace(node: unknown, varying: ReadonlySet<string>, parts: Map<string, Expression>): unknown {
  if (Array.isArray(node)) return node.map(item => replace(item, varying, parts))
  if (!isNode(node) || node.kind === 'literal' || node.kind === 'json') return node
  // A template's `for` has parts and is no expression.
  if ((node.kind === 'splat' || (node.kind === 'for' && !('parts' in node))) && !varies(node, varying)) {
    const { start, end } = node
    const name = `\0${start}:${end}`
    parts.set(name, node as unknown as Expression)
    return { kind: 'variable', name, start, end }
  }
  const bound = boundBy(node)
  const inner = bound.length === 0 ? varying : new Set([...varying, ...bound])
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node)) copy[name] = isNode(value) ? replace(value, inner, parts) : value
  return copy
}

/** Whether a part mentions any of the names that vary; those that it binds itself do not count, what JSON strings hold may. */
function varies(node: unknown, varying: ReadonlySet<string>): boolean {
  if (Array.isArray(node)) return node.some(item => varies(item, varying))
  if (!isNode(node)) return false
  if (node.kind === 'json') return true
  if (node.kind === 'variable') return varying.has(String(node.name))
  if (node.kind === 'splat') return varies(node.object, varying) || varies(node.each, without(varying, ['*']))
  const inner = without(varying, boundBy(node))
  return Object.entries(node).some(([name, value]) => isNode(value) && varies(value, name === 'collection' ? varying : inner))
}

const without = (names: ReadonlySet<string>, bound: readonly string[]): ReadonlySet<string> =>
  bound.length === 0 ? names : new Set([...names].filter(name => !bound.includes(name)))
