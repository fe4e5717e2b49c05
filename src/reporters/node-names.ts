import type { ClusterState } from '../model/report.ts'
import { listing } from './words.ts'

/** Running nodes by what a reader calls them: `m6i.large (spot)`. */
export function nodeCounts({ groups }: ClusterState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { machineType, capacity, running } of groups) {
    const name = nameOf(machineType, capacity)
    if (running > 0) counts.set(name, (counts.get(name) ?? 0) + running)
  }
  return counts
}

/** `3 × m6i.large and 1 × g5.xlarge`. */
export function countNodes(state: ClusterState): string {
  const shown = [...nodeCounts(state)].map(([name, count]) => `${count} × ${name}`)
  return shown.length === 0 ? 'no nodes' : listing(shown)
}

/** `m6i.large (spot)`. */
export const nameOf = (machineType: string, capacity: string | undefined): string => `${machineType}${capacity === 'spot' ? ' (spot)' : ''}`
