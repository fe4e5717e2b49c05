import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'
import { onlyIf } from './only-if.ts'
import { type OperatingSystem, operatingSystemNames } from './operating-system.ts'

export const cpuCreditUsage = {
  monthly_cpu_credit_hrs: 'Hours a month that a bursting instance runs above its baseline on surplus credits',
  vcpu_count: 'vCPUs of a bursting instance, where the instance type does not tell',
} as const

/** vCPUs of the bursting types by size; from t3 on the small sizes have two. */
const sizes: Readonly<Record<string, number>> = { nano: 1, micro: 1, small: 1, medium: 2, large: 2, xlarge: 4, '2xlarge': 8 }

/** vCPUs of a `t2`, `t3`, `t3a` or `t4g` type; undefined for others. */
export function burstingVcpus(instanceType: string): number | undefined {
  const [family = '', size = ''] = instanceType.split('.')
  if (!/^t(2|3|3a|4g)$/.test(family) || !Object.hasOwn(sizes, size)) return undefined
  return Math.max(sizes[size] ?? 0, family === 't2' ? 1 : 2)
}

interface Bursting {
  readonly instanceType: () => string
  readonly operatingSystem: () => OperatingSystem
  /** `standard`, `unlimited` or undefined for the family's default: unlimited from t3 on. */
  readonly cpuCredits: () => string | undefined
}

/**
 * Surplus CPU credits, by the vCPU-hour, for instances in unlimited mode. Only where the usage speaks of them: within its baseline an
 * instance pays none.
 */
export function cpuCreditCharges(
  { instanceType, operatingSystem, cpuCredits }: Bursting,
  usage: Usage,
  count: () => number,
): readonly Charge[] {
  if (!usage.has('monthly_cpu_credit_hrs')) return []
  const bursts = (): boolean => {
    const family = instanceType().split('.')[0] ?? ''
    return burstingVcpus(instanceType()) !== undefined && (cpuCredits() ?? (family === 't2' ? 'standard' : 'unlimited')) === 'unlimited'
  }
  return onlyIf(bursts, {
    description: detailed('CPU credits', () => operatingSystemNames[operatingSystem()]),
    sku: () => `aws/ec2-other/cpu-credits/${operatingSystem()}${instanceType().startsWith('t4g.') ? '-t4g' : ''}`,
    unit: 'vCPU-hours',
    quantity: () =>
      usage.number('monthly_cpu_credit_hrs') * (usage.optionalNumber('vcpu_count') ?? burstingVcpus(instanceType()) ?? 0) * count(),
    usageBased: true,
  })
}
