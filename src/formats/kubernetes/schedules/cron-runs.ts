import { type Decimal, decimal, hoursPerMonth } from '../../../model/money.ts'
import type { CronSchedule, Interval } from './cron-schedule.ts'

/** Our month of 730 hours is a twelfth of a year of 365 days. */
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Leap days in 400 years. */
const leapDays = decimal(97).div(400)

/**
 * Runs a month, exactly: those of a year of 365 days, each of which is every day of the week equally often, by twelve. It depends on no
 * date. Daylight saving neither adds nor takes an hour of a year; what runs on 29 February alone runs in leap years.
 */
export function runsPerMonth(schedule: CronSchedule | Interval): Decimal {
  if ('seconds' in schedule) return decimal(hoursPerMonth * 3600).div(schedule.seconds)
  const { minutes, hours } = schedule
  return daysPerYear(schedule)
    .times(hours.size * minutes.size)
    .div(12)
}

/** Days of a year on which a schedule has runs, as a mean over the days of the week. */
export function daysPerYear({ daysOfMonth, months, daysOfWeek, everyDayOfMonth, everyDayOfWeek }: CronSchedule): Decimal {
  const weekdays = daysOfWeek.size
  let sevenths = 0
  for (const month of months) {
    const days = daysOfMonths[month - 1] ?? 0
    const matching = [...daysOfMonth].filter(day => day <= days).length
    if (everyDayOfMonth || everyDayOfWeek) sevenths += matching * weekdays
    else sevenths += matching * 7 + (days - matching) * weekdays
  }
  return sevenths === 0 && months.has(2) && daysOfMonth.has(29) ? leapDays : decimal(sevenths).div(7)
}
