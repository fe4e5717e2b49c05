import { Unknown } from '../../../model/unknown.ts'
import { argument, type Declaration, type ResourceDeclaration } from '../modules/declarations.ts'
import type { LoadedModule } from '../modules/load.ts'
import { remembered } from '../modules/remembered.ts'
import { markSensitive } from '../values/traits.ts'
import { Mapping, type Value } from '../values/value.ts'
import { type Thunk, thunk } from './demand.ts'
import type { InstanceContext } from './expansion.ts'
import { evaluateIn, report } from './frame.ts'
import { LazyEntries } from './lazy-entries.ts'
import { lostParts } from './lost-parts.ts'
import { type ModuleCall, moduleCall } from './module-call.ts'
import type { AddressStep } from './moved.ts'
import { type ProviderConfiguration, providerTable } from './providers.ts'
import { type ResourceNode, resourceNode } from './resource-node.ts'
import type { Run } from './run.ts'
import { finishVariable, flag, type GivenValue } from './variables.ts'

/** Who called a module instance, and which of the call's instances it is. */
export interface Parent {
  readonly instance: ModuleInstance
  readonly call: Declaration
  readonly context: InstanceContext
}

/** One instance of a module: what its names mean. Everything is worked out when it is first asked for; undefined means that it is not declared. */
export interface ModuleInstance {
  readonly run: Run
  readonly module: LoadedModule
  /** `module.a["x"]`; `''` is the root module. */
  readonly address: string
  readonly depth: number
  readonly parent: Parent | undefined
  /** Set where it, or a module instance above it, stands for an unknown number. */
  readonly unknownExpansion: Unknown | undefined
  /** Its address as steps. */
  readonly steps: readonly AddressStep[]
  variable(name: string): Value | undefined
  local(name: string): Value | undefined
  output(name: string): Value | undefined
  resource(mode: 'managed' | 'data', type: string | undefined, name: string | undefined): ResourceNode | undefined
  call(name: string): ModuleCall | undefined
  providerOf(declaration: ResourceDeclaration): ProviderConfiguration
  readonly providers: ReturnType<typeof providerTable>
  /** Parts of expressions that are the same for all instances of a block, by file and place. */
  readonly parts: Map<string, Thunk<Value | undefined>>
  /** All outputs as an object. */
  readonly outputs: Value
}

/** Makes a module instance. The root module has no parent and gets its variables from `given`. */
export function moduleInstance(
  run: Run,
  module: LoadedModule,
  address: string,
  parent?: Parent,
  given?: (name: string) => GivenValue | undefined,
): ModuleInstance {
  const { declarations } = module.content
  const prefix = address === '' ? '' : `${address}.`
  const memo = <D>(kind: string, declared: ReadonlyMap<string, D>, compute: (declaration: D) => Value) => {
    const thunks = new Map<string, Thunk<Value>>()
    return (name: string): Value | undefined => {
      let asked = thunks.get(name)
      if (asked === undefined) {
        const declaration = declared.get(name)
        if (declaration === undefined) return undefined
        asked = thunk<Value>(
          () => `${prefix}${kind}.${name}`,
          () => compute(declaration),
          cause => new Unknown(cause),
        )
        thunks.set(name, asked)
      }
      return run.demand(asked)
    }
  }
  const nodes = new Map<ResourceDeclaration, ResourceNode>()
  const calls = new Map<string, ModuleCall>()
  const output = memo('output', declarations.outputs, declaration => outputValue(instance, declaration))
  const instance: ModuleInstance = {
    run,
    module,
    address,
    depth: parent === undefined ? 0 : parent.instance.depth + 1,
    parent,
    unknownExpansion: parent?.context.unknown ?? parent?.instance.unknownExpansion,
    steps: parent === undefined ? [] : [...parent.instance.steps, { base: `module.${parent.call.name}`, key: parent.context.key }],
    variable: memo('var', declarations.variables, declaration =>
      finishVariable(instance, declaration, given === undefined ? fromCall(parent, declaration.name) : given(declaration.name)),
    ),
    local: memo('local', declarations.locals, ({ source, attribute }) => evaluateIn({ instance }, source, attribute.value)),
    output,
    resource(mode, type, name) {
      const declaration = type === undefined || name === undefined ? undefined : declarations[mode].get(type)?.get(name)
      if (declaration === undefined) return undefined
      return remembered(nodes, declaration, () => resourceNode(instance, declaration))
    },
    call(name) {
      const declaration = declarations.calls.get(name)
      if (declaration === undefined) return undefined
      return remembered(calls, name, () => moduleCall(instance, declaration, (child, at, by) => moduleInstance(run, child, at, by)))
    },
    providerOf: declaration => instance.providers.of(declaration),
    get providers() {
      providers ??= providerTable(instance)
      return providers
    },
    parts: new Map(),
    outputs: new Mapping('object', new LazyEntries(declarations.outputs, name => output(name) ?? null), lostOutputs(module, address)),
  }
  let providers: ReturnType<typeof providerTable> | undefined
  return instance
}

/** Outputs that stand in a part of the module that could not be read are unknown. */
function lostOutputs(module: LoadedModule, address: string): { rest?: (name: string) => Value } {
  const { files, hasType } = lostParts(module)
  if (files.size === 0 && !hasType('output')) return {}
  return { rest: name => new Unknown({ kind: 'error', text: `${address}.${name} could not be read` }) }
}

/** The argument that a module call gives for a variable. */
function fromCall(parent: Parent | undefined, name: string): GivenValue | undefined {
  const given = parent === undefined ? undefined : argument(parent.call, name)
  if (parent === undefined || given === undefined) return undefined
  const { source, expression } = given
  return { value: evaluateIn(parent, source, expression), source, span: expression }
}

function outputValue(instance: ModuleInstance, declaration: Declaration): Value {
  const given = argument(declaration, 'value')
  if (given === undefined) {
    return report(
      { instance },
      declaration.source,
      declaration.block,
      `Missing required argument: output "${declaration.name}" has no value.`,
    )
  }
  const value = evaluateIn({ instance }, given.source, given.expression)
  return flag(declaration, 'sensitive') === true ? markSensitive(value) : value
}
