import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inCluster } from '../../../src/engine/clusters/cluster-address.ts'
import { placing } from '../../../src/engine/clusters/place.ts'
import { placedIn } from '../../../src/engine/clusters/placed.ts'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { Packing } from '../../../src/engine/scheduling/packing.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Amounts, Workload } from '../../../src/model/workload.ts'
import { openPriceBook } from '../../../src/prices/book.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { groupsArbitrary, workloadsArbitrary } from '../scheduling/arbitrary.ts'
import { GiB } from '../scheduling/cluster-parts.ts'

const book = openPriceBook(priceFiles('pricing-data'))

/** The small numbers of the arbitrary clusters as vCPUs and GiB. */
const scaled = (amounts: Amounts): Amounts =>
  new Map([...amounts].map(([name, amount]) => [name, name === 'cpu' ? amount * 1000 : name === 'memory' ? amount * GiB : amount]))

/** Of each node the system keeps half a vCPU and half a GiB. */
const ofMachine = (group: NodeGroup): NodeGroup => {
  const allocatable = scaled(group.allocatable)
  const more = new Map([['cpu', 500], ['memory', GiB / 2]]) // biome-ignore format: one line
  return {
    ...group,
    machineType: group.name,
    pool: group.pool === undefined ? undefined : { ...group.pool, most: scaled(group.pool.most) },
    allocatable,
    capacityOfNode: new Map([...allocatable].map(([name, amount]) => [name, amount + (more.get(name) ?? 0)])),
  } as NodeGroup
}
const ofPods = (workload: Workload): Workload => ({
  ...workload,
  pod: { ...workload.pod, requests: scaled(workload.pod.requests) },
})

/** How many nodes' whole price all workloads together are allocated, by machine type. */
function allocatedNodes(groups: readonly NodeGroup[], workloads: readonly Workload[], packing: Packing): ReadonlyMap<string, number> {
  const cluster = { name: 'c', provider: 'aws', region: 'r', groups, serverless: [], assumptions: [] } as const
  const resources = workloads.map(({ address, location, replicas }) => ({
    ...{ address, location, type: 'kubernetes:Deployment', provider: 'kubernetes' as const, region: undefined, module: '' },
    ...{ attributes: { replicas: replicas.expected }, sensitive: new Set<string>(), tags: undefined },
  }))
  const reading = { resources, workloads, gaps: [], diagnostics: [], files: new Set<string>() }
  const placed = placing(cluster, book, () => ({}))('p', reading, placedIn(packing, 'p'))
  const sums = new Map<string, number>()
  placed.resources.forEach(({ attributes }, index) => {
    const { nodes, replicas, pending_pods: pending } = attributes
    if (!Array.isArray(nodes)) return
    const { requests } = (workloads[index] as Workload).pod
    for (const { type, share, per_vcpu: perVcpu, per_gib: perGib } of nodes as readonly Record<string, unknown>[]) {
      const whole = (Number(perVcpu) * (requests.get('cpu') ?? 0)) / 1000 + (Number(perGib) * (requests.get('memory') ?? 0)) / GiB
      const pods = (Number(replicas) - Number(pending)) * Number(share)
      sums.set(String(type), (sums.get(String(type)) ?? 0) + pods * whole)
    }
  })
  return sums
}

test('law: all workloads together are allocated no more of any kind of node than runs of it', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (small, one, two) => {
      const groups = small.map(ofMachine)
      const [before, after] = [one.map(ofPods), two.map(ofPods)]
      const named = (workloads: readonly Workload[]) => workloads.map(each => ({ ...each, address: inCluster('p', each.address) }))
      const packed = packCluster(groups, named(before), named(after), 'expected')
      for (const [workloads, packing] of [
        [before, packed.before],
        [after, packed.after],
      ] as const)
        for (const [name, nodes] of allocatedNodes(groups, workloads, packing))
          expect(nodes).toBeLessThanOrEqual((packing.nodes.get(name)?.running ?? 0) + 1e-6)
    }),
    { numRuns: 300 },
  )
})
