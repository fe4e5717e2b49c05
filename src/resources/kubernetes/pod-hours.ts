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

/** Hours that one of its pods runs a month: all of them, or those of its runs. Throws UsageNotGiven where nobody says how many or how long. */
export function hoursOfPod(context: ChargeContext): number {
  if (!isJob(context)) return hoursPerMonth
  const { attributes, usage } = context
  // What the manifest says wins over what a usage profile assumes, and what a usage file says over both.
  const stated = (key: string, attribute: () => number | undefined): number =>
    usage.has(key) ? usage.number(key) : (attribute() ?? usage.number(key))
  const runs = stated('monthly_runs', () => attributes.number('runs'))
  const minutes = stated('minutes_per_run', () => ifKnown(() => attributes.number('minutes_per_run'), undefined))
  return Math.min((runs * minutes) / 60, hoursPerMonth)
}

/** Pods at one time, as expected. A job's runs take turns; a workload for every node has as many pods as there are nodes. */
export const podsOf = ({ attributes }: ChargeContext): number => attributes.number('parallelism') ?? attributes.number('replicas') ?? 1

/** The same at the ends of its scale; undefined where nothing scales it. */
export function scaledPods({ attributes }: ChargeContext): { low: number; high: number; by: string } | undefined {
  const [low, high] = [attributes.number('min_replicas'), attributes.number('max_replicas')]
  const by = attributes.string('autoscaler')
  return low === undefined || high === undefined || by === undefined ? undefined : { low, high, by }
}
