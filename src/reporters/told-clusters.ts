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
          cluster.after.pending.some(pods => !waited(cluster.before, pods)) ||
          countNodes(cluster.before) !== countNodes(cluster.after),
      )
}

/** Whether as many pods of the workload were pending before: no doing of the change. */
export const waited = (before: ClusterState | undefined, { project, workload, pods }: PendingPods): boolean =>
  before?.pending.some(other => other.project === project && other.workload === workload && other.pods >= pods) === true
