import type { NodeGroup } from '../../model/cluster.ts'
import type { AttributeObject } from '../../model/resource.ts'
import type { NodeShares } from './node-shares.ts'

export type Shares = ReadonlyMap<NodeGroup, NodeShares>

/**
 * The kinds of nodes whose price a workload shares, each with its part of the whole: as many parts as `countOf` says for a group, its pods where they are
 * placed, or else its running nodes. Where that is nothing at all, the cheapest kind.
 */
export function sharedNodes(groups: readonly NodeGroup[], all: Shares, countOf: (group: NodeGroup) => number): readonly AttributeObject[] {
  const kinds = new Map<string, { kind: AttributeObject; first: NodeGroup; count: number }>()
  for (const group of groups) {
    const kind = kindOf(group, all.get(group))
    const key = JSON.stringify(kind)
    const known = kinds.get(key)
    kinds.set(key, { kind, first: known?.first ?? group, count: (known?.count ?? 0) + countOf(group) })
  }
  const total = [...kinds.values()].reduce((sum, { count }) => sum + count, 0)
  const chosen =
    total > 0
      ? [...kinds.values()].filter(({ count }) => count > 0).sort((a, b) => bySku(a.first, b.first))
      : [...kinds.values()].sort((a, b) => cheaper(a.first, b.first)).slice(0, 1)
  return chosen.map(({ kind, count }) => ({ ...kind, share: total > 0 ? count / total : 1 }))
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
