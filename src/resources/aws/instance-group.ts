import type { Attributes } from '../attributes.ts'
import type { ChargeContext } from '../definition.ts'

export const instancesUsage = { instances: 'Instances that run on average; what the group wants or at least has, if not given' } as const

/** Instances in a group: as the usage says, else the wanted number, else the least. */
export const groupSize = (
  { usage }: Pick<ChargeContext, 'usage'>,
  wanted: () => number | undefined,
  least: () => number,
): (() => number) => {
  return () => usage.optionalNumber('instances') ?? wanted() ?? least()
}

/**
 * How many of `count` instances are bought on the spot market, by the `instances_distribution` of a mixed instances policy: the base and a
 * share of what is above it are on-demand.
 */
export function spotShare(distribution: Attributes | undefined, count: number): number {
  const base = distribution?.number('on_demand_base_capacity', 0) ?? 0
  const share = distribution?.number('on_demand_percentage_above_base_capacity', 100) ?? 100
  return spotAboveBase(count, base, share)
}

/** What is left for the spot market of `count` instances when a base and a percentage above it are on-demand, rounded up. */
export function spotAboveBase(count: number, base: number, percentage: number): number {
  const above = Math.max(0, count - base)
  return above - Math.min(above, Math.ceil((above * percentage) / 100))
}
