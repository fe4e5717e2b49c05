import type { CronSchedule, Interval } from './cron-schedule.ts'

const minutesPerDay = 1440
/** Longer runs are counted as if they took so long. */
const maxDays = 40

/** How many runs of a schedule go on at one time at most, where each takes so many minutes and none waits for another. */
export function runsAtOnce(schedule: CronSchedule | Interval, minutes: number): number {
  if ('seconds' in schedule) return Math.max(1, Math.ceil((minutes * 60) / schedule.seconds))
  const ofDay = [...schedule.hours].flatMap(hour => [...schedule.minutes].map(minute => hour * 60 + minute)).sort((a, b) => a - b)
  if (!hasDaysInARow(schedule)) return Math.max(1, mostWithin(ofDay, minutes))
  // Each whole day that a run takes brings all starts of a day; the rest is looked for over midnight too.
  const length = Math.min(minutes, maxDays * minutesPerDay)
  const rest = length % minutesPerDay
  const twoDays = [...ofDay, ...ofDay.map(start => start + minutesPerDay)]
  return Math.max(1, Math.floor(length / minutesPerDay) * ofDay.length + (rest === 0 ? 0 : mostWithin(twoDays, rest)))
}

/** The most starts that lie within so many minutes. */
function mostWithin(starts: readonly number[], minutes: number): number {
  let most = 0
  let first = 0
  for (const [index, start] of starts.entries()) {
    while (first < index && (starts[first] ?? start) + minutes <= start) first++
    most = Math.max(most, index - first + 1)
  }
  return most
}

/** Whether it has runs on two days, one after the other: by the days of the month, by those of the week, or, if both are stated, by either. */
function hasDaysInARow({ daysOfMonth, daysOfWeek, everyDayOfMonth, everyDayOfWeek }: CronSchedule): boolean {
  const inMonth = [...daysOfMonth].some(day => daysOfMonth.has(day + 1) || (day >= 28 && daysOfMonth.has(1)))
  const inWeek = [...daysOfWeek].some(day => daysOfWeek.has((day + 1) % 7))
  return everyDayOfMonth || everyDayOfWeek ? inMonth && inWeek : true
}
