import { hoursPerMonth } from '../../model/money.ts'
import { hourly } from '../charges.ts'
import type { ChargeEntry } from '../definition.ts'
import type { Usage } from '../usage.ts'
import { type CapacityUnit, capacityUnits } from './load-balancer-capacity.ts'

interface Kind {
  readonly name: string
  readonly unit: CapacityUnit
}

/** Capacity units by kind. https://aws.amazon.com/elasticloadbalancing/pricing/ */
const kinds: Readonly<Record<string, Kind>> = {
  application: {
    name: 'Application load balancer',
    unit: { newConnections: 25, activeConnections: 3_000, gb: 1, ruleEvaluations: 1_000 },
  },
  network: { name: 'Network load balancer', unit: { newConnections: 800, activeConnections: 100_000, gb: 1 } },
  gateway: { name: 'Gateway load balancer', unit: { newConnections: 600, activeConnections: 60_000, gb: 1 } },
}

/** The hours and capacity units of a load balancer of a kind; what is used comes from usage keys that start with `prefix`. */
export function loadBalancerCharges(kind: string, usage: Usage, prefix = ''): readonly ChargeEntry[] {
  const { name, unit } = (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? { name: 'Load balancer', unit: undefined }
  const hours = hourly(name, `aws/elb/${kind}/hours`)
  if (unit === undefined) return [hours]
  return [
    hours,
    {
      description: 'Load balancer capacity units',
      sku: () => `aws/elb/${kind}/lcu`,
      unit: 'LCU-hours',
      quantity: () => capacityUnits(usage, unit, prefix) * hoursPerMonth,
      usageBased: true,
    },
  ]
}
