import { ArgumentError } from './definition.ts'
import { clockOf, formatOffset, type Timestamp } from './timestamp.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const two = (value: number): string => String(value).padStart(2, '0')

type Verb = (clock: Date, offsetMinutes: number) => string

/** What each run of a letter stands for. */
const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['YY', clock => two(clock.getUTCFullYear() % 100)],
  ['YYYY', clock => String(clock.getUTCFullYear()).padStart(4, '0')],
  ['M', clock => String(clock.getUTCMonth() + 1)],
  ['MM', clock => two(clock.getUTCMonth() + 1)],
  ['MMM', clock => months[clock.getUTCMonth()]?.slice(0, 3) ?? ''],
  ['MMMM', clock => months[clock.getUTCMonth()] ?? ''],
  ['D', clock => String(clock.getUTCDate())],
  ['DD', clock => two(clock.getUTCDate())],
  ['EEE', clock => weekdays[clock.getUTCDay()]?.slice(0, 3) ?? ''],
  ['EEEE', clock => weekdays[clock.getUTCDay()] ?? ''],
  ['h', clock => String(clock.getUTCHours())],
  ['hh', clock => two(clock.getUTCHours())],
  ['H', clock => String(clock.getUTCHours() % 12 || 12)],
  ['HH', clock => two(clock.getUTCHours() % 12 || 12)],
  ['AA', clock => (clock.getUTCHours() >= 12 ? 'PM' : 'AM')],
  ['aa', clock => (clock.getUTCHours() >= 12 ? 'pm' : 'am')],
  ['m', clock => String(clock.getUTCMinutes())],
  ['mm', clock => two(clock.getUTCMinutes())],
  ['s', clock => String(clock.getUTCSeconds())],
  ['ss', clock => two(clock.getUTCSeconds())],
  ['Z', (_, offset) => (offset === 0 ? 'Z' : formatOffset(offset, ':'))],
  ['ZZZ', (_, offset) => (offset === 0 ? 'UTC' : formatOffset(offset, ''))],
  ['ZZZZ', (_, offset) => formatOffset(offset, '')],
  ['ZZZZZ', (_, offset) => formatOffset(offset, ':')],
])

/** What a letter may be, where its run is too short or too long. */
const hints: Readonly<Record<string, string>> = {
  Y: 'year must either be "YY" or "YYYY"',
  M: 'month must be "M", "MM", "MMM", or "MMMM"',
  D: 'day of month must either be "D" or "DD"',
  E: 'day of week must either be "EEE" or "EEEE"',
  h: '24-hour must either be "h" or "hh"',
  H: '12-hour must either be "H" or "HH"',
  A: 'must be "AA"',
  a: 'must be "aa"',
  m: 'minute must either be "m" or "mm"',
  s: 'second must either be "s" or "ss"',
  Z: 'timezone must be Z, ZZZZ, or ZZZZZ',
}

/** A time as `formatdate` writes it. Throws ArgumentError in Terraform's words for the format. */
export function formatDate(format: string, timestamp: Timestamp): string {
  const clock = clockOf(timestamp)
  let text = ''
  for (const [token] of format.matchAll(/''|'(?:[^']|'')*(?:'|$)|([A-Za-z])\1*|[^'A-Za-z]+/g)) {
    const first = token[0] ?? ''
    if (first === "'") {
      if (token !== "''" && !/^'(?:[^']|'')+'$/.test(token)) throw new ArgumentError(0, "unterminated literal '")
      text += token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'")
    } else if (/[A-Za-z]/.test(first)) {
      const verb = verbs.get(token)
      if (verb === undefined) {
        const hint = Object.hasOwn(hints, first) ? `: ${hints[first]}` : ''
        throw new ArgumentError(0, `invalid date format verb ${JSON.stringify(token)}${hint}`)
      }
      text += verb(clock, timestamp.offsetMinutes)
    } else text += token
  }
  return text
}
