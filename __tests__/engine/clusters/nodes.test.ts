import { expect, test } from '@jest/globals'
import { amountsOfNode } from '../../../src/engine/clusters/node-allocatable.ts'
import { nodeShares, splitRatios } from '../../../src/engine/clusters/node-shares.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import { decimal } from '../../../src/model/money.ts'
import { openPriceBook } from '../../../src/prices/book.ts'
import type { MachineType } from '../../../src/prices/machine-types.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'

const gibibyte = 1024 ** 3
const mebibyte = 1024 ** 2
const machine = (vcpus: number, memory: number, gpus = 0): MachineType => ({
  type: 'm',
  vcpus,
  memory,
  architecture: 'x86_64',
  generation: 'current',
  gpus,
  gpu: undefined,
})

test.each([
  // 60 + 10 + 5 + 5 thousandths; 255 MiB, 11 MiB for each of 110 pods, and 100 MiB of eviction.
  ['aws', machine(4, 16), 3920, 16 * gibibyte - 1565 * mebibyte, 110],
  // A quarter of 2 GiB is less than 110 pods would take.
  ['aws', machine(2, 2), 1930, 1536 * mebibyte - 100 * mebibyte, 110],
  // 32 vCPUs: 60 + 10 + 10 + 28 x 2.5; from 31 vCPUs on 250 pods.
  ['aws', machine(32, 128), 31_850, 128 * gibibyte - 3105 * mebibyte, 250],
  // A quarter of 4 GiB, a fifth of the next 4, a tenth of the next 8.
  ['google', machine(4, 16), 3920, Math.floor((16 - 1 - 0.8 - 0.8) * gibibyte - 100 * mebibyte), 110],
  ['google', { ...machine(2, 4), type: 'e2-medium' }, 940, 3 * gibibyte - 100 * mebibyte, 110],
  // 140 thousandths for 4 vCPUs; a quarter of 16 GiB is less than 20 MiB for each of 250 pods and 50 MiB.
  ['azurerm', machine(4, 16), 3860, 12 * gibibyte - 100 * mebibyte, 250],
  ['azurerm', machine(8, 64), 7820, 64 * gibibyte - 5150 * mebibyte, 250],
] as const)('%s leaves pods what its documentation says', (provider, type, cpu, memory, pods) => {
  const { allocatable } = amountsOfNode(provider, type)
  expect(Object.fromEntries(allocatable)).toEqual({ cpu, memory, pods })
})

test('the number of pods that a node takes can be stated', () => {
  const { allocatable } = amountsOfNode('aws', machine(4, 16), { pods: 29 })
  expect(allocatable.get('memory')).toBe(16 * gibibyte - (255 + 11 * 29 + 100) * mebibyte)
})

const book = openPriceBook(priceFiles('pricing-data'))
const group = (type: MachineType, kept = { cpu: 0, memory: 0 }): NodeGroup => {
  const amounts = (cpu: number, memory: number) =>
    new Map([['cpu', cpu], ['memory', memory], ...(type.gpus > 0 ? [['nvidia.com/gpu', type.gpus] as const] : [])])
  return {
    name: 'g',
    machineType: 'm',
    capacity: 'on-demand',
    region: 'r',
    count: 1,
    max: 1,
    billedElsewhere: false,
    labels: {},
    taints: [],
    zones: [],
    capacityOfNode: amounts(type.vcpus * 1000, type.memory * gibibyte),
    allocatable: amounts(type.vcpus * 1000 - kept.cpu, type.memory * gibibyte - kept.memory),
    sku: 's',
    price: decimal(1),
  }
}

test('GPUs with a price of their own are no part of what is split', () => {
  const ratios = splitRatios('google', book)
  const node = { ...group(machine(8, 30, 2)), gpuSku: 'google/compute-parts/gpu/on-demand/nvidia-tesla-t4' }
  expect(nodeShares(node, ratios)).toMatchObject({ perVcpu: nodeShares(group(machine(8, 30)), ratios).perVcpu })
  expect(Number(nodeShares(group(machine(8, 30, 2)), ratios).perVcpu)).toBeLessThan(Number(nodeShares(node, ratios).perVcpu) / 4)
})

// Prices and their split as OpenCost has them for Google's machines of 2026-07-30, where nothing is kept.
test.each([
  [4, 16, 0.134023, 0.021812, 0.002924],
  [8, 64, 0.524056, 0.031611, 0.004237],
  [16, 16, 0.573568, 0.031611, 0.004237],
])('%i vCPU and %i GiB at $%d are split as OpenCost splits them', (vcpus, memory, price, vcpuHour, gibHour) => {
  const { perVcpu, perGib } = nodeShares(group(machine(vcpus, memory)), splitRatios('google', book))
  expect(Number(perVcpu) * price).toBeCloseTo(vcpuHour, 6)
  expect(Number(perGib) * price).toBeCloseTo(gibHour, 6)
})

test.each([
  ['aws', machine(4, 16), { cpu: 80, memory: 1565 * mebibyte }],
  ['azurerm', machine(8, 64), { cpu: 180, memory: 5250 * mebibyte }],
  ['aws', machine(8, 32, 1), { cpu: 90, memory: 2 * gibibyte }],
] as const)('the pods of a full node of %s are allocated all of its price', (provider, type, kept) => {
  const node = group(type, kept)
  const { perVcpu, perGib, perGpu } = nodeShares(node, splitRatios(provider, book))
  const whole =
    (Number(perVcpu) * (node.allocatable.get('cpu') ?? 0)) / 1000 +
    (Number(perGib) * (node.allocatable.get('memory') ?? 0)) / gibibyte +
    Number(perGpu) * type.gpus
  expect(whole).toBeCloseTo(1, 9)
})
