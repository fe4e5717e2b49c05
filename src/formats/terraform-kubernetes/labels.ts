import type { AttributeObject, AttributeValue, Tag, Tags } from '../../model/resource.ts'
import { isUnknown, type Unknown } from '../../model/unknown.ts'

type Data = Readonly<Record<string, unknown>>

/** The value at a path; an unknown one on the way is the answer. */
function at(data: unknown, ...path: readonly string[]): unknown {
  let value = data
  for (const key of path) {
    if (isUnknown(value) || typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
      return isUnknown(value) ? value : undefined
    value = (value as Data)[key]
  }
  return value
}

/** Where the labels of an object's pods are; a Pod's are its own. */
const templates: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels'],
  Pod: ['metadata', 'labels'],
}
const usual = ['spec', 'template', 'metadata', 'labels']

const unknownsOf = (labels: unknown): readonly (readonly [string, Unknown])[] =>
  isUnknown(labels) || typeof labels !== 'object' || labels === null
    ? []
    : Object.entries(labels).flatMap(([key, value]) => (isUnknown(value) ? [[key, value] as const] : []))

/** The tags that were read of an object, with those whose values are not known; incomplete where its labels are not known at all. */
export function withUnknownLabels(tags: Tags | undefined, kind: string, data: Data): Tags {
  const entries = new Map<string, Tag>(tags?.entries)
  const [labels, ofPods] = [at(data, 'metadata', 'labels'), podLabelsOf(kind, data)]
  for (const [key, value] of unknownsOf(ofPods)) if (entries.get(key)?.from !== 'labels') entries.set(key, { value, from: 'pod template' })
  for (const [key, value] of unknownsOf(labels)) entries.set(key, { value, from: 'labels' })
  const incomplete = [labels, ofPods].find(isUnknown)
  return { entries, ...(incomplete === undefined ? {} : { incomplete }) }
}

const podLabelsOf = (kind: string, data: Data): unknown =>
  at(data, ...(Object.hasOwn(templates, kind) ? (templates[kind] ?? usual) : usual))

/** The attribute `pod_labels` with what of it is not known. */
export function withUnknownPodLabels(attributes: AttributeObject, kind: string, data: Data): AttributeObject {
  const labels = podLabelsOf(kind, data)
  if (isUnknown(labels)) return { ...attributes, pod_labels: labels }
  const unknown = unknownsOf(labels)
  if (unknown.length === 0) return attributes
  const known: AttributeValue | undefined = attributes.pod_labels
  return { ...attributes, pod_labels: { ...(known as AttributeObject | undefined), ...Object.fromEntries(unknown) } }
}
