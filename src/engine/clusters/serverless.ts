import type { Cluster, ServerlessProfile } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { selectorTakes } from './fargate-selectors.ts'

const selects = ({ selectors }: ServerlessProfile, workload: Workload): boolean =>
  selectors.length === 0 || selectors.some(selector => selectorTakes(selector, workload))

/** Virtual nodes take pods that ask for them by this node selector. */
const asksForVirtualNodes = ({ pod }: Workload): boolean => pod.nodeSelector.type === 'virtual-kubelet'

/** Whether all that it has are Fargate or virtual nodes, on which what runs on every node does not. */
export const hasNoNodes = ({ groups, serverless, mayHaveNodes }: Cluster): boolean =>
  groups.length === 0 && serverless.length > 0 && mayHaveNodes !== true

/** Where a workload's pods run without nodes; undefined: on nodes. What runs on every node needs nodes. */
export function serverlessOf(workload: Workload, { serverless }: Cluster): ServerlessProfile['kind'] | undefined {
  return serverless.find(profile => {
    if (profile.kind === 'container-instances') return asksForVirtualNodes(workload)
    if (profile.kind === 'fargate' && workload.everyNode) return false
    return selects(profile, workload)
  })?.kind
}
