import type { Cluster, ServerlessProfile } from '../../model/cluster.ts'
import type { LabelRequirement, Workload } from '../../model/workload.ts'

const meets = (labels: Readonly<Record<string, string>>, { key, operator, values }: LabelRequirement): boolean => {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined
  if (operator === 'Exists') return value !== undefined
  if (operator === 'DoesNotExist') return value === undefined
  return operator === 'In' ? value !== undefined && values.includes(value) : value === undefined || !values.includes(value)
}

const selects = ({ selectors }: ServerlessProfile, { namespace, pod }: Workload): boolean =>
  selectors.length === 0 ||
  selectors.some(selector => (selector.namespace ?? namespace) === namespace && selector.labels.every(one => meets(pod.labels, one)))

/** Virtual nodes take pods that ask for them by this node selector. */
const asksForVirtualNodes = ({ pod }: Workload): boolean => pod.nodeSelector.type === 'virtual-kubelet'

/** Where a workload's pods run without nodes; undefined: on nodes. What runs on every node needs nodes. */
export function serverlessOf(workload: Workload, { serverless }: Cluster): ServerlessProfile['kind'] | undefined {
  return serverless.find(profile => {
    if (profile.kind === 'container-instances') return asksForVirtualNodes(workload)
    if (profile.kind === 'fargate' && workload.everyNode) return false
    return selects(profile, workload)
  })?.kind
}
