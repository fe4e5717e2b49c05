import { ConfigurationError } from './diagnostic.ts'

/** The day that a run is for: the given YYYY-MM-DD, else today in UTC. Throws ConfigurationError for anything else. */
export function isoDate(given: string | undefined, now: () => Date = () => new Date()): string {
  if (given === undefined || given === '') return now().toISOString().slice(0, 10)
  const day = new Date(`${given}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new ConfigurationError(`ESTIMATE_AS_OF=${given} is not a date`, { hint: 'write it as YYYY-MM-DD' })
  return given
}
