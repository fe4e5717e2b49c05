import type { Diagnostic } from '../../model/diagnostic.ts'
import { kindOf } from './addresses.ts'
import { groupOf, type ManifestObject } from './objects.ts'

/** Groups of other makers whose kinds we read, or know to run nothing of their own. */
const knownGroups = new Set([
  'keda.sh',
  'karpenter.sh',
  'karpenter.k8s.aws',
  'eks.amazonaws.com',
  'elbv2.k8s.aws',
  'kueue.x-k8s.io',
  'secrets-store.csi.x-k8s.io',
])

/** Kubernetes' own groups have no dot, or end in `.k8s.io`; those in `x-k8s.io` are extensions of its community, and some run pods. */
const isKnown = (apiVersion: string, kind: string): boolean => {
  const group = groupOf(apiVersion)
  return (
    !group.includes('.') || /[.]k8s[.]io$/.test(group) || knownGroups.has(group) || kindOf({ apiVersion, kind }) === 'argoproj.io/Rollout'
  )
}

/** It changes what pods request, in a cluster alone. */
const resizes = 'autoscaling.k8s.io/VerticalPodAutoscaler'

/** A note where something sizes pods otherwise than they are written. */
export function resizedPodsNote(objects: readonly ManifestObject[]): Diagnostic | undefined {
  const found = objects.filter(object => kindOf(object) === resizes)
  const [first] = found
  if (first === undefined) return undefined
  return {
    code: 'kubernetes-resized',
    severity: 'note',
    message: 'A VerticalPodAutoscaler may change what pods request once they run: figures are of what the manifests say',
    location: first.location,
    ...(found.length === 1 ? {} : { count: found.length }),
  }
}

const maxShown = 10

/** One note for all custom resources: what their operators run for them is not in the manifests. */
export function customResourcesNote(objects: readonly ManifestObject[]): Diagnostic | undefined {
  const custom = objects.filter(({ apiVersion, kind }) => !isKnown(apiVersion, kind))
  const [first] = custom
  if (first === undefined) return undefined
  const kinds = [...new Set(custom.map(({ apiVersion, kind }) => `${kind} (${groupOf(apiVersion)})`))].sort()
  const shown = kinds.slice(0, maxShown).join(', ')
  const more = kinds.length > maxShown ? ` and ${kinds.length - maxShown} more kinds` : ''
  return {
    code: 'kubernetes-custom-resources',
    severity: 'note',
    message: `Custom resources are not priced; what their operators run for them is not in the manifests: ${shown}${more}`,
    location: first.location,
    count: custom.length,
  }
}
