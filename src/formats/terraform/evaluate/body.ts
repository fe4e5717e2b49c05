import { Unknown } from '../../../model/unknown.ts'
import type { Attribute, Block, Body, SourceFile } from '../syntax/ast.ts'
import { type SourcedBlock, sourceOf } from '../syntax/module.ts'
import { Mapping, Sequence, type Value } from '../values/value.ts'
import { expandDynamic } from './dynamic-blocks.ts'
import { evaluateIn, type Frame, report } from './frame.ts'
import { jsonNestedBlocks } from './json-nested.ts'

/** An argument, or the blocks of one type with the dynamic ones that make such blocks, in their order. */
export interface Content {
  readonly attribute?: Attribute
  readonly blocks: readonly Block[]
}
/** The contents of a body by name. */
export type BodyShape = ReadonlyMap<string, Content>

const shapes = new WeakMap<Body, BodyShape>()

/** The names that a body sets, arguments and nested blocks alike. `skip` are names that have a meaning of their own (the same for one body every time). */
export function bodyShape(body: Body, skip?: ReadonlySet<string>): BodyShape {
  const known = shapes.get(body)
  if (known !== undefined) return known
  const shape = new Map<string, { attribute?: Attribute; blocks: Block[] }>()
  for (const [name, attribute] of body.attributes) if (skip?.has(name) !== true) shape.set(name, { attribute, blocks: [] })
  for (const block of body.blocks) {
    const name = block.type === 'dynamic' ? block.labels[0] : block.type
    if (name === undefined || (block.type !== 'dynamic' && skip?.has(name) === true)) continue
    const content = shape.get(name)
    if (content === undefined) shape.set(name, { blocks: [block] })
    else content.blocks.push(block)
  }
  shapes.set(body, shape)
  return shape
}

/** What nested blocks answer for attributes that they do not set, by the path to them: `root_block_device.volume_id`. */
export type RestOf = (path: string) => Value

/** Where a body's content is evaluated. `source` is the file of the body; parts of `origin` may stand in override files. */
export interface BodyPlace {
  readonly frame: Frame
  readonly origin: SourcedBlock
  readonly source: SourceFile
  readonly restOf?: RestOf
}

/** The value of one name of a body: the argument's, or the blocks of that type as a tuple of objects (unknown where their number is). */
export const contentValue = (content: Content, path: string, place: BodyPlace): Value => valueIn(content, path, place, { blocks: 0 })

/** How many nested blocks one name of a top-level body has made so far. */
interface Tally {
  blocks: number
}

function valueIn({ attribute, blocks }: Content, path: string, place: BodyPlace, tally: Tally): Value {
  const { frame, origin, source } = place
  if (attribute !== undefined) {
    const file = sourceOf(origin, attribute, source)
    const nested = jsonNestedBlocks(attribute.value)
    if (nested === undefined) return evaluateIn(frame, file, attribute.value)
    return new Sequence(
      'tuple',
      nested.map(({ body, faults }) => {
        for (const fault of faults) report(frame, file, fault, fault.message, 'syntax')
        return blockValue(body, path, { ...place, source: file }, tally)
      }),
    )
  }
  const items: Value[] = []
  for (const block of blocks) {
    const inBlock: BodyPlace = { ...place, source: sourceOf(origin, block, source) }
    const expanded = block.type === 'dynamic' ? expandDynamic(block, frame, inBlock.source) : { content: block.body, frames: [frame] }
    if (expanded instanceof Unknown) return expanded
    for (const inner of expanded.frames) {
      const most = frame.instance.run.limits.elements
      if (++tally.blocks > most) {
        const text = `a resource makes more than ${most} nested blocks`
        // Told once: the blocks around it end here, too.
        if (tally.blocks === most + 1) report(frame, inBlock.source, block, text, 'evaluation-limit')
        return new Unknown({ kind: 'limit', text })
      }
      items.push(blockValue(expanded.content, path, { ...inBlock, frame: inner }, tally))
    }
  }
  return new Sequence('tuple', items)
}

function blockValue(body: Body, path: string, place: BodyPlace, tally: Tally): Value {
  const { restOf } = place
  const entries = new Map<string, Value>()
  for (const [name, content] of bodyShape(body)) {
    entries.set(name, valueIn(content, path === '' ? name : `${path}.${name}`, place, tally))
  }
  return new Mapping('object', entries, restOf === undefined ? {} : { rest: name => restOf(`${path}.${name}`) })
}
