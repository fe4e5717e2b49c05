import type { LoadedModule } from '../modules/load.ts'
import type { ParsedFile } from '../syntax/ast.ts'
import { topLevelBlocks } from '../syntax/block-shapes.ts'
import { lostBlocks } from '../syntax/lost.ts'
import { checkTopLevel } from '../syntax/top-level.ts'

/** What a module's files declare but could not be read. */
export interface LostParts {
  /** Files that nobody can say of what they declare, with the reason. */
  readonly files: ReadonlyMap<string, string>
  /** Addresses within the module (`aws_x.y`, `aws_x` for all of a type, `module.a`), with the file that they stand in. */
  readonly addresses: ReadonlyMap<string, string>
  /** Whether a block of a type and with a name (`aws_x.y` of resources, `''` of `locals`) may be among it. */
  mayHave(type: string, name: string): boolean
  /** Whether a block of that type and with that name is certainly among it. */
  has(type: string, name: string): boolean
  /** Whether any block of that type is among it. */
  hasType(type: string): boolean
}

interface NamedBlock {
  readonly type: string
  readonly labels: readonly string[]
}

const known = new WeakMap<LoadedModule, LostParts>()

/** The lost parts of a module; worked out once. */
export function lostParts(module: LoadedModule): LostParts {
  let parts = known.get(module)
  if (parts === undefined) {
    parts = collect(module)
    known.set(module, parts)
  }
  return parts
}

const nothing: LostParts = { files: new Map(), addresses: new Map(), has: () => false, hasType: () => false, mayHave: () => false }

function collect({ unreadable, content, files: parsed }: LoadedModule): LostParts {
  if (unreadable.length === 0 && content.faults.length === 0) return nothing
  const files = new Map(unreadable.map(({ path, reason }) => [path, `${path} ${reason}`]))
  const addresses = new Map<string, string>()
  const names = new Set<string>()
  const types = new Set<string>()
  for (const file of parsed) {
    const { path } = file.source
    const doubt = (): unknown => files.set(path, `part of ${path} could not be read`)
    if (unnamed(file)) doubt()
    for (const { type, labels } of [...lostBlocks(file), ...refusedBlocks(file)]) {
      names.add(`${type} ${labels.join('.')}`)
      types.add(type)
      const [first] = labels
      if (type !== 'resource' && type !== 'module') continue
      if (first === undefined) doubt()
      else addresses.set(type === 'module' ? `module.${first}` : labels.slice(0, 2).join('.'), path)
    }
  }
  const has = (type: string, name: string): boolean => names.has(`${type} ${name}`)
  return { files, addresses, has, hasType: type => types.has(type), mayHave: (type, name) => files.size > 0 || has(type, name) }
}

/** A line that starts with a word, where the top level of a formatted file has nothing but blocks. */
const firstWord = /^[\p{ID_Start}_]/gmu

/** Whether something that a file lost has no name: then nobody knows what it was. */
function unnamed(file: ParsedFile): boolean {
  const { source, lost, faults } = file
  if (lost.length === 0) return source.path.endsWith('.json') && faults.length > 0
  const starts = lostBlocks(file).map(block => block.start)
  const lines = new Set(starts)
  return lost.some(({ start, end }) => {
    const text = source.text.slice(start, end)
    // Brackets that close nothing say nothing.
    if (!/[^\s\])}]/.test(text)) return false
    if (!starts.some(one => one >= start && one < end)) return true
    return Array.from(text.matchAll(firstWord)).some(({ index }) => !lines.has(start + index))
  })
}

/** Blocks that were read but are not what Terraform knows: a type that is misspelt, too few or too many labels. */
function refusedBlocks(file: ParsedFile): readonly NamedBlock[] {
  const { blocks } = checkTopLevel(file)
  if (blocks.length === file.body.blocks.length) return []
  const kept = new Set(blocks)
  return file.body.blocks.flatMap(block => {
    const { type, labels } = block
    if (kept.has(block)) return []
    if (topLevelBlocks.has(type)) return [{ type, labels }]
    return labels.length === 0 ? [] : [{ type: labels.length === 1 ? 'module' : 'resource', labels }]
  })
}
