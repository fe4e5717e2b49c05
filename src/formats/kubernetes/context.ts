import { addressOf, keyOf, kindOf } from './addresses.ts'
import { type Finder, scalingsOf } from './autoscalers.ts'
import { type Field, type Report, rootOf } from './fields.ts'
import { addLimitRange, type ContainerDefaults } from './limit-ranges.ts'
import type { ManifestObject } from './objects.ts'
import { takenOverByRollouts } from './rollouts.ts'
import { type RuntimeClass, runtimeClassOf } from './runtime-classes.ts'
import type { Scaling } from './scaling.ts'
import { type StorageClasses, storageClassesOf } from './storage-classes.ts'

/** What all objects of a project say about each other. */
export interface Context extends Finder {
  readonly report: Report
  /** Directory of the project. */
  readonly module: string
  /** Share of the way from the fewest to the most replicas that an autoscaler is expected to go. */
  readonly share: number
  /** What scales a workload, by its key. */
  readonly scalings: ReadonlyMap<string, Scaling>
  /** Keys of workloads that something else runs in their place. */
  readonly takenOver: ReadonlySet<string>
  readonly containerDefaults: ReadonlyMap<string, ContainerDefaults>
  readonly runtimeClasses: ReadonlyMap<string, RuntimeClass>
  readonly storageClasses: StorageClasses
  /** The Namespace objects of the project, by name. */
  readonly namespaces: ReadonlyMap<string, Field>
}

export interface ContextOptions {
  readonly namespace: string
  readonly module: string
  readonly share: number
  readonly report: Report
}

export function contextOf(objects: readonly ManifestObject[], { namespace, module, share, report }: ContextOptions): Context {
  const namespaceOf = (object: ManifestObject): string => object.namespace ?? namespace
  const byKey = new Map<string, ManifestObject>()
  const byKind = new Map<string, Field[]>()
  for (const object of objects) {
    byKey.set(keyOf(object.apiVersion, object.kind, namespaceOf(object), object.name), object)
    const same = byKind.get(kindOf(object))
    if (same === undefined) byKind.set(kindOf(object), [rootOf(object, report)])
    else same.push(rootOf(object, report))
  }
  const ofKind = (kind: string): readonly Field[] => byKind.get(kind) ?? []
  const containerDefaults = new Map<string, ContainerDefaults>()
  for (const root of ofKind('LimitRange')) {
    const home = namespaceOf(root.object)
    containerDefaults.set(home, addLimitRange(root, containerDefaults.get(home)))
  }
  const finder: Finder = { namespaceOf, ofKind, find: (apiVersion, kind, home, name) => byKey.get(keyOf(apiVersion, kind, home, name)) }
  return {
    ...finder,
    scalings: scalingsOf(finder),
    takenOver: takenOverByRollouts(finder),
    report,
    module,
    share,
    containerDefaults,
    runtimeClasses: new Map(ofKind('node.k8s.io/RuntimeClass').map(root => [root.object.name, runtimeClassOf(root)])),
    storageClasses: storageClassesOf(ofKind('storage.k8s.io/StorageClass')),
    namespaces: new Map(ofKind('Namespace').map(root => [root.object.name, root])),
  }
}

/** The address of an object in its project. */
export const addressIn = (context: Context, object: ManifestObject): string =>
  addressOf(object.kind, context.namespaceOf(object), object.name)
