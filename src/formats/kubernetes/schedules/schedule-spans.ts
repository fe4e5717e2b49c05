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

/** Bound on the times that are looked at of one schedule. */
const maxTimes = 10_080

function timesOf(schedule: CronSchedule, period: Period): readonly number[] {
  const ofDay = [...schedule.hours].flatMap(hour => [...schedule.minutes].map(minute => hour * 60 + minute))
  const times: number[] = []
  for (const [index, day] of period.days.entries()) {
    if (!matches(schedule, day)) continue
    if (times.length + ofDay.length > maxTimes) break
    for (const minute of ofDay) times.push(index * minutesOfDay + minute)
  }
  return times
}

function matches(schedule: CronSchedule, { month, day, weekday }: Period['days'][number]): boolean {
  const { daysOfMonth, months, daysOfWeek, everyDayOfMonth, everyDayOfWeek } = schedule
  if (!months.has(month)) return false
  const [byDate, byWeekday] = [daysOfMonth.has(day), daysOfWeek.has(weekday)]
  return everyDayOfMonth || everyDayOfWeek ? byDate && byWeekday : byDate || byWeekday
}

/** When something is on that one schedule turns on and another off: while the next of their times is one of `end`, as KEDA has it. Minutes of the period. */
export function activeSpans(
  start: CronSchedule,
  end: CronSchedule,
  period: Period,
): readonly { readonly from: number; readonly to: number }[] {
  const [starts, ends] = [timesOf(start, period), timesOf(end, period)]
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
