import type { NodeGroup } from '../../model/cluster.ts'
import type { AttributeObject } from '../../model/resource.ts'
import type { NodeShares } from './node-shares.ts'

export type Shares = ReadonlyMap<NodeGroup, NodeShares>

/**
 * The kinds of nodes whose price a workload shares, each with its part of the whole: as many parts as `countOf` says for a group, its pods where they are
 * placed, or else its running nodes. Where that is nothing at all, the cheapest kind.
 */
export function sharedNodes(groups: readonly NodeGroup[], all: Shares, countOf: (group: NodeGroup) => number): readonly AttributeObject[] {
  const counted = groups.map(group => ({ group, count: countOf(group) })).filter(({ count }) => count > 0)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0)
    return [...groups]
      .sort(cheaper)
      .slice(0, 1)
      .map(group => ({ ...kindOf(group, all.get(group)), share: 1 }))
  const kinds = new Map<string, { readonly kind: AttributeObject; readonly count: number }>()
  for (const { group, count } of counted.sort((a, b) => bySku(a.group, b.group))) {
    const kind = kindOf(group, all.get(group))
    const key = JSON.stringify(kind)
    kinds.set(key, { kind, count: (kinds.get(key)?.count ?? 0) + count })
  }
  return [...kinds.values()].map(({ kind, count }) => ({ ...kind, share: count / total }))
}

/** What the prices of a node and of its parts depend on. */
const kindOf = ({ machineType, capacity, sku, region, gpuSku }: NodeGroup, shares: NodeShares | undefined): AttributeObject => ({
  type: machineType,
  ...(capacity === 'spot' ? { capacity: 'spot' } : {}),
  sku,
  region,
  ...(gpuSku === undefined ? {} : { gpu_sku: gpuSku }),
  ...(shares === undefined
    ? {}
    : { per_vcpu: shares.perVcpu.toFixed(), per_gib: shares.perGib.toFixed(), per_gpu: shares.perGpu.toFixed() }),
})

const bySku = (a: NodeGroup, b: NodeGroup): number => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0)

const cheaper = (a: NodeGroup, b: NodeGroup): number =>
  a.price === undefined || b.price === undefined ? Number(a.price === undefined) - Number(b.price === undefined) : a.price.cmp(b.price)
