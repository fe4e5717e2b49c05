import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { faultsOf, nodesOf, statesOf } from './checker.ts'
import { amounts, daemon, GiB, group, pod, workload } from './cluster-parts.ts'

interface Type {
  readonly name: string
  readonly cpu: number
  readonly memory: number
  readonly price: number
}

const type = (name: string, cpu: number, memory: number, price: number): Type => ({ name, cpu, memory, price })

const poolOf = (types: readonly Type[]): NodeGroup[] =>
  types.map(({ name, cpu, memory, price }) => ({
    ...group(name, { allocatable: amounts(cpu, memory, { pods: 110 }), price, zones: ['a'] }),
    pool: { name: 'NodePool/general', most: new Map() },
  }))

const nodes = (types: readonly Type[], workloads: readonly Workload[]): readonly string[] =>
  [...packCluster(poolOf(types), [], workloads, 'expected').after.nodes].flatMap(([name, { running }]) =>
    running === 0 ? [] : [`${running} x ${name}`],
  )

test('pods are taken by vCPU, then by memory, however large a share of a node they are', () => {
  const types = [type('m6i.2xlarge', 8000, 32, 0.384), type('r6i.large', 2000, 16, 0.126)]
  // 3 x 2.5 vCPUs leave no vCPU for the 12 GiB. Were these first, being more of a node, the third of the others would need one of 8 vCPUs for itself.
  expect(nodes(types, [workload('cache', 1, pod(1000, 12)), workload('web', 3, pod(2500, 1))])).toEqual([
    '1 x r6i.large',
    '1 x m6i.2xlarge',
  ])
})

test('of the nodes that are about to start a pod goes to the one with the fewest pods', () => {
  const types = [type('large', 4000, 16, 0.2), type('small', 2500, 16, 0.125)]
  // 2.2 + 0.6 + 0.6 and 2.2 + 0.6; one after the other, they would be 2.2 + 3 x 0.6 and 2.2.
  expect(nodes(types, [workload('big', 2, pod(2200, 1)), workload('web', 3, pod(600, 1))])).toEqual(['2 x large'])
})

test('pods share a node if any type holds them, not only the dearest', () => {
  const types = [type('r', 8000, 64, 0.504), type('c', 16_000, 32, 0.68)]
  expect(nodes(types, [workload('a', 1, pod(2000, 20)), workload('b', 1, pod(1000, 20))])).toEqual(['1 x r'])
})

test('so they do where all types cost the same, or have no price', () => {
  const types = [type('a', 8000, 64, 0.5), type('b', 16_000, 32, 0.5)]
  const workloads = [workload('one', 1, pod(2000, 20)), workload('two', 1, pod(1000, 20))]
  expect(nodes(types, workloads)).toEqual(['1 x a'])
  const unpriced = poolOf(types).map(one => ({ ...one, price: undefined }))
  expect(packCluster(unpriced, [], workloads, 'expected').after.nodes.get('a')?.running).toBe(1)
})

const small = fc.integer({ min: 1, max: 8 })
const shapes = fc.array(fc.record({ pods: small, cpu: fc.nat(8), memory: fc.nat(8) }), { maxLength: 6 })

test('law: no node of a pool is over its size, and the pool is within its limits, whatever its types and daemons are', () => {
  const law = fc.property(
    fc.array(
      fc.record({ cpu: fc.integer({ min: 2, max: 16 }), memory: fc.integer({ min: 2, max: 16 }), price: small, max: fc.option(small) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.record({ cpu: fc.option(fc.integer({ min: 0, max: 60 })), memory: fc.option(fc.integer({ min: 0, max: 60 })) }),
    fc.array(fc.record({ cpu: fc.nat(8), memory: fc.nat(8) }), { maxLength: 2 }),
    shapes,
    shapes,
    (types, limits, daemons, before, after) => {
      const most = new Map(
        Object.entries(limits).flatMap(([name, amount]) => (amount === null ? [] : [[name, amount * (name === 'memory' ? GiB : 1)]])),
      )
      const groups = types.map(({ cpu, memory, price, max }, index) => ({
        ...group(`type-${index}`, { allocatable: amounts(cpu, memory), price, zones: ['a'], max: max ?? undefined }),
        pool: { name: 'NodePool/general', most },
      }))
      const agents = daemons.map(({ cpu, memory }, index) => daemon(`agent-${index}`, pod(cpu, memory)))
      const side = (all: typeof before): Workload[] => [
        ...all.map(({ pods, cpu, memory }, index) => workload(`web-${index}`, pods, pod(cpu, memory))),
        ...agents,
      ]
      for (const state of statesOf(groups, side(before), side(after))) {
        const running = nodesOf(state)
        expect(faultsOf(running)).toEqual([])
        for (const [resource, amount] of most)
          expect(running.reduce((sum, one) => sum + (one.group.capacityOfNode.get(resource) ?? 0), 0)).toBeLessThanOrEqual(amount)
        for (const { name, max } of groups) expect(running.filter(one => one.group.name === name).length).toBeLessThanOrEqual(max ?? 1000)
      }
    },
  )
  fc.assert(law, { numRuns: 2000 })
})

/** Karpenter's own way, pod by pod: claims that fewest pods are on are asked first, and each keeps the types that hold what is on it. */
function bySimulation(types: readonly Type[], pods: readonly { readonly cpu: number; readonly memory: number }[]): number {
  const claims: { cpu: number; memory: number; pods: number; types: readonly Type[] }[] = []
  for (const { cpu, memory } of [...pods].sort((a, b) => b.cpu - a.cpu || b.memory - a.memory)) {
    const holding = (all: readonly Type[], used: { cpu: number; memory: number }): readonly Type[] =>
      all.filter(one => used.cpu + cpu <= one.cpu && used.memory + memory <= one.memory)
    claims.sort((a, b) => a.pods - b.pods)
    const claim = claims.find(one => one.pods < 110 && holding(one.types, one).length > 0)
    if (claim !== undefined) {
      claim.types = holding(claim.types, claim)
      claim.cpu += cpu
      claim.memory += memory
      claim.pods += 1
      continue
    }
    const fresh = holding(types, { cpu: 0, memory: 0 })
    if (fresh.length > 0) claims.push({ cpu, memory, pods: 1, types: fresh })
  }
  return claims.reduce((bill, { types: left }) => bill + Math.min(...left.map(({ price }) => price)), 0)
}

const families = { c: [2, 0.0425], m: [4, 0.048], r: [8, 0.063] } as const
const everyType = Object.entries(families).flatMap(([family, [ratio, price]]) =>
  [2, 4, 8, 16].map(vcpus => type(`${family}.${vcpus}`, vcpus * 1000 - 80, vcpus * ratio - 1, vcpus * price)),
)
const cases = fc.record({
  types: fc.subarray(everyType, { minLength: 1 }),
  workloads: fc.array(
    fc.record({
      pods: fc.integer({ min: 1, max: 8 }),
      cpu: fc.constantFrom(50, 100, 250, 500, 1000, 1500, 2000, 3500),
      memory: fc.constantFrom(0.125, 0.25, 0.5, 1, 2, 3, 4, 8, 12),
    }),
    { minLength: 1, maxLength: 10 },
  ),
})

test('over many clusters the bill is nearly that of a simulation of Karpenter: of equal nodes either may get a pod', () => {
  let [equal, off, all] = [0, 0, 0]
  const drawn = fc.sample(cases, { numRuns: 500, seed: 1 })
  for (const { types, workloads } of drawn) {
    const groups = poolOf(types)
    const packed = packCluster(groups, [], workloads.map(({ pods, cpu, memory }, index) => workload(`w${index}`, pods, pod(cpu, memory))), 'expected') // biome-ignore format: one line
    const bill = groups.reduce((sum, { name, price }) => sum + (price?.toNumber() ?? 0) * (packed.after.nodes.get(name)?.running ?? 0), 0)
    const expected = bySimulation(
      types.map(one => ({ ...one, memory: one.memory * GiB })),
      workloads.flatMap(({ pods, cpu, memory }) => Array.from({ length: pods }, () => ({ cpu, memory: memory * GiB }))),
    )
    if (Math.abs(bill - expected) < 1e-9) equal++
    off += Math.abs(bill - expected)
    all += expected
  }
  expect(equal / drawn.length).toBeGreaterThan(0.93)
  expect(off / all).toBeLessThan(0.005)
})
