import { hoursPerMonth } from '../../model/money.ts'
import { UsageNotGiven } from '../../model/unknown.ts'
import type { Usage } from '../usage.ts'

export const capacityUsage = {
  new_connections: 'New connections a second, on average',
  active_connections: 'Active connections a minute, on average',
  processed_bytes_gb: 'Data processed, GB a month',
  rule_evaluations: 'Rule evaluations a second, on average (application load balancers)',
} as const

/** What one capacity unit covers in an hour. https://aws.amazon.com/elasticloadbalancing/pricing/ */
export interface CapacityUnit {
  readonly newConnections: number
  readonly activeConnections: number
  readonly gb: number
  readonly ruleEvaluations?: number
}

/** Capacity units used on average: the dimension used most counts. `prefix` is put before the usage keys. Throws UsageNotGiven without any. */
export function capacityUnits(usage: Usage, unit: CapacityUnit, prefix = ''): number {
  const dimensions: readonly (readonly [key: string, perUnit: number])[] = [
    ['new_connections', unit.newConnections],
    ['active_connections', unit.activeConnections],
    ['processed_bytes_gb', unit.gb * hoursPerMonth],
    ...(unit.ruleEvaluations === undefined ? [] : ([['rule_evaluations', unit.ruleEvaluations]] as const)),
  ]
  const used = dimensions.flatMap(([key, perUnit]) => {
    const value = usage.optionalNumber(prefix + key)
    return value === undefined ? [] : [value / perUnit]
  })
  if (used.length === 0) throw new UsageNotGiven(`${prefix}processed_bytes_gb`)
  return Math.max(...used)
}
