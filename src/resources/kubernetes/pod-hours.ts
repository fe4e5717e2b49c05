import { hoursPerMonth } from '../../model/money.ts'
import type { ChargeContext } from '../definition.ts'
import { ifKnown } from '../if-known.ts'

export const podUsage = {
  monthly_runs: 'Runs of a job a month, where no schedule tells them',
  minutes_per_run: 'Minutes that one run takes',
} as const

const jobs = /Job$|_job(?:_v1)?$/i

/** Whether it runs and ends. */
export const isJob = ({ resource }: ChargeContext): boolean => jobs.test(resource.type)

/**
 * Hours that one of its pods runs a month: all of them, or those of its runs. Throws UsageNotGiven where nobody says how many or how long.
 * Runs that never come, or have no pods, take no time, however long one would.
 */
export function hoursOfPod(context: ChargeContext): number {
  if (!isJob(context)) return hoursPerMonth
  const { attributes, usage } = context
  // What the manifest says wins over what a usage profile assumes, and what a usage file says over both.
  const stated = (key: string, attribute: () => number | undefined): number =>
    usage.has(key) ? usage.number(key) : (attribute() ?? usage.number(key))
  const runs = stated('monthly_runs', () => attributes.number('runs'))
  if (runs === 0 || ifKnown(() => podsOf(context), 1) === 0) return 0
  const minutes = stated('minutes_per_run', () => ifKnown(() => attributes.number('minutes_per_run'), undefined))
  const hours = (runs * minutes) / 60
  return hours > hoursPerMonth && !mayOverlap(context) ? hoursPerMonth : hours
}

/**
 * Whether a run may start while the one before it goes on: a CronJob allows it unless it says `Forbid` or `Replace`. A deadline only bounds
 * what a run takes, so that runs are not said to overlap because of one.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
 */
function mayOverlap({ attributes, usage }: ChargeContext): boolean {
  if (attributes.string('schedule') === undefined || !['', 'Allow'].includes(attributes.string('concurrency_policy', ''))) return false
  return usage.has('minutes_per_run') || attributes.string('duration_from') === 'annotation'
}

/** Whether all that is known of how long its runs take is the deadline that ends them. */
export const isAtMost = (context: ChargeContext): boolean =>
  isJob(context) && !context.usage.has('minutes_per_run') && context.attributes.string('duration_from') === 'deadline'

/** Pods at one time, as expected. A workload for every node has as many pods as there are nodes. */
export const podsOf = ({ attributes }: ChargeContext): number => attributes.number('parallelism') ?? attributes.number('replicas') ?? 1

/** The same at the ends of its scale; undefined where nothing scales it. */
export function scaledPods({ attributes }: ChargeContext): { low: number; high: number; by: string } | undefined {
  const [low, high] = [attributes.number('min_replicas'), attributes.number('max_replicas')]
  const by = attributes.string('autoscaler')
  return low === undefined || high === undefined || by === undefined ? undefined : { low, high, by }
}
