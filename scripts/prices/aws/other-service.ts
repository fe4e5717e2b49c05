import type { Fact, Facts } from '../facts.ts'

const isRegion = (name: string): boolean => name === 'Any' || name === 'Global' || /^[a-z]+(-[a-z]+)+-\d$/.test(name)

/** Rows of one of the smaller services that share a file: `cognito`, `guardduty` … Places that are no regions are left out. Throws if there are none. */
export function otherService(facts: Facts, service: string): readonly Fact[] {
  const rows = facts.csv('aws/other_services.csv').filter(({ columns }) => columns.service === service && isRegion(columns.region ?? ''))
  if (rows.length === 0) throw new Error(`aws/other_services.csv has no service ${service}`)
  return rows
}
