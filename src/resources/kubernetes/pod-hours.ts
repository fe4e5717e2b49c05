import { hoursPerMonth } from '../../model/money.ts'
import { UsageNotGiven } from '../../model/unknown.ts'
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
  const runs = usage.optionalNumber('monthly_runs') ?? attributes.number('runs')
  if (runs === undefined) throw new UsageNotGiven('monthly_runs')
  const minutes = usage.optionalNumber('minutes_per_run') ?? ifKnown(() => attributes.number('minutes_per_run'), undefined)
  if (minutes === undefined) throw new UsageNotGiven('minutes_per_run')
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
