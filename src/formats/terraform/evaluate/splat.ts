import { Unknown } from '../../../model/unknown.ts'
import type { Splat } from '../syntax/ast.ts'
import { markSensitive, spread, unmark } from '../values/traits.ts'
import { typeOf } from '../values/types.ts'
import { unify } from '../values/unify.ts'
import { Sensitive, Sequence, type Value } from '../values/value.ts'
import { type Context, evaluate, type Local } from './expression-context.ts'

/** `list[*].name` and `list.*.name`: null is no element, and what is no list, set or tuple is one element. */
export function evaluateSplat(node: Splat, context: Context): Value {
  const given = evaluate(node.object, context)
  const source = unmark(given)
  const finish = (value: Value): Value => (given instanceof Sensitive ? markSensitive(value) : value)
  if (source === null) return finish(new Sequence('tuple', []))
  if (source instanceof Unknown) return finish(spread(source))
  const sequence = source instanceof Sequence ? source : undefined
  const element: Local = { name: '*', value: null, outer: context.locals }
  const inner: Context = { ...context, locals: element }
  const items: Value[] = []
  for (const item of sequence?.items ?? [source]) {
    element.value = item
    items.push(evaluate(node.each, inner))
  }
  if (sequence === undefined || sequence.kind === 'tuple') return finish(new Sequence('tuple', items))
  return finish(new Sequence('list', items, unify(items.map(typeOf)) ?? 'any'))
}
