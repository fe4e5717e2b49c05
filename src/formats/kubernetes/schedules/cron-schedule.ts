/** The minutes of a day, and the days of a year, in which a schedule starts a run. */
export interface CronSchedule {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly daysOfMonth: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly daysOfWeek: ReadonlySet<number>
  /** `*`: every day of the month, or of the week. If neither is, a day needs to match only one of them. */
  readonly everyDayOfMonth: boolean
  readonly everyDayOfWeek: boolean
}

/** `@every 90s`: seconds between two runs, whatever the clock says. */
export interface Interval {
  readonly seconds: number
}

const macros: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

interface Bounds {
  readonly first: number
  readonly last: number
  readonly names?: readonly string[]
}

const fields = [
  { first: 0, last: 59 },
  { first: 0, last: 23 },
  { first: 1, last: 31 },
  { first: 1, last: 12, names: monthNames },
  { first: 0, last: 6, names: dayNames },
] as const satisfies readonly Bounds[]

/**
 * Reads a schedule as Kubernetes does (robfig/cron v3, `ParseStandard`): five fields with `*`, `?`, lists, ranges, steps and names, or a macro.
 * undefined: the API server refuses it. A time zone in front is passed over.
 */
export function parseCron(text: string): CronSchedule | Interval | undefined {
  const plain = text.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, '')
  const every = /^@every\s+(\S+)$/.exec(plain)
  if (every !== null) {
    const seconds = parseDuration(every[1] ?? '')
    return seconds === undefined || seconds <= 0 ? undefined : { seconds: Math.max(1, Math.floor(seconds)) }
  }
  const parts = (Object.hasOwn(macros, plain) ? (macros[plain] ?? '') : plain).split(/\s+/)
  if (parts.length !== fields.length || plain.length > 1000) return undefined
  const [minutes, hours, daysOfMonth, months, daysOfWeek] = parts.map((part, index) => parseField(part, fields[index] ?? fields[0]))
  if (!minutes || !hours || !daysOfMonth || !months || !daysOfWeek) return undefined
  return {
    minutes: minutes.values,
    hours: hours.values,
    daysOfMonth: daysOfMonth.values,
    months: months.values,
    daysOfWeek: daysOfWeek.values,
    everyDayOfMonth: daysOfMonth.star,
    everyDayOfWeek: daysOfWeek.star,
  }
}

interface CronField {
  readonly values: ReadonlySet<number>
  readonly star: boolean
}

function parseField(text: string, bounds: Bounds): CronField | undefined {
  const values = new Set<number>()
  let star = false
  for (const part of text.split(',')) {
    const range = parseRange(part, bounds)
    if (range === undefined) return undefined
    for (let value = range.from; value <= range.to; value += range.step) values.add(value)
    star ||= range.star
  }
  return { values, star }
}

/** `*`, `5`, `1-5`, `*\/10`, `5/10` (from 5 to the end), `mon-fri`. A step above 1 is no `*` any more. */
function parseRange(
  text: string,
  { first, last, names = [] }: Bounds,
): { from: number; to: number; step: number; star: boolean } | undefined {
  const match = /^(?:([*?])|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(text)
  if (match === null) return undefined
  const [, any, low = '', high, written] = match
  const number = (word: string): number => (/^\d+$/.test(word) ? Number(word) : named(word.toLowerCase(), names, first))
  const step = written === undefined ? 1 : Number(written)
  const from = any === undefined ? number(low) : first
  const to = any !== undefined || (high === undefined && written !== undefined) ? last : number(high ?? low)
  const valid = from >= first && to <= last && from <= to && step > 0
  return valid ? { from, to, step, star: any !== undefined && step === 1 } : undefined
}

const named = (word: string, names: readonly string[], first: number): number => {
  const index = names.indexOf(word)
  return index === -1 ? Number.NaN : first + index
}

const unitSeconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001, us: 1e-6, µs: 1e-6, ns: 1e-9 }

/** Seconds of a duration as Go writes it: `15m`, `1h30m`, `1.5h`. undefined: it is none. */
export function parseDuration(text: string): number | undefined {
  if (text.length > 100 || !/^(?:(?:\d+\.?\d*|\.\d+)(?:h|ms|m|s|us|µs|ns))+$/.test(text)) return undefined
  let seconds = 0
  for (const [, number, unit = ''] of text.matchAll(/(\d+\.?\d*|\.\d+)(h|ms|m|s|us|µs|ns)/g))
    seconds += Number(number) * (unitSeconds[unit] ?? 0)
  return seconds
}
