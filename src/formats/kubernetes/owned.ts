import { kindOf } from './addresses.ts'
import type { Context } from './context.ts'
import { at, type Field, fault, itemsOf, saysTrue, textOf } from './fields.ts'

/** What controllers make objects of a kind from. */
const makers: Readonly<Record<string, readonly string[]>> = {
  Pod: ['apps/ReplicaSet', 'apps/StatefulSet', 'apps/DaemonSet', 'batch/Job', 'ReplicationController'],
  'apps/ReplicaSet': ['apps/Deployment', 'argoproj.io/Rollout'],
  'batch/Job': ['batch/CronJob'],
}

/**
 * Whether another object of the manifests made this one: then that one counts. A manifest can claim any owner; one that is not there, or that
 * makes no such objects, counts for nothing, and takes nothing out.
 */
export function isOwned(root: Field, context: Context): boolean {
  const kind = kindOf(root.object)
  const makersOfKind = Object.hasOwn(makers, kind) ? makers[kind] : undefined
  if (makersOfKind === undefined) return false
  const field = at(root, 'metadata', 'ownerReferences')
  const isMade = itemsOf(field).some(reference => {
    const [apiVersion = '', ownerKind = '', name = ''] = ['apiVersion', 'kind', 'name'].map(key => textOf(at(reference, key)))
    if (!saysTrue(at(reference, 'controller')) || !makersOfKind.includes(kindOf({ apiVersion, kind: ownerKind }))) return false
    return context.find(apiVersion, ownerKind, context.namespaceOf(root.object), name) !== undefined
  })
  if (isMade) fault(field, 'kubernetes-owned', `This ${root.object.kind} names what makes it, which counts in its place: it is left out`)
  return isMade
}
