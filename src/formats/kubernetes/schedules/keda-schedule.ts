import { at, type Field, fault, itemsOf, textOf } from '../fields.ts'
import { type CronSchedule, parseCron } from './cron-schedule.ts'
import { activeSpans, type Period, type TimesBudget, week, year } from './schedule-spans.ts'

/** At given times an autoscaler keeps `replicas`. */
interface Window {
  readonly start: CronSchedule
  readonly end: CronSchedule
  readonly replicas: number
}

const maxWindows = 10

/**
 * The mean over time of the replicas that the `cron` triggers of a KEDA ScaledObject keep, given those that run at other times and the
 * most that may run; where windows overlap, the largest counts. undefined: there are none. https://keda.sh/docs/latest/scalers/cron/
 */
export function scheduledReplicas(triggers: Field, budget: TimesBudget): ((atRest: number, max: number) => number) | undefined {
  const windows = itemsOf(triggers)
    .filter(trigger => textOf(at(trigger, 'type')) === 'cron')
    .slice(0, maxWindows)
    .flatMap(trigger => windowOf(trigger) ?? [])
  if (windows.length === 0) return undefined
  const shares = sharesOf(windows, budget)
  if (shares === undefined) {
    fault(triggers, 'kubernetes-limit', 'The cron triggers of this project have too many times: these are left out')
    return undefined
  }
  return (atRest, max) => shares.reduce((mean, { replicas, share }) => mean + share * Math.max(0, Math.min(replicas, max) - atRest), atRest)
}

function windowOf(trigger: Field): Window | undefined {
  const metadata = at(trigger, 'metadata')
  const [start, end] = ['start', 'end'].map(key => parseCron(textOf(at(metadata, key)) ?? ''))
  const written = at(metadata, 'desiredReplicas').value
  const replicas = typeof written === 'string' || typeof written === 'number' ? Number(written) : Number.NaN
  const readable = start !== undefined && end !== undefined && !('seconds' in start) && !('seconds' in end)
  if (readable && Number.isInteger(replicas) && replicas >= 0) return { start, end, replicas }
  fault(trigger, 'kubernetes-schedule', 'A cron trigger needs start, end and desiredReplicas: it is left out')
  return undefined
}

/** For what share of the time each number of replicas is the largest that is kept; undefined: the budget does not reach. */
function sharesOf(
  windows: readonly Window[],
  budget: TimesBudget,
): readonly { readonly replicas: number; readonly share: number }[] | undefined {
  const weekly = windows.every(({ start, end }) => isWeekly(start) && isWeekly(end))
  const period: Period = weekly ? week : year
  const edges: { minute: number; replicas: number; change: 1 | -1 }[] = []
  for (const { start, end, replicas } of windows) {
    const spans = activeSpans(start, end, period, budget)
    if (spans === undefined) return undefined
    for (const { from, to } of spans) edges.push({ minute: from, replicas, change: 1 }, { minute: to, replicas, change: -1 })
  }
  edges.sort((a, b) => a.minute - b.minute)
  const open = new Map<number, number>()
  const minutes = new Map<number, number>()
  let last = 0
  for (const { minute, replicas, change } of edges) {
    const largest = Math.max(-1, ...[...open].flatMap(([level, count]) => (count > 0 ? level : [])))
    if (largest >= 0) minutes.set(largest, (minutes.get(largest) ?? 0) + minute - last)
    open.set(replicas, (open.get(replicas) ?? 0) + change)
    last = minute
  }
  return [...minutes].map(([replicas, active]) => ({ replicas, share: active / period.minutes }))
}

const isWeekly = ({ everyDayOfMonth, months }: CronSchedule): boolean => everyDayOfMonth && months.size === 12
