import { isUnknown, type Unknown } from '../../model/unknown.ts'
import type { Replicas } from '../../model/workload.ts'

/** What an autoscaler says of the workload that it scales. */
export interface Scaling {
  /** Address of the autoscaler. */
  readonly address: string
  readonly min: number | Unknown
  readonly max: number | Unknown
  /** Replicas that it keeps at given times, as a mean over time, where that is more than `atRest` and at most `max`; undefined: no such times. */
  readonly scheduled?: (atRest: number, max: number) => number
  /** Whether `replicas: 0` in the workload turns it off. */
  readonly stopsAtZero: boolean
}

const fixed = (count: number): Replicas => ({ low: count, expected: count, high: count })

/** What scales a workload, unless that states that it is off. */
export const activeScaling = (stated: number | Unknown | undefined, scaling: Scaling | undefined): Scaling | undefined =>
  stated === 0 && scaling?.stopsAtZero === true ? undefined : scaling

/**
 * How many pods run: what the workload states (1 by default), or between what its autoscaler states, `share` (0 to 1) of the way from the
 * fewest to the most, in whole pods.
 */
export function replicasOf(stated: number | Unknown | undefined, scaling: Scaling | undefined, share: number): Replicas | Unknown {
  if (scaling === undefined) return isUnknown(stated) ? stated : fixed(stated ?? 1)
  const { min, max, scheduled } = scaling
  if (isUnknown(min)) return min
  if (isUnknown(max)) return max
  const atRest = min + share * (max - min)
  const mean = scheduled === undefined ? atRest : scheduled(atRest, max)
  return { low: min, expected: Math.round(mean), high: max }
}
