import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { AttributeObject, Resource } from '../../model/resource.ts'
import { type BilledRules, positionsAfter, positionsAttribute, type RulePositions } from '../../resources/kubernetes/rule-positions.ts'
import { rulesOf, sharedGroupOf } from '../../resources/kubernetes/rules-of.ts'
import { inCluster } from './cluster-address.ts'

type Sides<T> = { readonly base: T; readonly head: T }

/** What a resource of a project has on its bill of what it shares with others. */
export type SharedPart = (project: string, resource: Resource) => AttributeObject

/**
 * Which part of what is billed together each resource of all projects of a cluster has: rules of load balancers of which the first five have one
 * price, and load balancers that ingresses share. What is on both sides comes first, by address, so that it has the same part before and after.
 */
export function billedTogether(
  members: readonly (Sides<Pick<ProjectReading, 'resources'> | undefined> & { readonly project: string })[],
  clusters: Sides<Pick<Cluster, 'provider' | 'region'> | undefined>,
): Sides<SharedPart> {
  const claimed = (side: keyof typeof clusters) => {
    const pools = new Map<string, Map<string, number>>()
    for (const { project, [side]: reading } of members)
      for (const resource of reading?.resources ?? []) {
        const claim = claimOf(resource, clusters[side])
        if (claim === undefined) continue
        const pool = pools.get(claim.pool) ?? new Map<string, number>()
        pools.set(claim.pool, pool.set(keyOf(project, resource), claim.count))
      }
    return pools
  }
  const [base, head] = [claimed('base'), claimed('head')]
  const placed = new Map([...new Set([...base.keys(), ...head.keys()])].map(pool => [pool, placedIn(base.get(pool), head.get(pool))]))
  const part =
    (side: keyof typeof clusters): SharedPart =>
    (project, resource) => {
      const claim = claimOf(resource, clusters[side])
      const positions = claim && placed.get(claim.pool)?.[side].get(keyOf(project, resource))
      if (positions === undefined) return {}
      if (sharedGroupOf(resource) === undefined) return positionsAttribute(positions)
      return positions.first.includes(1) ? {} : { shares_group: true }
    }
  return { base: part('base'), head: part('head') }
}

const keyOf = (project: string, { address, movedFrom }: Resource): string => inCluster(project, movedFrom ?? address)

function claimOf(resource: Resource, cluster: Pick<Cluster, 'provider' | 'region'> | undefined): BilledRules | undefined {
  if (resource.provider !== 'kubernetes') return undefined
  const { provider, region = '' } = cluster ?? {}
  const group = sharedGroupOf(resource)
  if (group !== undefined) return { pool: `group ${group}`, count: 1 }
  const rules = rulesOf({
    ...resource,
    attributes: { ...resource.attributes, ...(provider === undefined ? {} : { cloud: provider }) },
  })
  return rules && { ...rules, pool: `${rules.pool} ${region}` }
}

/** Positions by key on both sides: first what both have, then what either has alone. */
function placedIn(base: ReadonlyMap<string, number> = new Map(), head: ReadonlyMap<string, number> = new Map()) {
  const inBoth = (key: string): number => Math.min(base.get(key) ?? 0, head.get(key) ?? 0)
  const common = new Map<string, RulePositions>()
  let next = 0
  for (const key of [...base.keys()].sort()) {
    common.set(key, positionsAfter(next, inBoth(key)))
    next += inBoth(key)
  }
  const ownOf = (side: ReadonlyMap<string, number>): ReadonlyMap<string, RulePositions> => {
    const positions = new Map<string, RulePositions>()
    let after = next
    for (const key of [...side.keys()].sort()) {
      const own = (side.get(key) ?? 0) - inBoth(key)
      positions.set(key, both(common.get(key), positionsAfter(after, own)))
      after += own
    }
    return positions
  }
  return { base: ownOf(base), head: ownOf(head) }
}

const both = (one: RulePositions | undefined, other: RulePositions): RulePositions =>
  one === undefined ? other : { first: [...one.first, ...other.first], further: one.further + other.further }
