import type { AttributeObject } from '../../../model/resource.ts'
import { Unknown } from '../../../model/unknown.ts'
import type { PodShape } from '../../../model/workload.ts'
import { volumesOf } from '../claims.ts'
import type { Context } from '../context.ts'
import { at, type Field, fault, isAbsent, nameOf, textOf, textsOf, unreadableMap } from '../fields.ts'
import { both } from '../topologies.ts'
import { amountTexts, knownAmounts, type ReadAmounts, sumOf } from './amounts.ts'
import { type Container, containerAttributes, containersOf } from './containers.ts'
import { noDefaults } from './limit-ranges.ts'
import { placementOf } from './placement.ts'
import { podAmounts } from './pod-requests.ts'
import { podVolumesOf } from './pod-volumes.ts'
import { unknownAmounts } from './quantities.ts'
import { runtimeOf } from './runtime-classes.ts'
import { wantsSpot } from './spot.ts'

/** One pod of a workload. */
export interface PodReading {
  /** Where it is written. */
  readonly template: Field
  /** undefined: what it requests is not known. */
  readonly shape: PodShape | undefined
  readonly attributes: AttributeObject
  /** As in the shape, with what is not known. */
  readonly requests: ReadAmounts
}

/**
 * Reads a pod template, or a Pod itself: a field with `metadata` and `spec`. `claims` are the `volumeClaimTemplates` of a StatefulSet.
 */
export function readPod(template: Field, context: Context, claims?: Field): PodReading {
  const spec = at(template, 'spec')
  const namespace = context.namespaceOf(template.object)
  const labels = textsOf(at(template, 'metadata', 'labels'))
  const containers = containersOf(spec, context.containerDefaults.get(namespace) ?? noDefaults)
  const runtime = runtimeOf(spec, context.runtimeClasses)
  const amounts = podAmounts(spec, containers, runtime.overhead)
  const requests = containers.some(({ role }) => role === 'main') ? amounts.requests : sumOf(amounts.requests, withoutContainers(spec))
  const placement = placementOf(spec, labels, namespace)
  const nodeSelector = { ...runtime.nodeSelector, ...placement.nodeSelector }
  const tolerations = [...placement.tolerations, ...runtime.tolerations]
  const known = knownAmounts(requests)
  const { volumes: lasting, topologies } = podVolumesOf(spec, claims, namespace, context)
  const nodeAffinity = both(placement.nodeAffinity, topologies)
  const shape =
    known === undefined ? undefined : { labels, requests: known, ...placement, nodeSelector, nodeAffinity, tolerations, volumes: lasting }
  const silent = containers.flatMap(container => unstated(container, amounts.stated))
  const volumes = volumesOf(claims, spec, context.storageClasses)
  const account = textOf(at(spec, 'serviceAccountName')) ?? textOf(at(spec, 'serviceAccount'))
  return {
    template,
    shape,
    requests,
    attributes: {
      requests: amountTexts(requests),
      ...(amounts.limits.size === 0 ? {} : { limits: amountTexts(amounts.limits) }),
      ...(silent.length === 0 ? {} : { without_requests: silent }),
      containers: containers.map(containerAttributes),
      ...(Object.keys(labels).length === 0 ? {} : { pod_labels: labels }),
      ...(volumes.length === 0 ? {} : { volumes }),
      ...(account === undefined ? {} : { service_account: account }),
      ...(runtime.name === undefined ? {} : { runtime_class: runtime.name }),
      ...(Object.keys(nodeSelector).length === 0 ? {} : { node_selector: nodeSelector }),
      ...(wantsSpot(nodeSelector, placement.nodeAffinity) ? { spot: true } : {}),
    },
  }
}

/** Nothing can be said of a pod whose containers cannot be read. */
function withoutContainers(spec: Field): ReadAmounts {
  const field = at(spec, 'containers')
  const readable = isAbsent(field) || Array.isArray(field.value)
  return unknownAmounts(
    unreadableMap(field) ??
      (readable
        ? fault(spec, 'kubernetes-no-containers', `${nameOf(spec)} has no containers, which the API server refuses`)
        : new Unknown({ kind: 'error', text: 'its containers cannot be read', location: spec.object.location })),
  )
}

/** The resources that a container neither requests nor limits, nor its pod as a whole. An init container counts only if it goes on running. */
const unstated = ({ name, role, requests }: Container, stated: ReadonlySet<string>): readonly AttributeObject[] =>
  role === 'init'
    ? []
    : ['cpu', 'memory']
        .filter(resource => !requests.has(resource) && !stated.has(resource))
        .map(resource => ({ container: name, resource }))
