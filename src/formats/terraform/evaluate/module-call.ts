import { Unknown } from '../../../model/unknown.ts'
import type { Declaration } from '../modules/declarations.ts'
import type { CallTarget, LoadedModule } from '../modules/load.ts'
import type { Value } from '../values/value.ts'
import { moduleAddress } from './addresses.ts'
import { thunk } from './demand.ts'
import { expandBlock } from './expand-block.ts'
import { type Expansion, instancesOf, valueOfInstances } from './expansion.ts'
import type { ModuleInstance, Parent } from './module-instance.ts'

/** One `module` block in one module instance. */
export interface ModuleCall {
  readonly declaration: Declaration
  /** Address without instance key. */
  readonly address: string
  readonly target: CallTarget
  /** The instances of the module; empty where it is not available. */
  instances(): readonly ModuleInstance[]
  /** The only instance, where the call has neither `count` nor `for_each`. */
  single(): ModuleInstance | undefined
  /** Whether it is certain that there are no instances. */
  isEmpty(): boolean
  /** Its outputs, as an object, or a tuple or object of objects; unknown where the module is not available. */
  value(): Value
}

/** Nesting of module instances; what lies deeper is not read. */
export const maxModuleDepth = 250
/** Module instances of one project in all. */
export const maxModuleInstances = 10_000

/** Makes the instance of a called module with its address. */
export type MakeInstance = (module: LoadedModule, address: string, parent: Parent) => ModuleInstance

/** A module call in a module instance; its target, count and outputs are worked out when asked for. */
export function moduleCall(caller: ModuleInstance, declaration: Declaration, makeInstance: MakeInstance): ModuleCall {
  const { demand } = caller.run
  const address = moduleAddress(caller.address, declaration.name, undefined)
  const target = within(caller, declaration, caller.module.calls.get(declaration.name))
  const expansion = thunk<Expansion>(
    () => address,
    () => expandBlock({ instance: caller }, declaration, address),
    cause => ({ kind: 'unknown', by: 'count', unknown: new Unknown(cause) }),
  )
  let made: readonly ModuleInstance[] | undefined
  const instances = (): readonly ModuleInstance[] => {
    if (target.state !== 'loaded') return []
    made ??= Array.from(instancesOf(demand(expansion)), context =>
      makeInstance(target.module, moduleAddress(caller.address, declaration.name, context.key), {
        instance: caller,
        call: declaration,
        context,
      }),
    )
    return made
  }
  let value: Value | undefined
  /** What each instance is to an expression: its outputs, unknown where the module is not available. */
  const outputs = (expanded: Expansion): readonly Value[] => {
    if (target.state === 'loaded') return instances().map(instance => instance.outputs)
    return Array.from(instancesOf(expanded), ({ key }) => {
      return new Unknown({ kind: 'module', text: `${moduleAddress(caller.address, declaration.name, key)} is not available` })
    })
  }
  const whole = (): Value => {
    const expanded = demand(expansion)
    return expanded.kind === 'unknown' ? expanded.unknown : valueOfInstances(expanded, outputs(expanded))
  }
  return {
    declaration,
    address,
    target,
    instances,
    isEmpty: () => instancesOf(demand(expansion)).next().done === true,
    single: () => (target.state === 'loaded' && demand(expansion).kind === 'single' ? instances()[0] : undefined),
    value() {
      value ??= whole()
      return value
    },
  }
}

/** The target, unless following it would never end. */
function within(caller: ModuleInstance, { name }: Declaration, target: CallTarget | undefined): CallTarget {
  if (target === undefined) return { state: 'unavailable', code: 'module-not-available', message: `module.${name} could not be read` }
  if (target.state !== 'loaded') return target
  for (let above: ModuleInstance | undefined = caller; above !== undefined; above = above.parent?.instance) {
    if (above.module === target.module) {
      return {
        state: 'unavailable',
        code: 'module-cycle',
        message: `module.${name} calls the module that it stands in, directly or through others`,
      }
    }
  }
  if (caller.depth < maxModuleDepth) return target
  return {
    state: 'unavailable',
    code: 'limit-modules',
    message: `module.${name} is not read: modules nest more than ${maxModuleDepth} levels deep`,
  }
}
