import type { NodeGroup } from '../../model/cluster.ts'
import { type Decimal, decimal } from '../../model/money.ts'
import type { PriceBook } from '../../prices/book.ts'

/** How dear a vCPU and a GPU are beside a GiB of memory. */
export interface SplitRatios {
  readonly cpu: Decimal
  readonly gpu: Decimal
}

const gibibyte = 1024 ** 3

/** The prices that the ratios come from: a provider's own, and the defaults for what it has none of. */
export const splitSkus = [
  'kubernetes/default-nodes/*/on-demand/vcpu',
  'kubernetes/default-nodes/*/on-demand/memory',
  'kubernetes/default-nodes/*/on-demand/gpu',
] as const

/** The ratios by which OpenCost splits the price of a provider's node, from its default prices. */
export function splitRatios(provider: string, book: PriceBook): SplitRatios {
  const price = (part: string): Decimal | undefined => {
    for (const config of [provider, 'default']) {
      const found = book.find(`kubernetes/default-nodes/${config}/on-demand/${part}`, 'global')
      if (found.found) return found.tiers[0].usd
    }
    return undefined
  }
  const [cpu, memory, gpu] = [price('vcpu'), price('memory'), price('gpu')]
  if (cpu === undefined || memory === undefined || gpu === undefined) throw new Error('the default prices of nodes are missing')
  return { cpu: cpu.div(memory), gpu: gpu.div(memory) }
}

/** What part of a machine's price in the tables one vCPU, one GiB and one GPU that pods can use stand for. */
export interface NodeShares {
  readonly perVcpu: Decimal
  readonly perGib: Decimal
  readonly perGpu: Decimal
}

/**
 * OpenCost's split: a node's price over `GPUs x gpu + vCPUs x cpu + GiB`. What the system keeps for itself is spread over what pods can use, so
 * that a full node's pods are allocated all of it. GPUs with a price of their own are no part of the machine's.
 */
export function nodeShares({ capacityOfNode, allocatable, gpuSku, sustainedUse = 1 }: NodeGroup, { cpu, gpu }: SplitRatios): NodeShares {
  const of = (amounts: NodeGroup['allocatable'], name: string): Decimal => decimal(amounts.get(name) ?? 0)
  const [vcpus, gib, gpus] = [
    of(capacityOfNode, 'cpu').div(1000),
    of(capacityOfNode, 'memory').div(gibibyte),
    gpuSku === undefined ? of(capacityOfNode, 'nvidia.com/gpu') : decimal(0),
  ]
  const whole = gpus.times(gpu).plus(vcpus.times(cpu)).plus(gib)
  const usable = (name: string, unit: number, all: Decimal): Decimal => {
    const room = of(allocatable, name).div(unit)
    return room.gt(0) ? all.div(room) : decimal(1)
  }
  return {
    perVcpu: cpu
      .div(whole)
      .times(usable('cpu', 1000, vcpus))
      .times(sustainedUse)
      .round(12),
    perGib: decimal(1)
      .div(whole)
      .times(usable('memory', gibibyte, gib))
      .times(sustainedUse)
      .round(12),
    perGpu: gpu.div(whole).times(sustainedUse).round(12),
  }
}
