import { Unknown } from '../../../model/unknown.ts'
import { staticString } from '../modules/static.ts'
import type { Block, Body, SourceFile } from '../syntax/ast.ts'
import { sortedEntries } from '../values/order.ts'
import { PartialMap } from '../values/partly-known.ts'
import { markSensitive, spread, unmark } from '../values/traits.ts'
import { isMapping, isSensitive, isSequence, Mapping, type Value } from '../values/value.ts'
import { evaluateIn, type Frame, report } from './frame.ts'

/** The body of a `dynamic` block's content, and a frame for each block that it makes. */
export interface DynamicBlocks {
  readonly content: Body
  readonly frames: readonly Frame[]
}

const empty: Body = { attributes: new Map(), blocks: [], start: 0, end: 0 }

/** Expands a `dynamic` block; unknown where its `for_each` is. */
export function expandDynamic(block: Block, frame: Frame, source: SourceFile): DynamicBlocks | Unknown {
  const { attributes, blocks } = block.body
  const forEach = attributes.get('for_each')
  if (forEach === undefined)
    return report(frame, source, block, 'Missing required argument: The argument "for_each" is required in a dynamic block.')
  const marked = evaluateIn(frame, source, forEach.value)
  const value = unmark(marked)
  if (value instanceof Unknown && !(value instanceof PartialMap)) return spread(value)
  const elements = elementsOf(value)
  if (typeof elements === 'string') return report(frame, source, forEach.value, elements)
  const iterator = attributes.get('iterator')?.value
  const name =
    iterator === undefined ? (block.labels[0] ?? '') : iterator.kind === 'variable' ? iterator.name : (staticString(iterator) ?? '')
  const mark = isSensitive(marked) ? markSensitive : (one: Value): Value => one
  return {
    content: blocks.find(({ type }) => type === 'content')?.body ?? empty,
    frames: elements.map(([key, element]) => {
      const each = new Mapping(
        'object',
        new Map([
          ['key', mark(key)],
          ['value', mark(element)],
        ]),
      )
      return { ...frame, iterators: new Map([...(frame.iterators ?? []), [name, each]]) }
    }),
  }
}

/** Key and value of each element; in a set the element is both. A text says what is wrong. */
function elementsOf(value: Value): readonly (readonly [Value, Value])[] | string {
  if (value === null) return 'Invalid dynamic for_each value: Cannot use a null value in for_each.'
  if (value instanceof PartialMap) return value.entries
  if (isMapping(value)) return sortedEntries(value)
  if (isSequence(value)) return value.items.map((item, index) => [value.kind === 'set' ? item : index, item] as const)
  return 'Invalid dynamic for_each value: Cannot use a single value in for_each. An iterable collection is required.'
}
