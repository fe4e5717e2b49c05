import { ConfigurationError } from '../model/diagnostic.ts'

/** The day that a run counts as today, YYYY-MM-DD: `ESTIMATE_AS_OF`, or the clock's (UTC). Throws ConfigurationError if it is no day. */
export function asOf(environment: NodeJS.ProcessEnv, now = new Date()): string {
  const stated = environment.ESTIMATE_AS_OF ?? ''
  if (stated === '') return now.toISOString().slice(0, 10)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(stated) ? new Date(`${stated}T00:00:00Z`) : undefined
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(stated)) return stated
  throw new ConfigurationError(`ESTIMATE_AS_OF is ${JSON.stringify(stated)}; it must be a day like 2026-11-30`)
}
