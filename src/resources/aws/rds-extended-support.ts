import { hoursPerMonth } from '../../model/money.ts'
import type { Charge } from '../definition.ts'

/** First day of extended support, first day of its third (dearer) year if there is one, and last day. */
type Period = readonly [start: string, year3: string | undefined, end: string]

/** Periods by engine and major version, as AWS published them on 2026-07-23. */
const periods: Readonly<Record<string, Readonly<Record<string, Period>>>> = {
  mysql: {
    '5.7': ['2024-03-01', '2026-03-01', '2029-06-30'],
    '8.0': ['2026-08-01', '2028-08-01', '2029-07-31'],
    '8.4': ['2029-08-01', '2031-08-01', '2032-07-31'],
  },
  postgres: {
    '11': ['2024-04-01', '2026-04-01', '2027-03-31'],
    '12': ['2025-03-01', '2027-03-01', '2028-02-29'],
    '13': ['2026-03-01', '2028-03-01', '2029-02-28'],
    '14': ['2027-03-01', '2029-03-01', '2030-02-28'],
    '15': ['2028-03-01', '2030-03-01', '2031-02-28'],
    '16': ['2029-03-01', '2031-03-01', '2032-02-29'],
    '17': ['2030-03-01', '2032-03-01', '2033-02-28'],
    '18': ['2031-03-01', '2033-03-01', '2034-02-28'],
  },
  'aurora-mysql': {
    '5.7': ['2024-12-01', undefined, '2029-06-30'],
    '8.0': ['2028-05-01', undefined, '2029-07-31'],
  },
  'aurora-postgresql': {
    '11': ['2024-04-01', '2026-04-01', '2027-03-31'],
    '12': ['2025-03-01', '2027-03-01', '2028-02-29'],
    '13': ['2026-03-01', '2028-03-01', '2029-02-28'],
    '14': ['2027-03-01', '2029-03-01', '2030-02-28'],
    '15': ['2028-03-01', '2030-03-01', '2031-02-28'],
    '16': ['2029-03-01', '2031-03-01', '2032-02-28'],
    '17': ['2030-03-01', '2032-03-01', '2033-02-28'],
  },
}

export type SupportYear = 'years-1-and-2' | 'year-3'

/**
 * Which extended-support rate a database pays on a day (YYYY-MM-DD); undefined where it pays none. Without a version AWS takes its current
 * default, which is in standard support. After the last day AWS upgrades the database by itself.
 */
export function supportYear(engine: string, version: string | undefined, day: string): SupportYear | undefined {
  const name = engine.toLowerCase() === 'aurora' ? 'aurora-mysql' : engine.toLowerCase()
  const byVersion = Object.hasOwn(periods, name) ? periods[name] : undefined
  if (byVersion === undefined || version === undefined) return undefined
  const [first = '', second = ''] = version.split('.')
  const major = name.endsWith('mysql') ? `${first}.${second}` : first
  const period = Object.hasOwn(byVersion, major) ? byVersion[major] : undefined
  if (period === undefined) return undefined
  const [start, year3, end] = period
  if (day < start || day > end) return undefined
  return year3 !== undefined && day >= year3 ? 'year-3' : 'years-1-and-2'
}

interface Supported {
  /** `aws/rds` or `aws/aurora`. */
  readonly table: () => string
  readonly year: () => SupportYear | undefined
  /** vCPUs that run all month, standby included. */
  readonly vcpus: () => number
}

/** The surcharge of a version past its standard support, per vCPU and hour, Multi-AZ standby included. */
export const extendedSupport = ({ table, year, vcpus }: Supported): Charge => ({
  description: 'Extended support',
  sku: () => `${table()}/extended-support/${year() ?? 'years-1-and-2'}`,
  unit: 'vCPU-hours',
  quantity: () => (year() === undefined ? 0 : vcpus() * hoursPerMonth),
})
