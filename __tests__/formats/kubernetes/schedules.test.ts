import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { runsPerMonth } from '../../../src/formats/kubernetes/schedules/cron-runs.ts'
import { parseCron, parseDuration } from '../../../src/formats/kubernetes/schedules/cron-schedule.ts'
import { runsAtOnce } from '../../../src/formats/kubernetes/schedules/runs-at-once.ts'
import { decimal } from '../../../src/model/money.ts'

const runsPerYear = (text: string): string => {
  const schedule = parseCron(text)
  return schedule === undefined ? 'refused' : runsPerMonth(schedule).times(12).round(6).toFixed()
}

test.each([
  ['* * * * *', 365 * 1440],
  ['0 * * * *', 8760],
  ['@hourly', 8760],
  ['0 0 * * *', 365],
  ['@daily', 365],
  ['@midnight', 365],
  ['@weekly', '52.142857'],
  ['@monthly', 12],
  ['@yearly', 1],
  ['@annually', 1],
  ['@every 1h', 8760],
  ['@every 1h30m', 5840],
  ['@every 1ms', 365 * 86_400],
  ['*/15 * * * *', 365 * 96],
  ['0 */6 * * *', 1460],
  ['0/20 8-18/5 * * *', 365 * 9],
  ['0 9 * * 1-5', '260.714286'],
  ['0 9 * * MON-fri', '260.714286'],
  ['0 9 * * mon,wed', '104.285714'],
  ['0 0 1,15 * *', 24],
  ['0 0 31 * *', 7],
  ['0 0 1 jan,JUL *', 2],
  // Day of the month or of the week: 12 firsts, and a seventh of the other 353 days.
  ['0 0 1 * 5', '62.428571'],
  // A step is no star: all odd days of the month, or Mondays. 186 + 179 / 7.
  ['0 0 */2 * 1', '211.571429'],
  ['0 0 */1 * 1', '52.142857'],
  ['0 0 ? * ?', 365],
  ['0 0 29 2 *', '0.2425'],
  // 29 February, or a Monday in February: every seventh of 28 days.
  ['0 0 29 2 1', '4'],
  ['0 0 30 2 *', 0],
  ['TZ=Europe/Berlin 0 0 * * *', 365],
])('%s: %s runs a year', (text, runs) => {
  expect(runsPerYear(text)).toBe(String(runs))
})

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '5-1 * * * *',
  '*/0 * * * *',
  '1-2-3 * * * *',
  'x * * * *',
  '@never',
  '@every',
  '@every -1h',
  '@every 0s',
  '* * * * feb',
  `${'1,'.repeat(1_000)}1 * * * *`,
  '{{ x }}',
  '@reboot',
])('the API server refuses %j', text => {
  expect(parseCron(text)).toBeUndefined()
})

test.each([
  ['15m', 900],
  ['1h30m', 5400],
  ['1.5h', 5400],
  ['90s', 90],
  ['500ms', 0.5],
  ['0s', 0],
  ['15', undefined],
  ['15 m', undefined],
  ['-15m', undefined],
  ['', undefined],
  ['m', undefined],
  ['1d', undefined],
])('%s is %p seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

/** What the formula says must be what counting says: seven years of 365 days, each of which begins on another day of the week. */
function counted(minutes: number[], hours: number[], days: number[], months: number[], weekdays: number[]): number {
  let count = 0
  for (let offset = 0; offset < 7; offset++) {
    for (let index = 0; index < 365; index++) {
      const date = new Date(Date.UTC(2023, 0, 1 + index))
      const [byDate, byWeekday] = [days.includes(date.getUTCDate()), weekdays.includes((index + offset) % 7)]
      if (months.includes(date.getUTCMonth() + 1) && (byDate || byWeekday)) count += hours.length * minutes.length
    }
  }
  return count
}

const some = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 5 })

test('law: runs a month are those of seven years, by 84', () => {
  fc.assert(
    fc.property(some(0, 59), some(0, 23), some(1, 28), some(1, 12), some(0, 6), (minutes, hours, days, months, weekdays) => {
      const schedule = parseCron([minutes, hours, days, months, weekdays].map(values => values.join(',')).join(' '))
      if (schedule === undefined) throw new Error('refused')
      const runs = runsPerMonth(schedule).times(84)
      expect(
        runs
          .minus(decimal(counted(minutes, hours, days, months, weekdays)))
          .abs()
          .lt('1e-12'),
      ).toBe(true)
    }),
  )
})

test.each([
  ['0 * * * *', 59, 1],
  ['0 * * * *', 60, 1],
  ['0 * * * *', 61, 2],
  ['0 * * * *', 180, 3],
  ['* * * * *', 30, 30],
  ['* * * * *', 0.5, 1],
  ['0 8,9,18 * * *', 90, 2],
  // At 23:00, and at midnight of the day after.
  ['0 0,23 * * *', 90, 2],
  ['0 0,23 * * 1', 90, 1],
  ['0 0,23 * * 0,6', 90, 2],
  ['0 0,23 1,15 * *', 90, 1],
  ['0 0,23 1,31 * *', 90, 2],
  ['0 12 * * *', 1440, 1],
  ['0 12 * * *', 1441, 2],
  ['0 0,12 * * *', 2 * 1440, 4],
  ['0 0 1 * *', 5 * 1440, 1],
  ['@every 10m', 25, 3],
  ['@every 10m', 0, 1],
])('%s with runs of %d minutes: %d at one time', (text, minutes, most) => {
  const schedule = parseCron(text)
  expect(schedule && runsAtOnce(schedule, minutes)).toBe(most)
})

test('law: longer runs overlap no less, and no more than there are starts in their time', () => {
  const schedules = fc.constantFrom('0 * * * *', '*/7 3-20 * * *', '0 0,23 * * 0,6', '5 1 * * *', '*/30 * * * 1-5')
  fc.assert(
    fc.property(schedules, fc.integer({ min: 1, max: 4000 }), (text, minutes) => {
      const schedule = parseCron(text)
      if (schedule === undefined || 'seconds' in schedule) return
      const most = runsAtOnce(schedule, minutes)
      expect(runsAtOnce(schedule, minutes + 1)).toBeGreaterThanOrEqual(most)
      expect(most).toBeLessThanOrEqual(schedule.hours.size * schedule.minutes.size * (Math.floor(minutes / 1440) + 1))
    }),
  )
})
