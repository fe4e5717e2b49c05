import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown, type Unknown } from '../../model/unknown.ts'
import type { Replicas } from '../../model/workload.ts'
import { addressIn, type Context } from './context.ts'
import { at, type Field, fault, flagOf, isAbsent, nameOf, textOf, unknownAt, wholeNumberOf } from './fields.ts'
import { minutesOf } from './job-duration.ts'
import { type ObjectReader, type ReadObject, resourceOf, workloadOf } from './model-object.ts'
import { isOwned } from './owned.ts'
import { readPod } from './pods/pod.ts'
import { runsPerMonth } from './schedules/cron-runs.ts'
import { type CronSchedule, type Interval, parseCron } from './schedules/cron-schedule.ts'
import { runsAtOnce } from './schedules/runs-at-once.ts'

/** A Job by itself runs once, counted as once a month. */
export const readJob: ObjectReader = (root, context) => {
  if (isOwned(root, context)) return undefined
  return jobOf(root, context, { job: at(root, 'spec'), carriers: [root], ...unlessSuspended(root, 1) })
}

/** A CronJob: so many runs a month as its schedule has in a mean one. */
export const readCronJob: ObjectReader = (root, context) => {
  const schedule = at(root, 'spec', 'schedule')
  const template = at(root, 'spec', 'jobTemplate')
  checkTimeZone(at(root, 'spec', 'timeZone'))
  checkNoTimeZoneIn(schedule)
  const times = timesOf(schedule)
  const concurrency = textOf(at(root, 'spec', 'concurrencyPolicy'))
  return jobOf(root, context, {
    job: at(template, 'spec'),
    carriers: [root, template],
    ...unlessSuspended(root, isUnknown(times) ? times : runsOf(times, schedule)),
    schedule: textOf(schedule),
    concurrency,
    ...(isUnknown(times) || (concurrency ?? 'Allow') !== 'Allow' ? {} : { overlapping: minutes => runsAtOnce(times, minutes) }),
  })
}

/** A KEDA ScaledJob: a run for each event, whose number only a usage file can tell. */
export const readScaledJob: ObjectReader = (root, context) =>
  jobOf(root, context, {
    job: at(root, 'spec', 'jobTargetRef'),
    carriers: [root],
    runs: undefined,
    suspended: false,
    most: wholeNumberOf(at(root, 'spec', 'maxReplicaCount')) ?? 100,
  })

function unlessSuspended(root: Field, runs: number | Unknown): Pick<JobSource, 'runs' | 'suspended'> {
  const field = at(root, 'spec', 'suspend')
  const suspended = flagOf(field) === true
  return { runs: suspended ? 0 : (unknownAt(field) ?? runs), suspended }
}

interface JobSource {
  readonly job: Field
  /** Objects whose annotations may state the duration, nearest first. */
  readonly carriers: readonly Field[]
  /** A month; undefined: nothing of the manifest says so. */
  readonly runs: number | Unknown | undefined
  readonly suspended: boolean
  readonly schedule?: string | undefined
  /** What becomes of a run that is due while another goes on: `Allow` (if absent), `Forbid`, `Replace`. */
  readonly concurrency?: string | undefined
  /** Runs at one time if each takes so many minutes, where one does not wait for another. */
  readonly overlapping?: (minutes: number) => number
  /** Runs at one time, where something scales them. */
  readonly most?: number | Unknown
}

function jobOf(
  root: Field,
  context: Context,
  { job, carriers, runs, suspended, schedule, concurrency, overlapping, most = 1 }: JobSource,
): ReadObject {
  const template = at(job, 'template')
  const pod = readPod(template, context)
  const { parallelism, completions } = podsOf(job)
  const minutes = minutesOf({ job, carriers: [...carriers, template], parallelism, completions }, addressIn(context, root.object))
  const attributes: AttributeObject = {
    ...(runs === undefined ? {} : { runs }),
    minutes_per_run: minutes.value,
    ...(minutes.from === undefined ? {} : { duration_from: minutes.from }),
    parallelism,
    ...(completions === undefined ? {} : { completions }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(concurrency === undefined ? {} : { concurrency_policy: concurrency }),
    ...(suspended ? { suspended } : {}),
    ...pod.attributes,
  }
  const resource = resourceOf(root, context, attributes, pod.template)
  // A deadline only bounds what a run takes: runs are not said to overlap because of one.
  const overlap =
    overlapping !== undefined && minutes.from === 'annotation' && typeof minutes.value === 'number' ? overlapping(minutes.value) : 1
  const replicas = replicasOf(typeof parallelism === 'number' ? parallelism * overlap : parallelism, most, suspended)
  if (pod.shape === undefined || replicas === undefined) return { resource }
  return { resource, workload: workloadOf(root, context, pod.shape, { replicas }) }
}

function replicasOf(parallelism: AttributeValue, most: number | Unknown, suspended: boolean): Replicas | undefined {
  if (typeof parallelism !== 'number' || isUnknown(most)) return undefined
  if (suspended) return { low: 0, expected: 0, high: 0 }
  return most === 1
    ? { low: parallelism, expected: parallelism, high: parallelism }
    : { low: 0, expected: Math.min(1, most) * parallelism, high: most * parallelism }
}

/** Pods at one time, and pods of a run in all where the job states them. */
function podsOf(job: Field): { readonly parallelism: number | Unknown; readonly completions: number | Unknown | undefined } {
  const stated = wholeNumberOf(at(job, 'parallelism')) ?? 1
  const completions = wholeNumberOf(at(job, 'completions'))
  const parallelism = typeof stated === 'number' && typeof completions === 'number' ? Math.min(stated, completions) : stated
  return { parallelism, completions }
}

function timesOf(field: Field): CronSchedule | Interval | Unknown {
  const unknown = unknownAt(field)
  if (unknown !== undefined) return unknown
  const text = textOf(field)
  if (text === undefined) return fault(field, 'kubernetes-schedule', `${nameOf(field)} is not stated`)
  return (
    parseCron(text) ??
    fault(
      field,
      'kubernetes-schedule',
      `${nameOf(field)}: ${oneLine(text)} is no schedule that Kubernetes reads`,
      'warning',
      'it has five fields: minute, hour, day of the month, month, day of the week (0 to 6, Sunday is 0), as in `30 2 * * 1-5`',
    )
  )
}

function runsOf(times: CronSchedule | Interval, field: Field): number {
  const runs = runsPerMonth(times).toNumber()
  if (runs === 0) fault(field, 'kubernetes-schedule', `${nameOf(field)} names no day that exists: it never runs`)
  return runs
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60) || 'an empty text'

/** https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#unsupported-timezone-specification */
function checkNoTimeZoneIn(schedule: Field): void {
  if (!/^\s*(?:CRON_)?TZ=/.test(textOf(schedule) ?? '')) return
  const message = `${nameOf(schedule)} states a time zone, which the API server refuses`
  fault(schedule, 'kubernetes-time-zone', message, 'warning', 'state it as `timeZone`')
}

/** A zone shifts runs without adding any: it is only checked. */
function checkTimeZone(field: Field): void {
  const zone = isAbsent(field) ? undefined : textOf(field)
  if (zone === undefined) return
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    fault(field, 'kubernetes-time-zone', `${nameOf(field)} is no time zone, which the API server refuses`)
  }
}
