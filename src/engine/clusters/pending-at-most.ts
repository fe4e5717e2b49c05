import type { PendingPods } from '../../model/report.ts'
import type { Packing } from '../scheduling/packing.ts'
import { pendingOf } from './state.ts'

/**
 * Pods that find no room once everything that scales is at its most, and more of them than as expected: only where the change makes them more.
 * `before`: undefined where nothing was there, or it is not known.
 */
export function pendingAtMost(before: Packing | undefined, expected: Packing, after: Packing): readonly PendingPods[] {
  const [was, told] = [before === undefined ? [] : pendingOf(before), pendingOf(expected)]
  const among = (others: readonly PendingPods[], { project, workload }: PendingPods): number =>
    others.reduce((sum, other) => sum + (other.project === project && other.workload === workload ? other.pods : 0), 0)
  return pendingOf(after).filter(one => one.pods > among(told, one) && one.pods > among(was, one))
}
