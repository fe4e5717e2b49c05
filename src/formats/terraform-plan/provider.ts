import type { Provider } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import type { ProviderConfiguration } from '../terraform/evaluate/providers.ts'
import { Mapping, Sequence, type Value } from '../terraform/values/value.ts'
import { at, isList, isObject, type Json, type JsonObject, objectAt, textAt } from './json.ts'
import type { ModuleScope, ModuleScopes } from './module-scope.ts'
import { onlyReference } from './reference.ts'

const clouds: ReadonlyMap<string, Provider> = new Map([
  ['aws', 'aws'],
  ['azurerm', 'azurerm'],
  ['google', 'google'],
  ['google-beta', 'google'],
  ['kubernetes', 'kubernetes'],
])

export interface ProviderLookup {
  readonly configuration: JsonObject
  readonly variables: JsonObject
  readonly scopes: ModuleScopes
}

/**
 * Finds the provider configuration of a resource by the key that its configuration has (`aws.us`). A resource that the configuration does
 * not have any more belongs to the only configuration of its provider, if there is one only.
 */
export function providerFinder(lookup: ProviderLookup): (providerName: string, key: string | undefined) => ProviderConfiguration {
  const known = new Map<string, ProviderConfiguration>()
  const all = objectAt(lookup.configuration, 'provider_config') ?? {}
  const find = (providerName: string, key: string | undefined): ProviderConfiguration => {
    // A module that only passes a configuration on has no entry of its own: `module.app:aws` is then `aws`.
    const own = key === undefined ? undefined : (objectAt(all, key) ?? objectAt(all, key.slice(key.lastIndexOf(':') + 1)))
    if (own !== undefined) return providerConfiguration(providerName, own, false, lookup)
    const candidates = Object.values(all).filter(entry => textAt(entry, 'full_name') === providerName)
    const ambiguous = key === undefined && candidates.length > 1
    return providerConfiguration(providerName, key === undefined && !ambiguous ? candidates[0] : undefined, ambiguous, lookup)
  }
  return (providerName, key) => {
    const id = `${providerName} ${key}`
    const cached = known.get(id)
    if (cached !== undefined) return cached
    const found = find(providerName, key)
    known.set(id, found)
    return found
  }
}

function providerConfiguration(
  providerName: string,
  entry: Json | undefined,
  missing: boolean,
  lookup: ProviderLookup,
): ProviderConfiguration {
  const source = providerName.split('/').slice(-2).join('/')
  const localName = textAt(entry, 'name') ?? source.slice(source.lastIndexOf('/') + 1)
  const alias = textAt(entry, 'alias')
  const name = alias === undefined ? localName : `${localName}.${alias}`
  const expressions = objectAt(entry, 'expressions')
  const scope = lookup.scopes(textAt(entry, 'module_address') ?? '')
  return {
    source,
    cloud: clouds.get(source.slice(source.lastIndexOf('/') + 1)) ?? 'none',
    declaration: undefined,
    missing,
    name,
    setting(wanted) {
      if (missing) return new Unknown({ kind: 'module', text: `the plan does not tell which configuration of provider ${name} it had` })
      const node = at(expressions, wanted)
      if (node === undefined) return undefined
      const place = wanted === 'region' || wanted === 'zone' ? placeOf(node, scope, lookup) : undefined
      return place ?? settingValue(node, `the plan does not tell the ${wanted} of provider ${name}`)
    },
  }
}

/** A region or zone that is a variable. The plan does not tell what else an expression does with it, so that it must look like one. */
function placeOf(expression: Json, scope: ModuleScope | undefined, { variables }: ProviderLookup): string | undefined {
  const value = scope === undefined ? undefined : variableValue(expression, scope, variables)
  return typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*-?\d+(?:-?[a-z])?$/.test(value) ? value : undefined
}

/** The value of an expression that is one variable, followed through module calls to a constant or a variable of the root module. */
function variableValue(expression: Json, scope: ModuleScope, variables: JsonObject): Json | undefined {
  let current: { readonly expression: Json | undefined; readonly scope: ModuleScope } = { expression, scope }
  for (;;) {
    const constant = at(current.expression, 'constant_value')
    if (constant !== undefined) return constant
    const [, variable] = /^var\.([^.[\]]+)$/.exec(onlyReference(current.expression) ?? '') ?? []
    if (variable === undefined) return undefined
    const { configuration, caller } = current.scope
    const fallback = at(objectAt(objectAt(configuration, 'variables'), variable), 'default')
    if (caller === undefined) return at(objectAt(variables, variable), 'value') ?? fallback
    const given = at(objectAt(caller.call, 'expressions'), variable)
    if (given === undefined) return fallback
    current = { expression: given, scope: caller.scope }
  }
}

/** Settings nested deeper than this are not read. */
const maxDepth = 50

function settingValue(node: Json, cause: string, depth = 0): Value {
  if (depth > maxDepth) return new Unknown({ kind: 'limit', text: cause })
  if (isList(node))
    return new Sequence(
      'tuple',
      node.map(block => blockValue(block, cause, depth)),
    )
  const constant = at(node, 'constant_value')
  if (constant !== undefined) return constantValue(constant, cause, depth)
  if (isObject(node) && Object.keys(node).length > 0 && at(node, 'references') === undefined) return blockValue(node, cause, depth)
  return new Unknown({ kind: 'variable', text: cause })
}

const blockValue = (block: Json, cause: string, depth: number): Value => mapping(block, node => settingValue(node, cause, depth + 1))

function constantValue(value: Json, cause: string, depth: number): Value {
  if (depth > maxDepth) return new Unknown({ kind: 'limit', text: cause })
  if (isList(value))
    return new Sequence(
      'tuple',
      value.map(item => constantValue(item, cause, depth + 1)),
    )
  return isObject(value) ? mapping(value, item => constantValue(item, cause, depth + 1)) : value
}

const mapping = (object: Json, read: (value: Json) => Value): Mapping =>
  new Mapping('object', new Map(Object.entries(isObject(object) ? object : {}).map(([name, value]) => [name, read(value)])))
