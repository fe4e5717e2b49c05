import type { CronSchedule } from './cron-schedule.ts'

/** A stretch of days after which schedules begin anew. */
export interface Period {
  readonly days: readonly { readonly month: number; readonly day: number; readonly weekday: number }[]
  readonly minutes: number
}

const minutesOfDay = 1440
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const periodOf = (days: Period['days']): Period => ({ days, minutes: days.length * minutesOfDay })

export const week: Period = periodOf(Array.from({ length: 7 }, (_, weekday) => ({ month: 1, day: weekday + 1, weekday })))

/** 365 days, of which the first is a Sunday. */
export const year: Period = periodOf(
  daysOfMonths
    .flatMap((length, month) => Array.from({ length }, (_, day) => ({ month: month + 1, day: day + 1 })))
    .map((date, index) => ({ ...date, weekday: index % 7 })),
)

/** Times that may still be looked at, of all schedules of a project. */
export interface TimesBudget {
  times: number
}

/** undefined: the budget does not reach. */
function timesOf(schedule: CronSchedule, period: Period, budget: TimesBudget): readonly number[] | undefined {
  const days = [...period.days.entries()].filter(([, day]) => matches(schedule, day))
  budget.times -= days.length * schedule.hours.size * schedule.minutes.size
  if (budget.times < 0) return undefined
  const ofDay = [...schedule.hours].flatMap(hour => [...schedule.minutes].map(minute => hour * 60 + minute))
  return days.flatMap(([index]) => ofDay.map(minute => index * minutesOfDay + minute))
}

function matches(schedule: CronSchedule, { month, day, weekday }: Period['days'][number]): boolean {
  const { daysOfMonth, months, daysOfWeek, everyDayOfMonth, everyDayOfWeek } = schedule
  if (!months.has(month)) return false
  const [byDate, byWeekday] = [daysOfMonth.has(day), daysOfWeek.has(weekday)]
  return everyDayOfMonth || everyDayOfWeek ? byDate && byWeekday : byDate || byWeekday
}

/**
 * When something is on that one schedule turns on and another off: while the next of their times is one of `end`, as KEDA has it. Minutes of
 * the period; undefined: the budget does not reach.
 */
export function activeSpans(
  start: CronSchedule,
  end: CronSchedule,
  period: Period,
  budget: TimesBudget,
): readonly { readonly from: number; readonly to: number }[] | undefined {
  const [starts, ends] = [timesOf(start, period, budget), timesOf(end, period, budget)]
  if (starts === undefined || ends === undefined) return undefined
  if (starts.length === 0 || ends.length === 0) return []
  const times = [...starts.map(minute => ({ minute, ends: false })), ...ends.map(minute => ({ minute, ends: true }))]
  times.sort((a, b) => a.minute - b.minute || Number(b.ends) - Number(a.ends))
  const spans: { from: number; to: number }[] = []
  const last = times.at(-1)
  for (const [index, time] of times.entries()) {
    if (!time.ends) continue
    const before = times[index - 1]
    if (before !== undefined) spans.push({ from: before.minute, to: time.minute })
    else {
      // The first of the period: what is on then was on when the last period ended.
      spans.push({ from: 0, to: time.minute })
      if (last !== undefined) spans.push({ from: last.minute, to: period.minutes })
    }
  }
  return spans
}
