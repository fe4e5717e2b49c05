import type { ClusterReport, ClusterState, PendingPods, Report } from '../model/report.ts'
import { countNodes } from './node-names.ts'
import { workloadEffects } from './workload-effects.ts'

/** The clusters that a report tells of: all of an estimate, as they are, and of a comparison those that the change does something to. */
export function toldClusters(report: Report): readonly ClusterReport[] {
  const { base, clusters = [] } = report
  return base === undefined
    ? clusters.map(cluster => ({ ...cluster, before: undefined }))
    : clusters.filter(
        cluster =>
          workloadEffects(report, cluster).length > 0 ||
          cluster.after === undefined ||
          cluster.before === undefined ||
          cluster.pendingAtMost !== undefined ||
          !cluster.after.pending.every(waitedIn(cluster.before)) ||
          countNodes(cluster.before) !== countNodes(cluster.after),
      )
}

/** Whether as many pods of a workload were pending before: no doing of the change. */
export function waitedIn(before: ClusterState | undefined): (pending: PendingPods) => boolean {
  const key = ({ project, workload }: PendingPods): string => `${project}\0${workload}`
  const waiting = new Map<string, number>()
  for (const one of before?.pending ?? []) waiting.set(key(one), Math.max(one.pods, waiting.get(key(one)) ?? 0))
  return one => (waiting.get(key(one)) ?? -1) >= one.pods
}
