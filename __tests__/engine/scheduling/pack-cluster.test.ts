import { expect, test } from '@jest/globals'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import { decimal } from '../../../src/model/money.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { amounts, daemon, GiB, group, pod, workload } from './cluster-parts.ts'

const pack = (groups: readonly NodeGroup[], before: readonly Workload[], after: readonly Workload[] = before) =>
  packCluster(groups, before, after, 'expected')

const running = (packing: ReturnType<typeof pack>['after']) =>
  Object.fromEntries([...packing.nodes].map(([name, nodes]) => [name, nodes.running]))

test('pods fill running nodes before any is opened, and sums count all running nodes', () => {
  // 1.5 vCPUs: two a node of 4; five pods need three nodes, two of which run.
  const { after } = pack([group('workers', { count: 2, max: 5 })], [workload('web', 5, pod(1500, 2))])
  expect(after.nodes.get('workers')).toEqual({ needed: 3, running: 3 })
  expect(after.placement.get('Deployment/shop/web')).toEqual(new Map([['workers', 5]]))
  expect(after.requested).toEqual(new Map([['cpu', 7500], ['memory', 10 * GiB], ['pods', 5]])) // biome-ignore format: one line
  expect(after.allocatable).toEqual(new Map([['cpu', 12_000], ['memory', 48 * GiB], ['pods', 60]])) // biome-ignore format: one line
  expect(after.pending).toEqual([])
  expect(after.limit).toBeUndefined()
})

test('nodes that no pod needs run on', () => {
  const { after } = pack([group('workers', { count: 3 })], [workload('web', 1, pod(1000, 1))])
  expect(after.nodes.get('workers')).toEqual({ needed: 1, running: 3 })
})

test('the pods of a node are a resource too', () => {
  const { after } = pack([group('small', { allocatable: amounts(4000, 16, { pods: 4 }) })], [workload('web', 9, pod(10, 0.01))])
  expect(running(after)).toEqual({ small: 3 })
})

test('daemons take room on every node that they may run on, opened ones included', () => {
  // 4 vCPUs less 1 for the daemon: three pods of 1 vCPU a node.
  const { after } = pack([group('workers')], [daemon('agent', pod(1000, 1)), workload('web', 7, pod(1000, 1))])
  expect(after.nodes.get('workers')).toEqual({ needed: 3, running: 3 })
  expect(after.placement.get('DaemonSet/shop/agent')).toEqual(new Map([['workers', 3]]))
  expect(after.requested.get('cpu')).toBe(10_000)
})

test('a node that only daemons run on is not needed', () => {
  const { after } = pack([group('workers', { count: 2 })], [daemon('agent', pod(1000, 1))])
  expect(after.nodes.get('workers')).toEqual({ needed: 0, running: 2 })
})

test('a group that lists no GPUs has none; one without ephemeral storage has no bound of it', () => {
  const gpu = group('gpu', { allocatable: amounts(4000, 16, { pods: 20, 'nvidia.com/gpu': 1 }), price: 3 })
  const train = workload('train', 2, pod(500, 1, { requests: amounts(500, 1, { 'nvidia.com/gpu': 1, 'ephemeral-storage': 900 * GiB }) }))
  const { after } = pack([group('workers'), gpu], [train])
  expect(running(after)).toEqual({ workers: 0, gpu: 2 })
})

test('pods that need no GPU leave nodes with GPUs for the last', () => {
  const gpu = group('gpu', { count: 1, allocatable: amounts(4000, 16, { pods: 20, 'nvidia.com/gpu': 1 }), price: 0.1 })
  const { after } = pack([gpu, group('workers', { count: 1 })], [workload('web', 1, pod(500, 1))])
  expect(after.placement.get('Deployment/shop/web')).toEqual(new Map([['workers', 1]]))
})

test('a node is opened where the pods are hosted for the least, whole nodes counted', () => {
  const small = group('small', { allocatable: amounts(1000, 4), price: 0.05 })
  const large = group('large', { allocatable: amounts(8000, 32), price: 0.3 })
  // One pod: $0.05 against $0.30. Eight: 8 x $0.05 against $0.30.
  expect(running(pack([small, large], [workload('web', 1, pod(1000, 1))]).after)).toEqual({ small: 1, large: 0 })
  expect(running(pack([small, large], [workload('web', 8, pod(1000, 1))]).after)).toEqual({ small: 0, large: 1 })
})

test('spot nodes without a price are compared by what they cost on demand', () => {
  const spot = (name: string, onDemandPrice: string) => ({ ...group(name, { price: 'unknown' }), onDemandPrice: decimal(onDemandPrice) })
  const large = { ...spot('a', '0.8'), allocatable: amounts(16_000, 64) }
  expect(running(pack([large, spot('b', '0.2'), group('c', { price: 'unknown' })], [workload('web', 1, pod(1000, 1))]).after)).toEqual({
    a: 0,
    b: 1,
    c: 0,
  })
})

test('node groups of one pool share its limit', () => {
  // 10 vCPUs in all: nodes of 4 twice, and one of 2.
  const nodePool = { name: 'NodePool/general', most: new Map([['cpu', 10_000]]) }
  const four = { ...group('four', { allocatable: amounts(4000, 16) }), pool: nodePool }
  const two = { ...group('two', { allocatable: amounts(2000, 8), price: 0.1 }), pool: nodePool }
  const { after } = pack([four, two], [workload('large', 3, pod(4000, 1)), workload('small', 2, pod(2000, 1))])
  expect(running(after)).toEqual({ four: 2, two: 1 })
  expect(after.pending).toEqual([
    { workload: 'Deployment/shop/large', pods: 1, reason: 'NodePool/general is at its limit' },
    { workload: 'Deployment/shop/small', pods: 1, reason: 'NodePool/general is at its limit' },
  ])
})

test('groups without a price come last, then the name decides', () => {
  const groups = [group('c', { price: 'unknown' }), group('b'), group('a')]
  expect(running(pack(groups, [workload('web', 1, pod(1000, 1))]).after)).toEqual({ a: 1, b: 0, c: 0 })
  const [unpriced] = groups
  expect(running(pack(unpriced === undefined ? [] : [unpriced], [workload('web', 1, pod(1000, 1))]).after)).toEqual({ c: 1 })
})

test('after a change nothing moves that did not change, so a removal pays only where it empties a node', () => {
  const groups = [group('workers')]
  // Two pods of 2 vCPUs a node: a+a, b+b. Without one pod of each, both nodes stay.
  const before = [workload('a', 2, pod(2000, 1)), workload('b', 2, pod(2000, 1))]
  expect(running(pack(groups, before, [workload('a', 1, pod(2000, 1)), workload('b', 1, pod(2000, 1))]).after)).toEqual({ workers: 2 })
  expect(running(pack(groups, before, [workload('a', 2, pod(2000, 1))]).after)).toEqual({ workers: 1 })
})

test('of a workload that shrinks the last pods go', () => {
  // Nodes: web 0-1, web 2-3, web 4. The last ordinals empty two nodes.
  const { after } = pack([group('workers')], [workload('web', 5, pod(2000, 1))], [workload('web', 2, pod(2000, 1))])
  expect(after.nodes.get('workers')).toEqual({ needed: 1, running: 1 })
})

test('nodes of count never close', () => {
  const { after } = pack([group('workers', { count: 2 })], [workload('web', 5, pod(2000, 1))], [])
  expect(after.nodes.get('workers')).toEqual({ needed: 0, running: 2 })
})

test('a workload whose pods change is placed anew: smaller pods share nodes', () => {
  const { before, after } = pack([group('workers')], [workload('web', 6, pod(2000, 1))], [workload('web', 6, pod(1000, 1))])
  expect([running(before), running(after)]).toEqual([{ workers: 3 }, { workers: 2 }])
})

test('a label that no selector looks at moves nothing', () => {
  // Nodes: big + mid, small. Without big there is room for small beside mid, but only what changes is placed anew.
  const side = (version: string, big: number) => [
    workload('big', big, pod(2000, 1)),
    workload('mid', 1, pod(1500, 1)),
    workload('small', 1, pod(1000, 1, { labels: { version } })),
  ]
  expect(running(pack([group('workers')], side('1', 1), side('2', 0)).after)).toEqual({ workers: 2 })
  const selecting = workload(
    'none',
    0,
    pod(1, 1, { antiAffinity: [{ topologyKey: 'rack', selector: [{ key: 'version', operator: 'In', values: ['2'] }] }] }),
  )
  expect(running(pack([group('workers')], [...side('1', 1), selecting], [...side('2', 0), selecting]).after)).toEqual({ workers: 1 })
})

test('a daemon that grows displaces pods, the smallest first, and these open nodes', () => {
  const before = [daemon('agent', pod(500, 1)), workload('big', 1, pod(2500, 1)), workload('small', 1, pod(1000, 1))]
  const now = [daemon('agent', pod(1000, 1)), ...before.slice(1)]
  const { after } = pack([group('workers')], before, now)
  expect(after.nodes.get('workers')).toEqual({ needed: 2, running: 2 })
  expect(after.placement.get('DaemonSet/shop/agent')).toEqual(new Map([['workers', 2]]))
})

test('replicas are read at the level', () => {
  const scaled = workload('web', 0, pod(4000, 1), { replicas: { low: 1, expected: 2, high: 7 } })
  const nodes = (['low', 'expected', 'high'] as const).map(level => running(packCluster([group('workers')], [], [scaled], level).after))
  expect(nodes).toEqual([{ workers: 1 }, { workers: 2 }, { workers: 7 }])
})

test('two workloads of one address are two, and stay so', () => {
  const twice = [workload('web', 1, pod(4000, 1)), workload('web', 2, pod(4000, 1))]
  const { before, after } = pack([group('workers')], twice, twice.slice(1))
  expect([running(before), running(after)]).toEqual([{ workers: 3 }, { workers: 2 }])
  expect(before.placement.get('Deployment/shop/web')).toEqual(new Map([['workers', 3]]))
})
