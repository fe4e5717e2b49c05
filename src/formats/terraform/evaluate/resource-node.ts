import { Unknown } from '../../../model/unknown.ts'
import type { ResourceDeclaration } from '../modules/declarations.ts'
import { markSensitive, unmark } from '../values/traits.ts'
import { isSequence, Mapping, type Value } from '../values/value.ts'
import { resourceAddress } from './addresses.ts'
import { type BodyPlace, type BodyShape, bodyShape, contentValue } from './body.ts'
import { computedAttribute } from './computed-attributes.ts'
import { dataAttribute } from './data-sources.ts'
import { type Thunk, thunk } from './demand.ts'
import { expandBlock } from './expand-block.ts'
import { type Expansion, type InstanceContext, instancesOf, valueOfInstances } from './expansion.ts'
import type { Frame } from './frame.ts'
import { LazyEntries } from './lazy-entries.ts'
import type { ModuleInstance } from './module-instance.ts'

/** One `resource` or `data` block in one module instance. */
export interface ResourceNode {
  readonly declaration: ResourceDeclaration
  /** Its instances; of an unknown number one that stands for all. */
  instances(): readonly ResourceInstance[]
  /** The only instance, where the block has neither `count` nor `for_each`. */
  single(): ResourceInstance | undefined
  /** What an expression gets that names the block: an object, or a tuple or object of objects. */
  value(): Value
}

/** One instance of a resource or data source. */
export interface ResourceInstance {
  readonly address: string
  readonly declaration: ResourceDeclaration
  readonly module: ModuleInstance
  readonly context: InstanceContext
  /** What its body sets. */
  readonly shape: BodyShape
  /** The value that the configuration gives an attribute; undefined where it is not set. */
  configured(name: string): Value | undefined
  /** The value of an attribute as expressions see it: what is not set is known after apply, or read from the cloud. */
  attribute(name: string): Value
  readonly object: Value
}

const metaNames: ReadonlySet<string> = new Set(['count', 'for_each', 'provider', 'depends_on', 'lifecycle', 'provisioner', 'connection'])

/** A resource or data source in a module instance; instances and values are worked out when asked for. */
export function resourceNode(module: ModuleInstance, declaration: ResourceDeclaration): ResourceNode {
  const { demand } = module.run
  const address = resourceAddress(module.address, declaration.mode, declaration.type, declaration.name, undefined)
  const expansion = thunk<Expansion>(
    () => address,
    () => expandBlock({ instance: module }, declaration, address),
    cause => ({ kind: 'unknown', by: 'count', unknown: new Unknown(cause) }),
  )
  let made: readonly ResourceInstance[] | undefined
  const instances = (): readonly ResourceInstance[] => {
    made ??= Array.from(instancesOf(demand(expansion)), context => resourceInstance(module, declaration, context))
    return made
  }
  let value: Value | undefined
  return {
    declaration,
    instances,
    single: () => (demand(expansion).kind === 'single' ? instances()[0] : undefined),
    value() {
      value ??= wholeValue(demand(expansion), instances)
      return value
    },
  }
}

function wholeValue(expansion: Expansion, instances: () => readonly ResourceInstance[]): Value {
  if (expansion.kind === 'unknown') return expansion.unknown
  return valueOfInstances(
    expansion,
    instances().map(({ object }) => object),
  )
}

function resourceInstance(module: ModuleInstance, declaration: ResourceDeclaration, context: InstanceContext): ResourceInstance {
  const { demand } = module.run
  const { mode, type, name, block } = declaration
  const address = resourceAddress(module.address, mode, type, name, context.key)
  const shape = bodyShape(block.body, metaNames)
  const thunks = new Map<string, Thunk<Value>>()
  const frame: Frame = { instance: module, context, self: () => instance.object }
  const notSet = (path: string): Value => (mode === 'data' ? dataAttribute(instance, path) : afterApply(instance, path))
  const place: BodyPlace = { frame, origin: declaration, source: declaration.source, restOf: notSet }
  const configured = (attribute: string): Value | undefined => {
    const content = shape.get(attribute)
    if (content === undefined) return undefined
    let asked = thunks.get(attribute)
    if (asked === undefined) {
      asked = thunk<Value>(
        () => `${address}.${attribute}`,
        () => contentValue(content, attribute, place),
        cause => new Unknown(cause),
      )
      thunks.set(attribute, asked)
    }
    const value = demand(asked)
    // Dynamic blocks that make no block leave the attribute unset.
    return content.attribute === undefined && isSequence(value) && value.items.length === 0 ? undefined : value
  }
  const attribute = (wanted: string): Value => {
    const value = configured(wanted)
    if (value === undefined || value === null) return notSet(wanted)
    return unmark(value) === null ? markSensitive(notSet(wanted)) : value
  }
  const object = new Mapping('object', new LazyEntries(shape, attribute), { rest: notSet })
  const instance: ResourceInstance = { address, declaration, module, context, shape, configured, attribute, object }
  return instance
}

function afterApply(instance: ResourceInstance, path: string): Value {
  const { address } = instance
  return (
    computedAttribute(instance, path) ??
    new Unknown({ kind: 'computed', text: `${address}.${path} is known after apply` }, { address, attribute: path })
  )
}
