import type { Attribute, Block, Body, SourceFile } from './ast.ts'
import type { SourcedBlock } from './sourced.ts'

interface Layer {
  readonly source: SourceFile
  readonly body: Body
}
type Origins = Map<Attribute | Block, SourceFile>

/**
 * A block with the overrides of it laid over one after the other, as Terraform does: arguments replace arguments, nested blocks replace all
 * blocks of their type (with `dynamic` ones), and `lifecycle` is merged by argument. Takes time linear in the size of all.
 */
export function mergeBlocks(base: SourcedBlock, overrides: readonly SourcedBlock[]): SourcedBlock {
  const overridden: Origins = new Map()
  const layers = [base, ...overrides].map(({ source, block }) => ({ source, body: block.body }))
  const body = mergeLayers(layers, base.source, overridden)
  return { source: base.source, block: { ...base.block, body }, overridden }
}

/** The type that a nested block is of: of a `dynamic` one the type of what it makes. */
const nestedType = ({ type, labels }: Block): string => (type === 'dynamic' ? (labels[0] ?? type) : type)

/** Goes from the last layer, which wins, to the first. */
function mergeLayers(layers: readonly Layer[], own: SourceFile, origins: Origins): Body {
  const attributes = new Map<string, Attribute>()
  const taken = new Set<string>()
  const runs: Block[][] = []
  const lifecycles: { readonly source: SourceFile; readonly block: Block }[] = []
  for (const { source, body } of layers.toReversed()) {
    const kept = body.blocks.filter(
      block => block.type !== 'lifecycle' && !taken.has(nestedType(block)) && !attributes.has(nestedType(block)),
    )
    for (const [name, attribute] of body.attributes) {
      if (attributes.has(name) || taken.has(name)) continue
      attributes.set(name, attribute)
      if (source !== own) origins.set(attribute, source)
    }
    for (const block of kept) {
      taken.add(nestedType(block))
      if (source !== own) origins.set(block, source)
    }
    for (const block of body.blocks.toReversed()) if (block.type === 'lifecycle') lifecycles.push({ source, block })
    runs.push(kept)
  }
  const blocks = runs.reverse().flat()
  const lifecycle = mergeLifecycles(lifecycles.reverse(), own, origins)
  if (lifecycle !== undefined) blocks.push(lifecycle)
  const { start = 0, end = 0 } = layers[0]?.body ?? {}
  return { attributes, blocks, start, end }
}

function mergeLifecycles(
  all: readonly { readonly source: SourceFile; readonly block: Block }[],
  own: SourceFile,
  origins: Origins,
): Block | undefined {
  const [first, ...more] = all
  if (first === undefined) return undefined
  if (first.source !== own) origins.set(first.block, first.source)
  if (more.length === 0) return first.block
  const body = mergeLayers(
    all.map(({ source, block }) => ({ source, body: block.body })),
    first.source,
    origins,
  )
  const merged = { ...first.block, body }
  if (first.source !== own) origins.set(merged, first.source)
  return merged
}
