import { expect, test } from '@jest/globals'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { amounts, daemon, group, pod, workload } from './cluster-parts.ts'

/** A pool of types with 2, 4, 8 and 16 vCPUs at $0.05 a vCPU, in one zone. */
const pool = (most: ReadonlyMap<string, number> = new Map()): NodeGroup[] =>
  [2, 4, 8, 16].map(vcpus => ({
    ...group(`${vcpus} vCPUs`, { allocatable: amounts(vcpus * 1000, vcpus * 4, { pods: 50 }), price: vcpus * 0.05, zones: ['a'] }),
    pool: { name: 'NodePool/general', most },
  }))

const nodes = (groups: readonly NodeGroup[], before: readonly Workload[], after: readonly Workload[]) => {
  const packed = packCluster(groups, before, after, 'expected')
  return [packed.before, packed.after].map(({ nodes: running, pending }) => [
    ...[...running].flatMap(([name, { running: count }]) => (count === 0 ? [] : [`${count} x ${name}`])),
    ...pending.map(({ pods, reason }) => `${pods} pending: ${reason}`),
  ])
}
const web = (replicas: number, cpu = 1000) => workload('web', replicas, pod(cpu, 1))
const api = (replicas: number) => workload('api', replicas, pod(500, 1))

test('pods share a node as long as some type holds them, and the node gets the cheapest type that does', () => {
  expect(nodes(pool(), [web(3), api(4)], [web(3), api(4)])[1]).toEqual(['1 x 8 vCPUs'])
  expect(nodes(pool(), [web(3)], [web(3)])[1]).toEqual(['1 x 4 vCPUs'])
  expect(nodes(pool(), [web(18)], [web(18)])[1]).toEqual(['1 x 2 vCPUs', '1 x 16 vCPUs'])
})

test('a node keeps its type when pods come, and new pods get a node of their own size', () => {
  expect(nodes(pool(), [web(3)], [web(4)])).toEqual([['1 x 4 vCPUs'], ['1 x 4 vCPUs']])
  expect(nodes(pool(), [web(3)], [web(6)])).toEqual([['1 x 4 vCPUs'], ['1 x 2 vCPUs', '1 x 4 vCPUs']])
})

test('when pods go, the rest moves to a cheaper type', () => {
  expect(nodes(pool(), [web(8)], [web(3)])).toEqual([['1 x 8 vCPUs'], ['1 x 4 vCPUs']])
  expect(nodes(pool(), [web(8)], [])).toEqual([['1 x 8 vCPUs'], []])
})

test('what a large type would have taken of the limits is used for other nodes', () => {
  // Of 16 vCPUs: apart from each other, each of four pods gets a node of 2.
  const apart = {
    antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector: [{ key: 'app', operator: 'Exists' as const, values: [] }] }],
  }
  const alone = (replicas: number) => workload('web', replicas, pod(1000, 1, { labels: { app: 'web' }, ...apart }))
  const limit = new Map([['cpu', 16_000]])
  expect(nodes(pool(limit), [], [alone(4)])[1]).toEqual(['4 x 2 vCPUs'])
  expect(nodes(pool(limit), [], [alone(9)])[1]).toEqual(['8 x 2 vCPUs', '1 pending: NodePool/general is at its limit'])
})

test('the heaviest pool that can take a pod starts its node, whatever others cost', () => {
  const limited = new Map([['cpu', 4000]])
  const [dear, cheap] = [pool(limited), pool()].map((all, index) =>
    all.map(one => ({
      ...one,
      name: `${index === 0 ? 'dear' : 'cheap'} ${one.name}`,
      price: one.price?.times(index === 0 ? 2 : 1),
      pool: { name: `NodePool/${index}`, most: one.pool?.most ?? limited, ...(index === 0 ? { weight: 10 } : {}) },
    })),
  )
  const both = [...(dear ?? []), ...(cheap ?? [])]
  expect(nodes(both, [], [web(3)])[1]).toEqual(['1 x dear 4 vCPUs'])
  // What its limit leaves no room for goes to the other one.
  expect(nodes(both, [], [web(6)])[1]).toEqual(['1 x cheap 2 vCPUs', '1 x dear 4 vCPUs'])
})

test('a pod that no node within the limits can hold is told so, as the limits need not be used up', () => {
  const few = pool(new Map([['cpu', 6000]]))
  expect(nodes(few, [], [web(1, 7000)])[1]).toEqual(['1 pending: a node that is large enough is beyond the limit of NodePool/general'])
  expect(nodes(few, [web(2, 2000)], [web(4, 2000)])[1]).toEqual([
    '1 x 2 vCPUs',
    '1 x 4 vCPUs',
    '1 pending: NodePool/general is at its limit',
  ])
})

test('what a large type takes of the limits for a while does not spare pods their spread over zones', () => {
  const zones = pool(new Map([['cpu', 16_000]])).map(one => ({ ...one, zones: ['a', 'b', 'c'] }))
  const selector = [{ key: 'app', operator: 'Exists' as const, values: [] }]
  const spread = { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, selector }
  const even = (replicas: number) => workload('web', replicas, pod(1000, 1, { labels: { app: 'web' }, spread: [spread] }))
  expect(nodes(zones, [], [even(6)])[1]).toEqual(['3 x 2 vCPUs'])
  // With 4 of 16 vCPUs there is room for two nodes, and the third zone is one that no node can be in.
  const few = zones.map(one => ({ ...one, pool: { name: 'NodePool/general', most: new Map([['cpu', 4000]]) } }))
  expect(nodes(few, [], [even(4)])[1]).toEqual(['2 x 2 vCPUs'])
})

test('a node stays of the kind that its pods ask for', () => {
  const labelled = pool().map((one, index) => ({ ...one, labels: { size: index < 2 ? 'small' : 'large' } }))
  const picky = workload('web', 1, pod(1000, 1, { nodeSelector: { size: 'large' } }))
  expect(nodes(labelled, [], [picky])[1]).toEqual(['1 x 8 vCPUs'])
})

test('a node gets no type that its daemons have no room on', () => {
  // With 1.5 vCPUs for the daemon a node of 2 would have no room for a pod of 1, and one of 4 is enough.
  expect(nodes(pool(), [], [daemon('agent', pod(1500, 1)), web(1)])[1]).toEqual(['1 x 4 vCPUs'])
})
