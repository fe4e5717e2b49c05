import type { LabelRequirement } from '../../../model/workload.ts'

/** Labels of nodes that can be taken away, as clouds and Karpenter set them, in lower case. */
const spotLabels: Readonly<Record<string, string>> = {
  'karpenter.sh/capacity-type': 'spot',
  'eks.amazonaws.com/capacitytype': 'spot',
  'cloud.google.com/gke-spot': 'true',
  'cloud.google.com/gke-provisioning': 'spot',
  'cloud.google.com/gke-preemptible': 'true',
  'kubernetes.azure.com/scalesetpriority': 'spot',
}

function meansSpot(key: string, values: readonly string[]): boolean {
  const label = key.toLowerCase()
  return Object.hasOwn(spotLabels, label) && values.length > 0 && values.every(value => value.toLowerCase() === spotLabels[label])
}

/** Whether a pod can run on spot nodes alone. */
export function wantsSpot(nodeSelector: Readonly<Record<string, string>>, nodeAffinity: readonly (readonly LabelRequirement[])[]): boolean {
  if (Object.entries(nodeSelector).some(([key, value]) => meansSpot(key, [value]))) return true
  const spotTerm = (term: readonly LabelRequirement[]): boolean =>
    term.some(({ key, operator, values }) => operator === 'In' && meansSpot(key, values))
  return nodeAffinity.length > 0 && nodeAffinity.every(spotTerm)
}
