import { type Cause, Unknown } from '../../../model/unknown.ts'
import { Assumable } from './assumable.ts'
import { traits } from './traits.ts'
import { Mapping, Sensitive, Sequence, type Value } from './value.ts'

/** More reasons tell nobody more, and a value may have any number of parts. */
const mostCauses = 4
const mostParts = 10_000

/** Why parts of a value are not known: the first few reasons, each once, in the order of the parts. */
export function causesOf(value: Unknown): readonly Cause[] {
  const causes = new Map<string, Cause>()
  const seen = new Set<Value>()
  const waiting: Value[] = [value]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (traits(part).unknown === undefined || seen.has(part)) continue
    if (causes.size >= mostCauses || seen.size >= mostParts) break
    seen.add(part)
    const inner = partsOf(part)
    for (let index = inner.length - 1; index >= 0; index--) waiting.push(inner[index] ?? null)
    if (part instanceof Unknown && inner.length === 0) causes.set(part.cause.text, part.cause)
  }
  return causes.size === 0 ? [value.cause] : [...causes.values()]
}

function partsOf(value: Value): readonly Value[] {
  if (value instanceof Assumable) return value.sources
  if (value instanceof Sensitive) return [value.value]
  if (value instanceof Sequence) return value.items
  if (!(value instanceof Mapping)) return []
  const { unknown } = value.rest === undefined ? { unknown: undefined } : traits(value)
  return unknown === undefined ? [...value.entries.values()] : [unknown, ...value.entries.values()]
}
