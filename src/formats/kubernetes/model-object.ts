import type { AttributeObject, Resource } from '../../model/resource.ts'
import type { PodShape, Replicas, Workload } from '../../model/workload.ts'
import { isNamespaced } from './addresses.ts'
import { addressIn, type Context } from './context.ts'
import type { Field } from './fields.ts'
import { tagsOf } from './labels.ts'

/** What one object of a manifest is for the rest of Cost Guard. */
export interface ReadObject {
  readonly resource: Resource
  /** undefined: it runs no pods, or how many and how large they are is not known (the resource's attributes say why). */
  readonly workload?: Workload
}

/** Reads an object of one kind; undefined: it asks for nothing. */
export type ObjectReader = (root: Field, context: Context) => ReadObject | undefined

export function resourceOf(root: Field, context: Context, attributes: AttributeObject, podTemplate?: Field): Resource {
  const { object } = root
  const namespaced = isNamespaced(object.kind)
  return {
    address: addressIn(context, object),
    type: `kubernetes:${object.kind}`,
    provider: 'kubernetes',
    region: undefined,
    attributes: { ...(namespaced ? { namespace: context.namespaceOf(object) } : {}), name: object.name, ...attributes },
    sensitive: new Set(),
    tags: tagsOf(root, context, podTemplate),
    location: object.location,
    module: context.module,
  }
}

/** How the pods of a workload run. */
export interface Running {
  readonly replicas: Replicas
  readonly everyNode?: boolean
}

export function workloadOf({ object }: Field, context: Context, pod: PodShape, running: Running): Workload {
  const { replicas, everyNode = false } = running
  return {
    address: addressIn(context, object),
    kind: object.kind,
    namespace: context.namespaceOf(object),
    name: object.name,
    location: object.location,
    pod,
    replicas,
    everyNode,
  }
}
