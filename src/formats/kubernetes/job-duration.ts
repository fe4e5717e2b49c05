import { isUnknown, Unknown } from '../../model/unknown.ts'
import { at, type Field, fault, isAbsent, textOf, wholeNumberOf } from './fields.ts'
import { parseDuration } from './schedules/cron-schedule.ts'

export const durationAnnotation = 'cost-guard.dev/duration'

interface JobDuration {
  readonly job: Field
  readonly carriers: readonly Field[]
  readonly parallelism: number | Unknown
  readonly completions: number | Unknown | undefined
}

/** Minutes of one run, and what states them; a deadline is an upper bound. */
export interface Minutes {
  readonly value: number | Unknown
  readonly from: 'annotation' | 'deadline' | undefined
}

/** How long a run takes: as an annotation states (`cost-guard.dev/duration: 15m`), else at most until the job's deadline or those of its pods. */
export function minutesOf({ job, carriers, parallelism, completions }: JobDuration, address: string): Minutes {
  for (const carrier of carriers) {
    const field = at(carrier, 'metadata', 'annotations', durationAnnotation)
    if (isAbsent(field)) continue
    if (isUnknown(field.value)) return { value: field.value, from: undefined }
    const seconds = parseDuration(textOf(field) ?? '')
    // No time at all would be a job that costs nothing.
    if (seconds !== undefined && seconds > 0) return { value: seconds / 60, from: 'annotation' }
    return {
      value: fault(field, 'kubernetes-duration', `${durationAnnotation} is no duration such as \`15m\` or \`1h30m\``),
      from: undefined,
    }
  }
  const deadline = wholeNumberOf(at(job, 'activeDeadlineSeconds')) ?? deadlineOfPods(job, parallelism, completions)
  if (deadline !== undefined) return isUnknown(deadline) ? { value: deadline, from: undefined } : { value: deadline / 60, from: 'deadline' }
  return {
    value: new Unknown({ kind: 'variable', text: `how long a run of ${address} takes is not stated`, location: job.object.location }),
    from: undefined,
  }
}

/** Each pod has this long; pods that take turns have it one after the other. */
function deadlineOfPods(
  job: Field,
  parallelism: number | Unknown,
  completions: number | Unknown | undefined,
): number | Unknown | undefined {
  const seconds = wholeNumberOf(at(job, 'template', 'spec', 'activeDeadlineSeconds'))
  if (typeof seconds !== 'number') return seconds
  if (isUnknown(parallelism)) return parallelism
  if (isUnknown(completions)) return completions
  return seconds * Math.ceil((completions ?? parallelism) / Math.max(1, parallelism))
}
