import type { Packing } from '../scheduling/packing.ts'
import { inCluster } from './cluster-address.ts'

/** What of a packing decides which nodes a project's workloads pay for. */
export interface Placed {
  /** How many nodes of a group run. */
  nodes(group: string): number
  /** How many pods of a workload, by its address in the project, are on nodes of a group. */
  pods(workload: string, group: string): number
  /** How many of its pods find no node, as far as that is known. */
  pending(workload: string): number
}

export function placedIn({ nodes, placement, pending, limit }: Packing, project: string): Placed {
  // Where the packing was too much work, nobody knows which pods find no node.
  const waiting = new Map(limit === undefined ? pending.map(({ workload, pods }) => [workload, pods]) : [])
  return {
    nodes: group => nodes.get(group)?.running ?? 0,
    pods: (workload, group) => placement.get(inCluster(project, workload))?.get(group) ?? 0,
    pending: workload => waiting.get(inCluster(project, workload)) ?? 0,
  }
}
