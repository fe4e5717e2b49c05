import type { Resource } from '../../model/resource.ts'
import { kindOfType } from '../../resources/kubernetes/terraform-types.ts'
import { quote } from '../wording.ts'

/** The namespace of an object in a cluster. */
export function namespaceOf({ provider, attributes }: Resource): string | undefined {
  const namespace = provider === 'kubernetes' && Object.hasOwn(attributes, 'namespace') ? attributes.namespace : undefined
  return typeof namespace === 'string' ? namespace : undefined
}

/** Whether labels of its namespace reach it: the project then has that namespace, and can label it. */
export const readsNamespace = (resource: Resource): boolean =>
  namespaceOf(resource) !== undefined && [...(resource.tags?.entries.values() ?? [])].some(({ from }) => from === 'namespace')

/** Where the labels of an object's pods are written; undefined: it makes no pods, or is one. */
export function podLabelsPath({ type, attributes }: Resource): string | undefined {
  const kind = kindOfType(type)
  if (kind === undefined || kind === 'Pod' || !Object.hasOwn(attributes, 'containers')) return undefined
  if (kind !== 'CronJob') return 'spec.template.metadata.labels'
  return `spec.${type.startsWith('kubernetes_') ? 'job_template' : 'jobTemplate'}.spec.template.metadata.labels`
}

/**
 * The fields that a label is to be added to, or the one that a label comes `from`; undefined: the resource is no object in a cluster. Pods
 * do not inherit labels of what makes them, so that a new one is needed in both places.
 */
export function labelFields(resource: Resource, from: string | undefined): string | undefined {
  if (kindOfType(resource.type) === undefined) return undefined
  const ofPods = podLabelsPath(resource)
  if (from === 'namespace')
    return `the labels of the namespace ${quote(namespaceOf(resource) ?? '')}, or set it in ${quote('metadata.labels')}`
  if (from === 'pod template' && ofPods !== undefined) return quote(ofPods)
  return `${quote('metadata.labels')}${from === undefined && ofPods !== undefined ? ` and ${quote(ofPods)}` : ''}`
}
