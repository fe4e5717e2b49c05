import type { Provider } from '../../../model/resource.ts'
import { Unknown } from '../../../model/unknown.ts'
import { argument, type ProviderDeclaration, type ResourceDeclaration } from '../modules/declarations.ts'
import { remembered } from '../modules/remembered.ts'
import { type ReferenceStep, referenceSteps } from '../modules/static.ts'
import type { Expression } from '../syntax/ast.ts'
import { parseExpression } from '../syntax/parse.ts'
import type { Value } from '../values/value.ts'
import { bodyShape, contentValue } from './body.ts'
import { type Thunk, thunk } from './demand.ts'
import { lostParts } from './lost-parts.ts'
import type { ModuleInstance } from './module-instance.ts'

/** One configuration of a provider. Where a module has no block for it, the configuration is empty: the provider's own defaults hold. */
export interface ProviderConfiguration {
  /** `hashicorp/aws`. */
  readonly source: string
  readonly cloud: Provider
  readonly declaration: ProviderDeclaration | undefined
  /** True where an alias is used that nobody configures: its settings are then unknown. */
  readonly missing: boolean
  /** `aws` or `aws.eu`, as the module that configures it says. */
  readonly name: string
  /** An argument, or nested blocks; undefined where it is not set. */
  setting(name: string): Value | undefined
}

/** The provider configurations of one module instance. */
export interface ProviderTable {
  /** The configuration that manages a resource. */
  of(declaration: ResourceDeclaration): ProviderConfiguration
  /** The configuration of a local name and alias in this module. */
  find(localName: string, alias: string | undefined): ProviderConfiguration
  /** The default configuration of a source (`hashicorp/aws`). */
  standard(source: string): ProviderConfiguration
}

const clouds: ReadonlyMap<string, Provider> = new Map([
  ['aws', 'aws'],
  ['azurerm', 'azurerm'],
  ['google', 'google'],
  ['google-beta', 'google'],
])

/** Arguments that configure the choice of a provider, not the provider. */
const metaNames: ReadonlySet<string> = new Set(['alias', 'version', 'for_each'])

/** The provider configurations that a module instance sees: its own, those that its call passes, and the defaults of the modules above. */
export function providerTable(instance: ModuleInstance): ProviderTable {
  const { declarations } = instance.module.content
  const sourceOfName = (localName: string): string => {
    const declared = declarations.requiredProviders.get(localName)
    return declared === undefined
      ? `hashicorp/${localName}`
      : declared.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '').toLowerCase()
  }
  const known = new Map<string, ProviderConfiguration>()
  const keyOf = (source: string, alias: string | undefined): string => (alias === undefined ? source : `${source} ${alias}`)
  for (const declaration of declarations.providers) {
    const source = sourceOfName(declaration.name)
    const key = keyOf(source, declaration.alias)
    if (!known.has(key)) known.set(key, configuration(instance, source, declaration))
  }
  for (const [child, above] of passedProviders(instance)) {
    const parent = instance.parent?.instance.providers.find(above.name, above.alias)
    if (parent !== undefined) known.set(keyOf(sourceOfName(child.name), child.alias), parent)
  }
  const lost = lostParts(instance.module)
  // Where a root module's file says nothing that can be read, any provider may be configured there.
  const isLost = (source: string): boolean => {
    const [name = ''] = source.split('/').slice(-1)
    const names = [name, ...declarations.requiredProviders.keys()].filter(one => sourceOfName(one) === source)
    return (instance.parent === undefined && lost.files.size > 0) || names.some(one => lost.has('provider', one))
  }
  const standard = (source: string): ProviderConfiguration =>
    remembered(known, source, () => {
      if (isLost(source)) return unread(source)
      return instance.parent?.instance.providers.standard(source) ?? unconfigured(source, undefined)
    })
  const find = (localName: string, alias: string | undefined): ProviderConfiguration => {
    const source = sourceOfName(localName)
    if (alias === undefined) return standard(source)
    return remembered(known, keyOf(source, alias), () =>
      isLost(source) ? unread(source, alias) : unconfigured(source, `${localName}.${alias}`),
    )
  }
  return {
    find,
    standard,
    of(declaration) {
      const given = argument(declaration, 'provider')
      const reference = given === undefined ? undefined : providerReference(given.expression)
      const [prefix = ''] = declaration.type.split('_', 1)
      return reference === undefined ? find(prefix, undefined) : find(reference.name, reference.alias)
    },
  }
}

interface ProviderReference {
  readonly name: string
  readonly alias: string | undefined
}

const fromSteps = (steps: readonly ReferenceStep[] | undefined): ProviderReference | undefined => {
  const [root, alias] = steps ?? []
  return root?.name === undefined ? undefined : { name: root.name, alias: alias?.name }
}

/** `aws.eu`, or the same as a string in JSON syntax. */
const providerReference = (expression: Expression): ProviderReference | undefined =>
  fromSteps(referenceSteps(expression, text => parseExpression(text).expression))

/** The pairs of a call's `providers` argument: the name in the module and the one above. */
function* passedProviders({ parent }: ModuleInstance): Generator<readonly [ProviderReference, ProviderReference]> {
  const given = parent === undefined ? undefined : argument(parent.call, 'providers')?.expression
  if (given === undefined) return
  const pairs: (readonly [Expression | string, Expression])[] = []
  if (given.kind === 'object') for (const { key, value } of given.items) pairs.push([key, value])
  else if (given.kind === 'json' && given.value !== null && typeof given.value === 'object' && 'entries' in given.value) {
    for (const { key, value } of given.value.entries) pairs.push([key, value])
  }
  for (const [key, value] of pairs) {
    const child = typeof key === 'string' ? textReference(key) : providerReference(key)
    const above = providerReference(value)
    if (child !== undefined && above !== undefined) yield [child, above]
  }
}

function textReference(text: string): ProviderReference {
  const [name = '', alias] = text.split('.')
  return { name, alias }
}

const cloudOf = (source: string): Provider => clouds.get(source.slice(source.lastIndexOf('/') + 1)) ?? 'none'

/** The configuration without a block: empty for the default one; with an alias nobody knows what it holds. */
function unconfigured(source: string, alias: string | undefined): ProviderConfiguration {
  const unknown = alias === undefined ? undefined : new Unknown({ kind: 'variable', text: `provider ${alias} is not configured here` })
  const name = alias ?? source.slice(source.lastIndexOf('/') + 1)
  return { source, cloud: cloudOf(source), declaration: undefined, missing: alias !== undefined, name, setting: () => unknown }
}

/** A configuration that may stand in a part of a file that could not be read: what it holds is not known. */
function unread(source: string, alias?: string): ProviderConfiguration {
  const own = source.slice(source.lastIndexOf('/') + 1)
  const name = alias === undefined ? own : `${own}.${alias}`
  const unknown = new Unknown({ kind: 'error', text: `provider ${name} could not be read` })
  return { source, cloud: cloudOf(source), declaration: undefined, missing: false, name, setting: () => unknown }
}

function configuration(instance: ModuleInstance, source: string, declaration: ProviderDeclaration): ProviderConfiguration {
  const shape = bodyShape(declaration.block.body, metaNames)
  const name = declaration.alias === undefined ? declaration.name : `${declaration.name}.${declaration.alias}`
  const thunks = new Map<string, Thunk<Value>>()
  const place = { frame: { instance }, origin: declaration, source: declaration.source }
  return {
    source,
    cloud: cloudOf(source),
    declaration,
    missing: false,
    name,
    setting(wanted) {
      const content = shape.get(wanted)
      if (content === undefined) return undefined
      const asked = remembered(thunks, wanted, () =>
        thunk<Value>(
          () => `provider.${name}.${wanted}`,
          () => contentValue(content, wanted, place),
          cause => new Unknown(cause),
        ),
      )
      return instance.run.demand(asked)
    },
  }
}
