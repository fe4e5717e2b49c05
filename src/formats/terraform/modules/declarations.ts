import type { Attribute, Block, Expression, SourceFile } from '../syntax/ast.ts'
import { type ModuleSyntax, type SourcedBlock, sourceOf } from '../syntax/module.ts'
import { remembered } from './remembered.ts'
import { type StaticValue, staticString, staticValue } from './static.ts'

/** A block that declares something under a name. */
export interface Declaration extends SourcedBlock {
  readonly name: string
}
/** One local value. */
export interface LocalDeclaration {
  readonly name: string
  readonly source: SourceFile
  readonly attribute: Attribute
}
/** A `resource` or `data` block. */
export interface ResourceDeclaration extends Declaration {
  readonly mode: 'managed' | 'data'
  readonly type: string
}
/** A `provider` block. */
export interface ProviderDeclaration extends Declaration {
  readonly alias: string | undefined
}

/** What a module declares, by name. A name that is declared twice keeps its first declaration. */
export interface Declarations {
  readonly variables: ReadonlyMap<string, Declaration>
  readonly locals: ReadonlyMap<string, LocalDeclaration>
  readonly outputs: ReadonlyMap<string, Declaration>
  /** By type, then by name. */
  readonly managed: ReadonlyMap<string, ReadonlyMap<string, ResourceDeclaration>>
  readonly data: ReadonlyMap<string, ReadonlyMap<string, ResourceDeclaration>>
  readonly calls: ReadonlyMap<string, Declaration>
  readonly providers: readonly ProviderDeclaration[]
  /** Local name to source (`hashicorp/aws`) as `required_providers` has it. */
  readonly requiredProviders: ReadonlyMap<string, string>
  readonly moved: readonly SourcedBlock[]
  readonly removed: readonly SourcedBlock[]
  readonly duplicates: readonly Declaration[]
}

/** Sorts a module's blocks. Blocks without meaning for an estimate (`check`, `import`, `ephemeral`) are passed over. */
export function declarationsOf(syntax: ModuleSyntax): Declarations {
  const variables = new Map<string, Declaration>()
  const locals = new Map<string, LocalDeclaration>()
  const outputs = new Map<string, Declaration>()
  const managed = new Map<string, Map<string, ResourceDeclaration>>()
  const data = new Map<string, Map<string, ResourceDeclaration>>()
  const calls = new Map<string, Declaration>()
  const providers: ProviderDeclaration[] = []
  const requiredProviders = new Map<string, string>()
  const moved: SourcedBlock[] = []
  const removed: SourcedBlock[] = []
  const duplicates: Declaration[] = []

  const declare = (into: Map<string, Declaration>, sourced: SourcedBlock): void => {
    const [name] = sourced.block.labels
    if (name === undefined) return
    if (into.has(name)) duplicates.push({ ...sourced, name })
    else into.set(name, { ...sourced, name })
  }
  const declareResource = (into: Map<string, Map<string, ResourceDeclaration>>, mode: 'managed' | 'data', sourced: SourcedBlock): void => {
    const [type, name] = sourced.block.labels
    if (type === undefined || name === undefined) return
    const ofType = remembered(into, type, () => new Map<string, ResourceDeclaration>())
    if (ofType.has(name)) duplicates.push({ ...sourced, name: `${type}.${name}` })
    else ofType.set(name, { ...sourced, mode, type, name })
  }
  const readers: Readonly<Record<string, (sourced: SourcedBlock) => void>> = {
    variable: sourced => declare(variables, sourced),
    output: sourced => declare(outputs, sourced),
    module: sourced => declare(calls, sourced),
    resource: sourced => declareResource(managed, 'managed', sourced),
    data: sourced => declareResource(data, 'data', sourced),
    moved: sourced => moved.push(sourced),
    removed: sourced => removed.push(sourced),
    locals: sourced => {
      for (const attribute of sourced.block.body.attributes.values()) {
        const { name } = attribute
        if (!locals.has(name)) locals.set(name, { name, source: sourceOf(sourced, attribute), attribute })
      }
    },
    provider: sourced => {
      const { body, labels } = sourced.block
      const [name] = labels
      if (name !== undefined) providers.push({ ...sourced, name, alias: staticString(body.attributes.get('alias')?.value) })
    },
    terraform: ({ block }) => readRequiredProviders(block, requiredProviders),
  }
  for (const sourced of syntax.blocks) if (Object.hasOwn(readers, sourced.block.type)) readers[sourced.block.type]?.(sourced)
  return { variables, locals, outputs, managed, data, calls, providers, requiredProviders, moved, removed, duplicates }
}

function readRequiredProviders({ body }: Block, into: Map<string, string>): void {
  const add = (name: string, value: StaticValue): void => {
    // Before 0.13 the value was a version constraint, and the source the name's own.
    const source = typeof value === 'object' && value !== null ? value.entries.get('source') : undefined
    if (typeof source === 'string') into.set(name, source)
  }
  for (const block of body.blocks)
    if (block.type === 'required_providers') for (const { name, value } of block.body.attributes.values()) add(name, staticValue(value))
  const json = body.attributes.get('required_providers')
  const value = json === undefined ? undefined : staticValue(json.value)
  if (typeof value === 'object' && value !== null) for (const [name, entry] of value.entries) add(name, entry)
}

/** The value of an argument of a block, and the file that it stands in. */
export interface Argument {
  readonly source: SourceFile
  readonly expression: Expression
}

/** An argument of a top-level block; undefined if it is not set. */
export function argument(sourced: SourcedBlock, name: string): Argument | undefined {
  const attribute = sourced.block.body.attributes.get(name)
  return attribute === undefined ? undefined : { source: sourceOf(sourced, attribute), expression: attribute.value }
}
