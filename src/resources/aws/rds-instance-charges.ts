import type { Attributes } from '../attributes.ts'
import { notInTables } from '../charge-without-price.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'
import { hasCpuCredits, parseInstanceClass, vcpus } from './database-instance-class.ts'
import { reservationUsage } from './reserved-instance.ts'

/** What RDS and Aurora instances are billed for alike. `table` is `aws/rds` or `aws/aurora`; all functions may throw NotKnown. */
export interface DatabaseInstance {
  readonly attributes: Attributes
  readonly usage: Usage
  readonly table: () => string
  readonly instanceClass: () => string
}

export const instanceUsage = {
  monthly_cpu_credit_hrs: 'Hours a month in which every vCPU runs above its baseline; T3 and T4g only',
  monthly_additional_performance_insights_requests: 'Performance Insights API requests a month beyond the free million',
  ...reservationUsage,
} as const

/** CPU credits above the baseline, per vCPU-hour. */
export const cpuCredits = ({ usage, table, instanceClass }: DatabaseInstance): Charge => ({
  description: 'CPU credits',
  sku: () => `${table()}/cpu-credits`,
  unit: 'vCPU-hours',
  quantity: () =>
    hasCpuCredits(instanceClass())
      ? usage.number('monthly_cpu_credit_hrs') * (usage.optionalNumber('vcpu_count') ?? vcpus(instanceClass()))
      : 0,
  usageBased: true,
})

/** How Performance Insights measures a database: by vCPUs of a family, or by serverless capacity. */
export interface InsightsMeasure {
  readonly unit: 'vCPU-months' | 'ACU-months'
  readonly amount: () => number
  /** Last part of the SKU of long-term retention. */
  readonly longTerm: () => string
  /** Before the last part of the SKU of monthly retention. */
  readonly prefix: '' | 'serverless-'
}

const byVcpus = ({ instanceClass }: DatabaseInstance): InsightsMeasure => ({
  unit: 'vCPU-months',
  amount: () => vcpus(instanceClass()),
  longTerm: () => parseInstanceClass(instanceClass()).family,
  prefix: '',
})

/**
 * Performance Insights: 7 days are free, 731 days are priced per vCPU and instance family, anything between is a first month and further
 * months of 31 days. API requests beyond a million a month are metered. The advanced mode of Database Insights has its own price.
 */
export function performanceInsights(instance: DatabaseInstance, measure: InsightsMeasure = byVcpus(instance)): readonly Charge[] {
  const { attributes, usage, table, instanceClass } = instance
  const isAdvanced = () => attributes.string('database_insights_mode') === 'advanced'
  const days = () =>
    attributes.boolean('performance_insights_enabled', false) && !isAdvanced()
      ? attributes.number('performance_insights_retention_period', 7)
      : 0
  const months = () => (days() > 7 && days() < 731 ? Math.ceil(days() / 31) : 0)
  const retention = (name: string, sku: () => string, quantity: () => number): Charge => ({
    description: detailed(name, instanceClass),
    sku: () => `${table()}/performance-insights/${sku()}`,
    unit: measure.unit,
    quantity: () => (quantity() === 0 ? 0 : quantity() * measure.amount()),
  })
  return [
    retention(
      'Performance Insights long-term retention',
      () => (days() >= 731 ? measure.longTerm() : 'first-month'),
      () => (days() >= 731 ? 1 : 0),
    ),
    retention(
      'Performance Insights retention, first month',
      () => `${measure.prefix}first-month`,
      () => Math.min(months(), 1),
    ),
    retention(
      'Performance Insights retention, further months',
      () => `${measure.prefix}further-month`,
      () => Math.max(months() - 1, 0),
    ),
    {
      description: 'Performance Insights API',
      sku: () => `${table()}/performance-insights/api-requests`,
      unit: 'requests',
      per: 1000,
      quantity: () => (days() === 0 ? 0 : usage.number('monthly_additional_performance_insights_requests')),
      usageBased: true,
    },
    ...(attributes.raw('database_insights_mode') === 'advanced' ? [notInTables('Database Insights (advanced)', 'Database Insights')] : []),
  ]
}
