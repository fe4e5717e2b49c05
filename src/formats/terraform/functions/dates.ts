import { Unknown } from '../../../model/unknown.ts'
import { EvaluationError, type Value } from '../values/value.ts'
import { formatDate } from './date-format.ts'
import { ArgumentError, type FunctionDefinition, stringAt, stringParameter, taking } from './definition.ts'
import { formatTimestamp, parseTimestamp, type Timestamp } from './timestamp.ts'

/** Nanoseconds in the units of Go's durations. */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}

/** A duration like `-1.5h30s` in nanoseconds, after Go's `time.ParseDuration`. Throws EvaluationError in its words. */
function parseDuration(text: string): bigint {
  const invalid = (): EvaluationError => new EvaluationError(`time: invalid duration ${JSON.stringify(text)}`)
  const negative = text.startsWith('-')
  let rest = text.replace(/^[-+]/, '')
  if (rest === '0') return 0n
  if (rest === '') throw invalid()
  let total = 0n
  while (rest !== '') {
    const match = /^(\d*)(?:\.(\d*))?/.exec(rest)
    const [all = '', whole = '', fraction = ''] = match ?? []
    if (whole === '' && fraction === '') throw invalid()
    rest = rest.slice(all.length)
    const unit = /^[^.\d]*/.exec(rest)?.[0] ?? ''
    if (unit === '') throw new EvaluationError(`time: missing unit in duration ${JSON.stringify(text)}`)
    const scale = Object.hasOwn(units, unit) ? units[unit] : undefined
    if (scale === undefined) throw new EvaluationError(`time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`)
    if (whole.length > 19) throw invalid()
    total += BigInt(whole || '0') * scale + (BigInt(fraction.slice(0, 18) || '0') * scale) / 10n ** BigInt(Math.min(fraction.length, 18))
    if (total > 2n ** 63n - 1n) throw invalid()
    rest = rest.slice(unit.length)
  }
  return negative ? -total : total
}

/** A timestamp argument; what is wrong with it is told of the argument. */
function timestampAt(values: readonly Value[], position: number): Timestamp {
  const parsed = parseTimestamp(stringAt(values, position))
  if (typeof parsed === 'string') throw new ArgumentError(position, `not a valid RFC3339 timestamp: ${parsed}`)
  return parsed
}

function timeadd(values: readonly Value[]): string {
  const parsed = parseTimestamp(stringAt(values, 0))
  if (typeof parsed === 'string') throw new EvaluationError(`not a valid RFC3339 timestamp: ${parsed}`)
  return formatTimestamp({ ...parsed, nanoseconds: parsed.nanoseconds + parseDuration(stringAt(values, 1)) })
}

function timecmp(values: readonly Value[]): number {
  const [a, b] = [timestampAt(values, 0).nanoseconds, timestampAt(values, 1).nanoseconds]
  return a === b ? 0 : a < b ? -1 : 1
}

/** The moment of the run: another one every time. */
const moment: FunctionDefinition = {
  parameters: [],
  call: (_, { name }) => new Unknown({ kind: 'function', text: `${name}() is the time at which Terraform runs` }),
}

/** Dates and times. */
export const dateFunctions: Readonly<Record<string, FunctionDefinition>> = {
  formatdate: {
    parameters: [stringParameter('format'), stringParameter('time')],
    call: taking(60, values => {
      const time = timestampAt(values, 1)
      return formatDate(stringAt(values, 0), time)
    }),
  },
  plantimestamp: moment,
  timeadd: { parameters: [stringParameter('timestamp'), stringParameter('duration')], call: taking(60, timeadd) },
  timecmp: { parameters: [stringParameter('timestamp_a'), stringParameter('timestamp_b')], call: taking(60, timecmp) },
  timestamp: moment,
}
