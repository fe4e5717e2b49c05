import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { kindOfType } from '../../resources/kubernetes/terraform-types.ts'
import { workloadKinds } from '../../resources/kubernetes/workload.ts'
import { inCluster } from './cluster-address.ts'
import { hasNoNodes, serverlessOf } from './serverless.ts'
import { inOneZone } from './zonal-volumes.ts'

/** A project that runs in a cluster, on the sides where it does. */
export interface Member {
  readonly project: string
  readonly base: ProjectReading | undefined
  readonly head: ProjectReading | undefined
}

/** Workloads that need nodes, under names that are unique in the cluster. */
export function onNodes(members: readonly Member[], side: 'base' | 'head', cluster: Cluster | undefined): readonly Workload[] {
  if (cluster === undefined) return []
  return members.flatMap(({ project, [side]: reading }) =>
    (reading?.workloads ?? [])
      .filter(workload => serverlessOf(workload, cluster) === undefined && !(workload.everyNode && hasNoNodes(cluster)))
      .map(workload => ({ ...inOneZone(workload, cluster.provider), address: inCluster(project, workload.address) })),
  )
}

/**
 * Whether all pods of a reading are known, as far as they are in the repository: nothing was unreadable, and no workload has requests or replicas
 * that are not known.
 */
export function isComplete(reading: ProjectReading | undefined): boolean {
  if (reading === undefined) return true
  if (reading.gaps.some(({ left }) => left !== true)) return false
  if (reading.resources.some(({ attributes: { unrendered } }) => unrendered === true)) return false
  const known = new Set(reading.workloads?.map(({ address }) => address))
  return reading.resources.every(({ address, type }) => known.has(address) || !workloadKinds.has(kindOfType(type) ?? ''))
}
