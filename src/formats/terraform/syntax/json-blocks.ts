import type { Attribute, Block, Body, JsonEntry, JsonValue, Span, SyntaxFault } from './ast.ts'
import { type BlockShape, type BlockShapes, nestedBlocks } from './block-shapes.ts'
import { Fault } from './fault.ts'

/**
 * The body that an object in JSON syntax stands for: properties that `shapes` names are blocks, all others arguments; `//` is a comment.
 * What does not fit becomes a fault and is left out.
 */
export function bodyOf(objects: readonly JsonValue[], shapes: BlockShapes, span: Span, faults: SyntaxFault[]): Body {
  const attributes = new Map<string, Attribute>()
  const blocks: Block[] = []
  for (const entry of entriesOf(objects, faults)) {
    const { key, keySpan, value } = entry
    if (key === '//') continue
    const shape = shapes.get(key)
    if (shape !== undefined) blocks.push(...blocksOf(entry, shape, faults))
    else if (attributes.has(key)) faults.push({ message: 'Duplicate argument', hint: `"${key}" is already set`, ...keySpan })
    else attributes.set(key, { name: key, value, start: keySpan.start, end: value.end })
  }
  return { attributes, blocks, start: span.start, end: span.end }
}

/**
 * Reads an object as the body of a nested block, with what may stand in one (`dynamic` …) as blocks.
 * undefined if the value is no object.
 */
export function jsonBody(value: JsonValue): { readonly body: Body; readonly faults: readonly SyntaxFault[] } | undefined {
  if (value.value === null || typeof value.value !== 'object' || !('entries' in value.value)) return undefined
  const faults: SyntaxFault[] = []
  return { body: bodyOf([value], nestedBlocks, value, faults), faults }
}

/** Properties of an object, or of all objects of an array in turn. */
function entriesOf(values: readonly JsonValue[], faults: SyntaxFault[]): readonly JsonEntry[] {
  return values.flatMap(({ value, start, end }) => {
    if (value === null) return []
    if (typeof value === 'object' && 'entries' in value) return value.entries
    if (typeof value === 'object' && 'items' in value && value.items.every(isObject)) return entriesOf(value.items, faults)
    faults.push(new Fault('Incorrect JSON value type', { start, end }, 'a JSON object is required here'))
    return []
  })
}

const isObject = ({ value }: JsonValue): boolean => value !== null && typeof value === 'object' && 'entries' in value

/** The blocks that one property holds: an object for each label, then an object or an array of objects. */
function blocksOf({ key, keySpan, value }: JsonEntry, shape: BlockShape, faults: SyntaxFault[]): readonly Block[] {
  const unpack = (labels: readonly string[], labelSpan: Span, inner: JsonValue): readonly Block[] => {
    if (labels.length < shape.labels) {
      return entriesOf([inner], faults).flatMap(entry =>
        entry.key === '//' && typeof entry.value.value === 'string' ? [] : unpack([...labels, entry.key], entry.keySpan, entry.value),
      )
    }
    const content = inner.value
    if (content === null) return []
    const block = (body: JsonValue, start: number, headerEnd: number): Block => ({
      type: key,
      labels,
      body: bodyOf([body], shape.blocks, body, faults),
      start,
      headerEnd,
      end: body.end,
    })
    if (typeof content === 'object' && 'items' in content) return content.items.map(item => block(item, item.start, item.start))
    return [block(inner, labelSpan.start, labelSpan.end)]
  }
  return unpack([], keySpan, value)
}
