import type { NodeGroup } from '../../model/cluster.ts'
import { type Decimal, hoursPerMonth, zero } from '../../model/money.ts'
import type { Workload } from '../../model/workload.ts'
import { type PackedSide, packSide } from './packing.ts'

/** What the change of one workload does, everything else being as it is after the change. */
export interface MarginalChange {
  readonly address: string
  /** Nodes more (or fewer) by group, where that differs. */
  readonly nodes: ReadonlyMap<string, number>
  /** What these nodes cost a month; undefined: one of them has no price. */
  readonly monthlyCost: Decimal | undefined
  /** Pods of it that find no room after the change. */
  readonly pending: number
}

const keyOf = (workload: Workload | undefined): string =>
  JSON.stringify([workload?.replicas, workload?.everyNode, workload?.pod], (_, value: unknown) =>
    value instanceof Map ? [...value].sort() : value,
  )

const sizeOf = (workload: Workload | undefined): number => (workload?.pod.requests.get('cpu') ?? 0) * (workload?.replicas.expected ?? 0)

/** For each workload that the change adds, removes or alters, the largest first, `most` of them: what only its change does to the nodes. */
export function marginalCosts(
  groups: readonly NodeGroup[],
  before: readonly Workload[],
  after: readonly Workload[],
  most: number,
): readonly MarginalChange[] {
  const [was, is] = [new Map(before.map(one => [one.address, one])), new Map(after.map(one => [one.address, one]))]
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(address => keyOf(was.get(address)) !== keyOf(is.get(address)))
  const weight = (address: string): number => Math.abs(sizeOf(is.get(address)) - sizeOf(was.get(address)))
  const shown = changed.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, most)
  if (shown.length === 0 || groups.length === 0) return []
  const first = packSide(groups, before, 'expected')
  const pending = new Map(packSide(groups, after, 'expected', first).packing.pending.map(({ workload, pods }) => [workload, pods]))
  return shown.map(address => {
    // Without its change, and with it: the difference is its own.
    const others = after.filter(one => one.address !== address)
    const earlier = was.get(address)
    const without = packSide(groups, earlier === undefined ? others : [...others, earlier], 'expected', first)
    const changedSide = packSide(groups, after, 'expected', without)
    return { address, ...difference(groups, without, changedSide), pending: pending.get(address) ?? 0 }
  })
}

function difference(groups: readonly NodeGroup[], before: PackedSide, after: PackedSide): Pick<MarginalChange, 'nodes' | 'monthlyCost'> {
  const nodes = new Map<string, number>()
  let cost: Decimal | undefined = zero
  for (const { name, price } of groups) {
    const count = (after.packing.nodes.get(name)?.running ?? 0) - (before.packing.nodes.get(name)?.running ?? 0)
    if (count === 0) continue
    nodes.set(name, count)
    cost = cost === undefined || price === undefined ? undefined : cost.plus(price.times(count).times(hoursPerMonth))
  }
  return { nodes, monthlyCost: cost }
}
