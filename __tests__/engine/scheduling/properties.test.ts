import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marginalCosts } from '../../../src/engine/scheduling/marginal-costs.ts'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { Packing } from '../../../src/engine/scheduling/packing.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import { type Decimal, sum } from '../../../src/model/money.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { groupsArbitrary, workloadArbitrary, workloadsArbitrary } from './arbitrary.ts'
import { canTake, faultsOf, mayGrow, misplaced, nodesOf, statesOf, volumesOf } from './checker.ts'

const runs = { numRuns: 300 }
const bill = (groups: readonly NodeGroup[], { nodes }: Packing): Decimal =>
  sum(groups.flatMap(({ name, price }) => (price === undefined ? [] : [price.times(nodes.get(name)?.running ?? 0)])))
/** Nodes by group, those of a pool together: when pods go, a node of a pool gets a cheaper type, which is another group. */
function runningOfKinds(groups: readonly NodeGroup[], { nodes }: Packing): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name, pool } of groups) {
    const kind = pool?.name ?? name
    counts.set(kind, (counts.get(kind) ?? 0) + (nodes.get(name)?.running ?? 0))
  }
  return counts
}
const runningOf = ({ nodes }: Packing): Map<string, number> => new Map([...nodes].map(([name, { running }]) => [name, running]))

test('law: every constraint holds on both sides, and no node is over its size', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      for (const state of statesOf(groups, before, after)) expect(faultsOf(nodesOf(state))).toEqual([])
    }),
    runs,
  )
})

test('law: pods are where their volumes are, volumes stay where they are, and none is made while another one is free', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      const [first, second] = statesOf(groups, before, after)
      for (const state of [first, second]) expect(misplaced(nodesOf(state), volumesOf(state))).toEqual([])
      for (const [key, zones] of first.volumes) {
        const now = second.volumes.get(key) ?? new Map<string, number>()
        for (const [zone, count] of zones) expect(now.get(zone)).toBeGreaterThanOrEqual(count)
        const [owner = ''] = key.split('\0')
        const total = (volumes: ReadonlyMap<string, number>): number => [...volumes.values()].reduce((sum, count) => sum + count, 0)
        const pods = nodesOf(second).flatMap(node => node.pods.filter(({ address }) => address === owner)).length
        expect(total(now)).toBeLessThanOrEqual(Math.max(total(zones), key.endsWith('own') ? pods : 1))
      }
    }),
    runs,
  )
})

test('law: every pod runs or is pending, and a group stays within its maximum', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      const packed = packCluster(groups, before, after, 'expected')
      for (const [workloads, { placement, pending, nodes }] of [
        [before, packed.before],
        [after, packed.after],
      ] as const) {
        // biome-ignore format: one line
        for (const { address, replicas, everyNode } of workloads) {
          if (everyNode) continue
          const placed = [...(placement.get(address)?.values() ?? [])].reduce((total, pods) => total + pods, 0)
          const waiting = pending.filter(({ workload }) => workload === address).reduce((total, { pods }) => total + pods, 0)
          expect(placed + waiting).toBe(replicas.expected)
        }
        for (const { name, count, max } of groups) {
          const { needed = 0, running = 0 } = nodes.get(name) ?? {}
          expect(running).toBeGreaterThanOrEqual(Math.max(count, needed))
          expect(running).toBeLessThanOrEqual(max ?? 1000)
        }
      }
    }),
    runs,
  )
})

test('law: groups that share a limit stay within it together, but for the nodes that run anyway', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      const sharing = groups.filter(({ pool }) => pool !== undefined)
      const [most = 0] = sharing.flatMap(({ pool }) => pool?.most.get('cpu') ?? [])
      const cpus = (nodes: (group: NodeGroup) => number): number =>
        sharing.reduce((sum, group) => sum + nodes(group) * (group.capacityOfNode.get('cpu') ?? 0), 0)
      const packed = packCluster(groups, before, after, 'expected')
      for (const { nodes } of [packed.before, packed.after])
        expect(cpus(({ name }) => nodes.get(name)?.running ?? 0)).toBeLessThanOrEqual(
          Math.max(
            most,
            cpus(({ count }) => count),
          ),
        )
    }),
    runs,
  )
})

test('law: a pod is pending only where no running node takes it, and before a change no new one either', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      statesOf(groups, before, after).forEach((state, side) => {
        const nodes = nodesOf(state)
        for (const [set] of state.pending) {
          const pod = state.problem.sets[set]?.workload as Workload
          if (pod.everyNode) continue
          expect(nodes.filter(node => canTake(nodes, node, pod, volumesOf(state)))).toEqual([])
          if (side === 1) continue
          for (const { index, group, labels } of state.problem.classes) {
            if (!mayGrow(nodes, group)) continue
            const pods = (state.daemons[index] ?? []).map(daemon => state.problem.sets[daemon]?.workload as Workload)
            expect(canTake(nodes, { group, zone: labels.get('topology.kubernetes.io/zone'), pods }, pod, volumesOf(state))).toBe(false)
          }
        }
      })
    }),
    runs,
  )
})

test('law: daemons run on each node that they may run on, or are pending there', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      for (const state of statesOf(groups, before, after)) {
        const nodes = nodesOf(state)
        for (const set of state.wanted) {
          const daemon = state.problem.sets[set]?.workload as Workload
          if (!daemon.everyNode) continue
          const alone = nodes.filter(node =>
            canTake([], { ...node, pods: [] }, { ...daemon, pod: { ...daemon.pod, requests: new Map(), volumes: [] } }, new Map()),
          )
          const on = nodes.filter(({ pods }) => pods.includes(daemon))
          expect(on.length + (state.pending.get(set)?.pods ?? 0)).toBe(alone.length)
          expect(on.every(node => alone.includes(node))).toBe(true)
        }
      }
    }),
    runs,
  )
})

const change = fc.record({ groups: groupsArbitrary, workloads: workloadsArbitrary, added: workloadArbitrary('added'), fewer: fc.nat(6) })

test('law: adding a workload or a pod never closes a node, so it never lowers the bill', () => {
  fc.assert(
    fc.property(change, ({ groups, workloads, added, fewer }) => {
      const less = { ...added, replicas: { low: fewer, expected: Math.min(fewer, added.replicas.expected), high: fewer } }
      for (const before of [workloads, [...workloads, less]]) {
        const packed = packCluster(groups, before, [...workloads, added], 'expected')
        const now = runningOf(packed.after)
        for (const [name, running] of runningOf(packed.before)) expect(now.get(name)).toBeGreaterThanOrEqual(running)
      }
    }),
    runs,
  )
})

test('law: removing a workload or a pod never opens a node, so it never raises the bill', () => {
  fc.assert(
    fc.property(change, ({ groups, workloads, added, fewer }) => {
      const less = { ...added, replicas: { low: fewer, expected: Math.min(fewer, added.replicas.expected), high: fewer } }
      for (const after of [workloads, [...workloads, less]]) {
        const packed = packCluster(groups, [...workloads, added], after, 'expected')
        const now = runningOfKinds(groups, packed.after)
        for (const [name, running] of runningOfKinds(groups, packed.before)) expect(now.get(name)).toBeLessThanOrEqual(running)
        expect(bill(groups, packed.after).lte(bill(groups, packed.before))).toBe(true)
      }
    }),
    runs,
  )
})

test('law: the order of the input changes nothing', () => {
  const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...values], { minLength: values.length })
  const inputs = fc.tuple(groupsArbitrary, workloadsArbitrary, workloadsArbitrary)
  fc.assert(
    fc.property(
      inputs.chain(([groups, before, after]) =>
        fc.tuple(fc.constant([groups, before, after] as const), fc.tuple(shuffled(groups), shuffled(before), shuffled(after))),
      ),
      ([one, other]) => {
        expect(packCluster(...other, 'expected')).toEqual(packCluster(...one, 'expected'))
      },
    ),
    runs,
  )
})

test('law: without a change nothing changes, and with one what did not change stays where it was', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadArbitrary('added'), (groups, workloads, added) => {
      const same = packCluster(groups, workloads, workloads, 'expected')
      expect(same.after).toEqual(same.before)
      if (added.everyNode) return
      const [before, after] = statesOf(groups, workloads, [...workloads, added])
      for (const [set, where] of before.runs)
        expect(
          after.runs
            .get(set)
            ?.slice(0, where.length)
            .map(({ node }) => node),
        ).toEqual(where.map(({ node }) => node))
    }),
    runs,
  )
})

test('law: never fewer nodes than the pods that run ask for in all', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, ([first], workloads) => {
      const groups = first === undefined ? [] : [first]
      const { after } = packCluster(groups, [], workloads, 'expected')
      for (const { name, allocatable } of groups)
        for (const [resource, amount] of allocatable)
          expect(after.nodes.get(name)?.running ?? 0).toBeGreaterThanOrEqual(Math.ceil((after.requested.get(resource) ?? 0) / amount))
    }),
    runs,
  )
})

test('law: alone, a workload added costs and a workload removed saves, if anything', () => {
  fc.assert(
    fc.property(groupsArbitrary, workloadsArbitrary, workloadsArbitrary, (groups, before, after) => {
      const renamed = after.map(workload => ({ ...workload, address: `${workload.address}-new` }))
      const addresses = [...before, ...renamed].map(({ address }) => address)
      for (const { address, monthly } of marginalCosts(groups, before, renamed, addresses, 'expected'))
        expect(address.endsWith('-new') ? monthly?.gte(0) : monthly?.lte(0)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('law: with one change its own cost is the whole difference', () => {
  fc.assert(
    fc.property(change, ({ groups, workloads, added }) => {
      const packed = packCluster(groups, workloads, [...workloads, added], 'expected')
      const [cost] = marginalCosts(groups, workloads, [...workloads, added], [added.address], 'expected')
      expect(cost?.monthly?.eq(bill(groups, packed.after).minus(bill(groups, packed.before)).times(730))).toBe(true)
    }),
    { numRuns: 100 },
  )
})
