import { zero } from '../model/money.ts'
import type { PricedResource, ResourceDiff } from '../model/report.ts'
import { configurationAddress, coveredBy, type Gap } from '../model/resource.ts'
import { allocatedChange, compareResources } from './compare-resources.ts'

/** One side of a project: its priced resources, and what of it could not be read. */
export interface Side {
  readonly resources: readonly PricedResource[]
  readonly gaps: readonly Gap[]
}

/**
 * Compares two sides by address, following `moved`. Order: the head's, then what only the base has.
 * What is absent from one side only because that side could not be read is `cannot-tell`, never a removal and never new.
 */
export function diffResources(base: Side, head: Side): ResourceDiff[] {
  const before = new Map(base.resources.map(priced => [priced.resource.address, priced]))
  const after = new Set(head.resources.map(priced => priced.resource.address))
  const matched = new Set<string>()
  const diffs: ResourceDiff[] = []
  for (const priced of head.resources) {
    const { address, movedFrom, formerAddresses = [] } = priced.resource
    const former = [...(movedFrom === undefined ? [] : [movedFrom]), ...formerAddresses]
    const from = before.has(address) ? undefined : former.find(one => before.has(one) && !after.has(one) && !matched.has(one))
    const earlier = before.get(from ?? address)
    if (earlier !== undefined) {
      matched.add(earlier.resource.address)
      diffs.push(compareResources(earlier, priced, from))
    } else
      diffs.push(
        coveredBy(base.gaps, priced.resource) || expandsOn(base, address) ? cannotTell(undefined, priced) : oneSided('added', priced),
      )
  }
  for (const priced of base.resources) {
    const { address } = priced.resource
    if (matched.has(address)) continue
    diffs.push(
      coveredBy(head.gaps, priced.resource) || expandsOn(head, address) ? cannotTell(priced, undefined) : oneSided('removed', priced),
    )
  }
  return diffs
}

/** Whether a side has the same block, and on one of the two it is not known how many instances there are. */
function expandsOn(side: Side, address: string): boolean {
  const { expanded, blocks } = expansionsOf(side)
  return address.includes('[*]') ? blocks.has(configurationAddress(address)) : expanded.has(configurationAddress(address))
}

/** Blocks of a side, and those of them whose number of instances is not known. Made once per side. */
function expansionsOf(side: Side): { expanded: ReadonlySet<string>; blocks: ReadonlySet<string> } {
  let known = expansions.get(side)
  if (known === undefined) {
    const addresses = side.resources.map(({ resource }) => resource)
    const expanded = new Set(
      addresses.filter(({ expansion }) => expansion !== undefined).map(({ address }) => configurationAddress(address)),
    )
    known = { expanded, blocks: new Set(addresses.map(({ address }) => configurationAddress(address))) }
    expansions.set(side, known)
  }
  return known
}
const expansions = new WeakMap<Side, { expanded: ReadonlySet<string>; blocks: ReadonlySet<string> }>()

function cannotTell(before: PricedResource | undefined, after: PricedResource | undefined): ResourceDiff {
  const resource = (after ?? before)?.resource
  if (resource === undefined) throw new Error('a difference needs one side')
  const { address, type } = resource
  return {
    address,
    type,
    change: 'cannot-tell',
    before,
    after,
    delta: zero,
    undecided: Math.max(1, (after ?? before)?.lines.length ?? 1),
    attributes: [],
  }
}

function oneSided(change: 'added' | 'removed', priced: PricedResource): ResourceDiff {
  const { address, type } = priced.resource
  const delta = change === 'added' ? priced.monthlyCost : zero.minus(priced.monthlyCost)
  const undecided = priced.counts.unknown + priced.counts.unpriced
  const sides = change === 'added' ? { before: undefined, after: priced } : { before: priced, after: undefined }
  const byUsage = priced.lines.some(({ state }) => state === 'usage') ? { byUsage: true as const } : {}
  return { address, type, change, ...sides, delta, undecided, ...byUsage, ...allocatedChange(sides.before, sides.after), attributes: [] }
}
