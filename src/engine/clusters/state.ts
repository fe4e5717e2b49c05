import { monthlyCostOfNode, type NodeGroup } from '../../model/cluster.ts'
import type { ClusterState, PendingPods } from '../../model/report.ts'
import type { Amounts } from '../../model/workload.ts'
import type { Packing } from '../scheduling/packing.ts'
import { addressOf, projectOf } from './cluster-address.ts'

const gibibyte = 1024 ** 3

const inUnits = (amounts: Amounts): { cpu: number; memory: number } => ({
  cpu: (amounts.get('cpu') ?? 0) / 1000,
  memory: (amounts.get('memory') ?? 0) / gibibyte,
})

/** What a report says of a cluster on one side. */
export function stateOf(groups: readonly NodeGroup[], packing: Packing): ClusterState {
  return {
    // Of machine types that could be started but are not, there may be many.
    groups: groups.flatMap(group => {
      const { name, machineType, capacity, count, max } = group
      const { running, needed } = packing.nodes.get(name) ?? { running: 0, needed: 0 }
      if (running === 0 && count === 0 && max === undefined) return []
      return { name, machineType, capacity, running, needed, max, monthlyCost: monthlyCostOfNode(group)?.times(running) }
    }),
    requested: inUnits(packing.requested),
    allocatable: inUnits(packing.allocatable),
    pending: pendingOf(packing),
  }
}

/** Pods without a place, by project and address. */
export const pendingOf = ({ pending }: Pick<Packing, 'pending'>): readonly PendingPods[] =>
  pending.map(({ workload, pods, reason }) => ({ project: projectOf(workload), workload: addressOf(workload), pods, reason }))
