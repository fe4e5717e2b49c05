/** A moment, and the offset from UTC that it is shown with. */
export interface Timestamp {
  /** Since 1970-01-01T00:00:00Z. */
  readonly nanoseconds: bigint
  readonly offsetMinutes: number
}

const second = 1_000_000_000n

/** A part of the timestamp: what it is called, how many digits it has, and what has to follow. */
const parts: readonly { readonly name: string; readonly digits: number; readonly after: RegExp }[] = [
  { name: 'year', digits: 4, after: /-/ },
  { name: 'month', digits: 2, after: /-/ },
  { name: 'day', digits: 2, after: /T/ },
  { name: 'hour', digits: 2, after: /:/ },
  { name: 'minute', digits: 2, after: /:/ },
  { name: 'second', digits: 2, after: /[Z+\-.]/ },
]

/** Reads an RFC 3339 timestamp; a string says what is wrong with it, in Terraform's words where it is the usual mistake. */
export function parseTimestamp(text: string): Timestamp | string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text)
  if (match === null) return problem(text)
  const [, year, month, day, hour, minute, seconds, fraction = '', sign, offsetHours, offsetMinutes] = match
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, seconds].map(Number) as [number, number, number, number, number, number]
  if (m < 1 || m > 12) return `cannot use ${JSON.stringify(text.slice(7))} as month`
  const days = new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate()
  if (d < 1 || d > days) return 'day out of range'
  if (h > 23) return 'hour must be between 0 and 23 inclusive'
  if (min > 59) return 'minute must be between 0 and 59 inclusive'
  if (s > 59) return 'second must be between 0 and 59 inclusive'
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return 'end of string before UTC offset'
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1)
  // Date.UTC takes years below 100 for those of the 20th century.
  const date = new Date(0)
  date.setUTCFullYear(y, m - 1, d)
  date.setUTCHours(h, min - offset, s)
  return { nanoseconds: BigInt(date.getTime()) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offsetMinutes: offset }
}

function problem(text: string): string {
  if (!text.includes('T') && /^\d{4}-\d\d-\d\d/.test(text)) return "missing required time introducer 'T'"
  let rest = text
  for (const { name, digits, after } of parts) {
    if (rest === '') return `end of string before ${name}`
    const found = new RegExp(`^\\d{${digits}}`).exec(rest)?.[0]
    if (found === undefined) return `cannot use ${JSON.stringify(rest)} as ${name}`
    rest = rest.slice(digits)
    if (rest === '' && name === 'second') return 'end of string before UTC offset'
    if (!after.test(rest[0] ?? '')) return `cannot use ${JSON.stringify(rest)} after ${name}`
    if (name !== 'second') rest = rest.slice(1)
  }
  return `cannot use ${JSON.stringify(rest)} as UTC offset`
}

/** A moment's fields on the clock that its offset stands for. */
export function clockOf({ nanoseconds, offsetMinutes }: Timestamp): Date {
  const seconds = nanoseconds >= 0n ? nanoseconds / second : -((-nanoseconds + second - 1n) / second)
  return new Date(Number(seconds) * 1000 + offsetMinutes * 60_000)
}

/** `+02:30`, with what stands between hours and minutes. */
export function formatOffset(offsetMinutes: number, separator: string): string {
  const magnitude = Math.abs(offsetMinutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(magnitude / 60))}${separator}${two(magnitude % 60)}`
}

/** RFC 3339 without fractions of a second. */
export function formatTimestamp(timestamp: Timestamp): string {
  const clock = clockOf(timestamp)
    .toISOString()
    .replace(/\.\d+Z$/, '')
  return `${clock}${timestamp.offsetMinutes === 0 ? 'Z' : formatOffset(timestamp.offsetMinutes, ':')}`
}
