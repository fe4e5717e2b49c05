import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { Replicas } from '../../model/workload.ts'
import { keyOf } from './addresses.ts'
import type { Context } from './context.ts'
import { at, type Field, fault, rootOf, textOf, unknownAt, wholeNumberOf } from './fields.ts'
import { type ObjectReader, type ReadObject, resourceOf, workloadOf } from './model-object.ts'
import { isOwned } from './owned.ts'
import { type PodReading, readPod } from './pods/pod.ts'
import { referredByRollout } from './rollouts.ts'
import { activeScaling, replicasOf, type Scaling } from './scaling.ts'

/** Deployment, ReplicaSet, ReplicationController: so many pods of one template. */
export const readReplicated: ObjectReader = (root, context) =>
  isOwned(root, context) ? undefined : replicated(root, context, readPod(at(root, 'spec', 'template'), context))

/** The same, with volumes of its own for each pod. */
export const readStatefulSet: ObjectReader = (root, context) =>
  isOwned(root, context)
    ? undefined
    : replicated(
        root,
        context,
        readPod(at(root, 'spec', 'template'), context, at(root, 'spec', 'volumeClaimTemplates')),
        retentionAttributes(at(root, 'spec', 'persistentVolumeClaimRetentionPolicy')),
      )

/** What becomes of its claims, where that is stated: `{ claim_retention: { when_scaled, when_deleted } }`. */
function retentionAttributes(policy: Field): AttributeObject {
  const stated = (key: string): AttributeValue | undefined => unknownAt(at(policy, key)) ?? textOf(at(policy, key))
  const [whenScaled, whenDeleted] = [stated('whenScaled'), stated('whenDeleted')]
  if (whenScaled === undefined && whenDeleted === undefined) return {}
  return {
    claim_retention: {
      ...(whenScaled === undefined ? {} : { when_scaled: whenScaled }),
      ...(whenDeleted === undefined ? {} : { when_deleted: whenDeleted }),
    },
  }
}

/** An Argo Rollout, with a template of its own or that of the workload it refers to. */
export const readRollout: ObjectReader = (root, context) => {
  const target = referredByRollout(root, context)
  if (target === 'missing')
    fault(
      at(root, 'spec', 'workloadRef'),
      'kubernetes-workload-missing',
      'The workload of this Rollout is not among the manifests: what its pods request is not known',
    )
  const owner = target === undefined || target === 'missing' ? root : rootOf(target, context.report)
  return replicated(root, context, readPod(at(owner, 'spec', 'template'), context))
}

/** A Pod that nothing else made. */
export const readSinglePod: ObjectReader = (root, context) =>
  isOwned(root, context) ? undefined : withPods(root, context, readPod(root, context), { replicas: 1 }, { low: 1, expected: 1, high: 1 })

/** One pod on every node that it may run on. */
export const readDaemonSet: ObjectReader = (root, context) => {
  const pod = readPod(at(root, 'spec', 'template'), context)
  const resource = resourceOf(root, context, { every_node: true, ...pod.attributes }, pod.template)
  if (pod.shape === undefined) return { resource }
  return { resource, workload: workloadOf(root, context, pod.shape, { replicas: { low: 0, expected: 0, high: 0 }, everyNode: true }) }
}

function replicated(root: Field, context: Context, pod: PodReading, own: AttributeObject = {}): ReadObject {
  const { apiVersion, kind, name } = root.object
  const key = keyOf(apiVersion, kind, context.namespaceOf(root.object), name)
  const stated = context.takenOver.has(key) ? 0 : wholeNumberOf(at(root, 'spec', 'replicas'))
  const scaling = activeScaling(stated, context.scalings.get(key))
  const replicas = replicasOf(stated, scaling, context.share)
  const attributes = { replicas: isUnknown(replicas) ? replicas : replicas.expected, ...scalingAttributes(scaling), ...own }
  return withPods(root, context, pod, attributes, isUnknown(replicas) ? undefined : replicas)
}

const scalingAttributes = (scaling: Scaling | undefined): AttributeObject =>
  scaling === undefined ? {} : { min_replicas: scaling.min, max_replicas: scaling.max, autoscaler: scaling.address }

function withPods(root: Field, context: Context, pod: PodReading, attributes: AttributeObject, replicas: Replicas | undefined): ReadObject {
  const resource = resourceOf(root, context, { ...attributes, ...pod.attributes }, pod.template)
  if (pod.shape === undefined || replicas === undefined) return { resource }
  return { resource, workload: workloadOf(root, context, pod.shape, { replicas }) }
}
