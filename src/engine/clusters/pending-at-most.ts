import type { PendingPods } from '../../model/report.ts'
import type { Packing } from '../scheduling/packing.ts'
import { pendingOf } from './state.ts'

/**
 * Pods that find no room once everything that scales is at its most, and more of them than as expected: only where the change makes them more.
 * `before`: undefined where nothing was there, or it is not known.
 */
export function pendingAtMost(before: Packing | undefined, expected: Packing, after: Packing): readonly PendingPods[] {
  const [was, told] = [podsPending(before), podsPending(expected)]
  const isMore = ({ workload, pods }: Packing['pending'][number]): boolean =>
    pods > (told.get(workload) ?? 0) && pods > (was.get(workload) ?? 0)
  return pendingOf({ pending: after.pending.filter(isMore) })
}

/** By workload: what its shape was and what it is are told apart in a packing. */
function podsPending(packing: Packing | undefined): ReadonlyMap<string, number> {
  const pods = new Map<string, number>()
  for (const one of packing?.pending ?? []) pods.set(one.workload, (pods.get(one.workload) ?? 0) + one.pods)
  return pods
}
