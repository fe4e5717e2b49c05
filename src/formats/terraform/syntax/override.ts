import type { Attribute, Block, Body } from './ast.ts'
import { mergeBlocks } from './merge-blocks.ts'
import type { SourcedBlock, SourcedFault } from './sourced.ts'

/** Is this a file whose blocks are laid over those of the others: `override.tf`, `*_override.tf`, or either in JSON? */
export const isOverrideFile = (path: string): boolean => /(?:^|\/|_)override\.tf(?:\.json)?$/.test(path)

/**
 * Lays the blocks of override files, in the order given, over those of the primary files. A block is found again by its type and labels (a
 * provider also by its alias); `locals` and the contents of `terraform` are replaced name by name. An override of nothing is a fault.
 */
export function mergeOverrides(primary: readonly SourcedBlock[], overrides: readonly SourcedBlock[]) {
  const faults: SourcedFault[] = []
  if (overrides.length === 0) return { blocks: primary, faults }
  const byKey = new Map<string, SourcedBlock[]>()
  const loose: SourcedBlock[] = []
  for (const override of overrides) {
    const { type } = override.block
    if (type === 'locals' || type === 'terraform') loose.push(override)
    else if (type === 'moved' || type === 'import' || type === 'removed')
      faults.push(faultOf(override, `Cannot override "${type}" blocks`, 'write the block in a file that is no override file'))
    else collect(byKey, keyOf(override.block), override)
  }
  const blocks = replaceNames(primary, loose, faults).map(base => {
    const found = byKey.get(keyOf(base.block))
    if (found === undefined) return base
    byKey.delete(keyOf(base.block))
    return mergeBlocks(base, found)
  })
  for (const [first, ...rest] of byKey.values()) {
    if (first === undefined) continue
    // A provider that is configured nowhere has an empty default configuration, which may be overridden.
    if (first.block.type === 'provider' && aliasOf(first.block) === undefined) blocks.push(mergeBlocks(first, rest))
    else for (const override of [first, ...rest]) faults.push(nothingToOverride(override))
  }
  return { blocks, faults }
}

function collect(byKey: Map<string, SourcedBlock[]>, key: string, override: SourcedBlock): void {
  const found = byKey.get(key)
  if (found === undefined) byKey.set(key, [override])
  else found.push(override)
}

const keyOf = (block: Block): string =>
  JSON.stringify([block.type, ...block.labels, block.type === 'provider' ? (aliasOf(block) ?? null) : null])

function aliasOf({ body }: Block): string | undefined {
  const alias = body.attributes.get('alias')?.value
  if (alias?.kind !== 'literal' && alias?.kind !== 'json') return undefined
  return typeof alias.value === 'string' ? alias.value : undefined
}

const faultOf = ({ source, block }: SourcedBlock, message: string, hint: string): SourcedFault => ({
  message,
  hint,
  source,
  start: block.start,
  end: block.headerEnd,
})

function nothingToOverride(override: SourcedBlock): SourcedFault {
  const { type, labels } = override.block
  return faultOf(
    override,
    `Missing ${type} to override`,
    `no other file has a ${type} block ${labels.map(label => JSON.stringify(label)).join(' ')}`,
  )
}

type Named = Attribute | Block

/** Names within `locals` and `terraform` blocks with what stands for them. */
function namesIn({ type, body }: Block): readonly (readonly [name: string, node: Named])[] {
  const names: [string, Named][] = Array.from(body.attributes, ([name, attribute]) => [`${type} ${name}`, attribute])
  for (const block of body.blocks) {
    if (block.type === 'required_providers')
      for (const [name, attribute] of block.body.attributes) names.push([`provider ${name}`, attribute])
    // One place keeps the state, so that a backend and a cloud block stand for each other.
    else names.push([block.type === 'cloud' ? 'backend' : block.type, block])
  }
  return names
}

/** Takes what is named again by a later override out of the blocks before it; the override's own blocks are added at the end. */
function replaceNames(primary: readonly SourcedBlock[], overrides: readonly SourcedBlock[], faults: SourcedFault[]): SourcedBlock[] {
  if (overrides.length === 0) return [...primary]
  const winners = new Map<string, Named>()
  for (const { block } of overrides) for (const [name, node] of namesIn(block)) winners.set(name, node)
  const based = new Set<string>()
  for (const { block } of primary) if (block.type === 'locals') for (const name of block.body.attributes.keys()) based.add(name)
  for (const { source, block } of overrides) {
    if (block.type !== 'locals') continue
    for (const { name, start } of block.body.attributes.values()) {
      if (based.has(name)) continue
      faults.push({
        message: 'Missing local value to override',
        hint: `no other file defines local.${name}`,
        source,
        start,
        end: start + name.length,
      })
    }
  }
  const without = (sourced: SourcedBlock): SourcedBlock =>
    sourced.block.type === 'locals' || sourced.block.type === 'terraform'
      ? { ...sourced, block: withoutLosers(sourced.block, winners) }
      : sourced
  return [...primary.map(without), ...overrides.map(without)]
}

function withoutLosers(block: Block, winners: ReadonlyMap<string, Named>): Block {
  const losing = new Set<Named>()
  for (const [name, node] of namesIn(block)) if ((winners.get(name) ?? node) !== node) losing.add(node)
  if (losing.size === 0) return block
  const prune = (body: Body): Body => ({
    ...body,
    attributes: new Map([...body.attributes].filter(([, attribute]) => !losing.has(attribute))),
    blocks: body.blocks
      .filter(nested => !losing.has(nested))
      .map(nested => (nested.type === 'required_providers' ? { ...nested, body: prune(nested.body) } : nested)),
  })
  return { ...block, body: prune(block.body) }
}
