import { join } from 'node:path/posix'
import { type Json, type JsonObject, listAt, objectAt, textAt } from './json.ts'

/** One instance of a module with the part of the plan's configuration that describes it. */
export interface ModuleScope {
  /** `module.app["a"].module.db`; `''` is the root module. */
  readonly address: string
  readonly configuration: JsonObject
  /** The module that calls it, and the call there. */
  readonly caller: { readonly scope: ModuleScope; readonly call: JsonObject } | undefined
  /** Directory of its source where that is local, relative to the root module; else the source as the call has it. */
  readonly directory: string
}

export type ModuleScopes = (address: string) => ModuleScope | undefined

/** Looks modules up by the address of an instance; undefined where the configuration has no such module. */
export function moduleScopes(configuration: JsonObject): ModuleScopes {
  const root: ModuleScope = { address: '', configuration: objectAt(configuration, 'root_module') ?? {}, caller: undefined, directory: '' }
  const known = new Map<string, ModuleScope | undefined>([['', root]])
  return address => {
    if (known.has(address)) return known.get(address)
    let scope: ModuleScope | undefined = root
    for (const { upTo, name } of moduleSteps(address)) {
      if (!known.has(upTo)) known.set(upTo, scope === undefined ? undefined : childScope(scope, upTo, name))
      scope = known.get(upTo)
    }
    known.set(address, scope)
    return scope
  }
}

const step = /\.?module\.([^.[\]]+)(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/gy

/** `module.a["x"].module.b` to its calls, each with the address up to it. */
function moduleSteps(address: string): readonly { readonly upTo: string; readonly name: string }[] {
  return Array.from(address.matchAll(step), match => ({ upTo: address.slice(0, match.index + match[0].length), name: match[1] ?? '' }))
}

function childScope(scope: ModuleScope, address: string, name: string): ModuleScope | undefined {
  const call = objectAt(objectAt(scope.configuration, 'module_calls'), name)
  const configuration = objectAt(call, 'module')
  if (call === undefined || configuration === undefined) return undefined
  const source = textAt(call, 'source') ?? ''
  const directory = /^\.\.?(?:\/|$)/.test(source) ? join(scope.directory, source).replace(/\/$/, '') : source
  return { address, configuration, caller: { scope, call }, directory: directory === '.' ? '' : directory }
}

const resources = new WeakMap<JsonObject, ReadonlyMap<string, Json>>()

/** The configuration of a managed resource in a module. */
export function resourceIn({ configuration }: ModuleScope, type: string, name: string): Json | undefined {
  let byName = resources.get(configuration)
  if (byName === undefined) {
    const managed = listAt(configuration, 'resources').filter(entry => textAt(entry, 'mode') === 'managed')
    byName = new Map(managed.map(entry => [`${textAt(entry, 'type')}.${textAt(entry, 'name')}`, entry]))
    resources.set(configuration, byName)
  }
  return byName.get(`${type}.${name}`)
}
