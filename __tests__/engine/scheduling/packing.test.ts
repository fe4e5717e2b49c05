import { expect, test } from '@jest/globals'
import { marginalCosts } from '../../../src/engine/scheduling/marginal.ts'
import { maxPods, packCluster } from '../../../src/engine/scheduling/packing.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { group, workload } from './pods.ts'

const pack = (groups: readonly NodeGroup[], workloads: readonly Workload[]) => packCluster(groups, workloads, workloads, 'expected').after
const running = (groups: readonly NodeGroup[], workloads: readonly Workload[]) =>
  Object.fromEntries([...pack(groups, workloads).nodes].map(([name, { running }]) => [name, running]))
const pending = (groups: readonly NodeGroup[], workloads: readonly Workload[]) =>
  pack(groups, workloads).pending.map(({ workload: address, pods, reason }) => `${address.split('/').at(-1)}: ${pods}, ${reason}`)

test('pods fill nodes by what is scarcest', () => {
  // Three pods of 1.2 vCPU fit on 4 vCPU, four of 4 GiB on 16 GiB.
  expect(running([group('a')], [workload('web', { replicas: 7, vcpu: 1.2, gib: 1 })])).toEqual({ a: 3 })
  expect(running([group('a')], [workload('web', { replicas: 9, vcpu: 0.1, gib: 4 })])).toEqual({ a: 3 })
  expect(running([group('a', { pods: 2 })], [workload('web', { replicas: 5, vcpu: 0.1, gib: 0.1 })])).toEqual({ a: 3 })
})

test('nodes that run anyway come first, then the cheapest that can take the pod', () => {
  const groups = [group('dear', { price: 0.3, count: 1 }), group('cheap', { price: 0.1 }), group('small', { price: 0.05, vcpu: 0.5 })]
  expect(running(groups, [workload('web', { replicas: 6, vcpu: 1 })])).toEqual({ dear: 1, cheap: 1, small: 0 })
})

test('an autoscaler has its maximum', () => {
  const groups = [group('a', { count: 1, max: 2 })]
  expect(pending(groups, [workload('web', { replicas: 10, vcpu: 1 })])).toEqual(['web: 2, the node group a is at its maximum of 2'])
})

test.each([
  ['selector', { nodeSelector: { disk: 'ssd' } }, 'no node group matches the node selector disk=ssd'],
  ['affinity', { nodeAffinity: [[{ key: 'disk', operator: 'Exists', values: [] }]] }, 'no node group matches the node affinity'],
  ['size', { vcpu: 5 }, 'no node group has 5 vCPU free on an empty node'],
  ['GPU', { extended: { 'nvidia.com/gpu': 1 } }, 'no node group has 1 nvidia.com/gpu free on an empty node'],
] as const)('what no node can take is pending: %s', (_, options, reason) => {
  expect(pending([group('a')], [workload('web', options as object)])).toEqual([`web: 1, ${reason}`])
})

test('taints are tolerated or not', () => {
  const groups = [group('gpu', { taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }] })]
  expect(pending(groups, [workload('web')])).toEqual(['web: 1, the taints of gpu are not tolerated'])
  const tolerations = [{ key: 'gpu', operator: 'Equal', value: 'yes', effect: undefined }] as const
  expect(running(groups, [workload('web', { tolerations })])).toEqual({ gpu: 1 })
  const all = [{ key: undefined, operator: 'Exists', value: '', effect: undefined }] as const
  expect(running(groups, [workload('web', { tolerations: all })])).toEqual({ gpu: 1 })
  const soft = [group('soft', { taints: [{ key: 'x', value: '', effect: 'PreferNoSchedule' }] })]
  expect(running(soft, [workload('web')])).toEqual({ soft: 1 })
})

test.each([
  [{ key: 'size', operator: 'In', values: ['big'] }, 1],
  [{ key: 'size', operator: 'NotIn', values: ['big'] }, 0],
  [{ key: 'other', operator: 'NotIn', values: ['big'] }, 1],
  [{ key: 'size', operator: 'Exists', values: [] }, 1],
  [{ key: 'size', operator: 'DoesNotExist', values: [] }, 0],
  [{ key: 'cores', operator: 'Gt', values: ['7'] }, 1],
  [{ key: 'cores', operator: 'Lt', values: ['8'] }, 0],
] as const)('%j', (requirement, nodes) => {
  const groups = [group('a', { labels: { size: 'big', cores: '8' } })]
  expect(running(groups, [workload('web', { nodeAffinity: [[requirement]] })])).toEqual({ a: nodes })
})

test('what runs on every node takes room on each, and on nodes that are opened', () => {
  const agent = workload('agent', { everyNode: true, vcpu: 1, gib: 1 })
  const packing = pack([group('a', { count: 1 })], [agent, workload('web', { replicas: 4, vcpu: 1.5 })])
  expect(packing.nodes.get('a')).toEqual({ running: 2, needed: 2 })
  expect(packing.requested.get('cpu')).toBe(2 * 1000 + 4 * 1500)
})

test('pods that keep apart get a node each', () => {
  const selector = [{ key: 'app', operator: 'In', values: ['web'] }] as const
  const antiAffinity = [{ topologyKey: 'kubernetes.io/hostname', selector }]
  expect(running([group('a')], [workload('web', { replicas: 3, vcpu: 0.1, antiAffinity })])).toEqual({ a: 3 })
  // The other way round: the one that wants to be alone keeps others of that label away.
  const guest = workload('guest', { vcpu: 0.1, labels: { app: 'web' } })
  expect(running([group('a')], [workload('web', { vcpu: 0.2, antiAffinity }), guest])).toEqual({ a: 2 })
})

test('pods that spread over hosts or zones do', () => {
  const selector = [{ key: 'app', operator: 'In', values: ['web'] }] as const
  const overHosts = [{ topologyKey: 'kubernetes.io/hostname', maxSkew: 1, selector }]
  expect(running([group('a', { count: 3 })], [workload('web', { replicas: 3, vcpu: 0.1, spread: overHosts })])).toEqual({ a: 3 })
  const overZones = [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, selector }]
  const zones = ['x', 'y', 'z']
  const packing = pack([group('a', { zones })], [workload('web', { replicas: 3, vcpu: 0.1, spread: overZones })])
  expect(packing.nodes.get('a')).toEqual({ running: 3, needed: 3 })
})

test('a zone is asked for by selector', () => {
  const groups = [group('a', { zones: ['x', 'y'], count: 2 })]
  const inY = workload('web', { replicas: 5, vcpu: 2, nodeSelector: { 'topology.kubernetes.io/zone': 'y' } })
  // Two fit on the node in y; nodes open in turn in x and y.
  expect(pack(groups, [inY]).pending).toEqual([])
  expect(pending([group('b', { zones: ['x'] })], [inY])).toEqual([
    'web: 5, no node group matches the node selector topology.kubernetes.io/zone=y',
  ])
})

test('after the change, what did not change stays where it is', () => {
  const groups = [group('a')]
  const before = [workload('big', { replicas: 2, vcpu: 3 }), workload('small', { replicas: 2, vcpu: 1 })]
  const after = [workload('small', { replicas: 2, vcpu: 1 })]
  const packed = packCluster(groups, before, after, 'expected')
  expect(packed.before.nodes.get('a')).toEqual({ running: 2, needed: 2 })
  expect(packed.after.nodes.get('a')).toEqual({ running: 2, needed: 2 })
})

test('absurd numbers of pods are bounded and said', () => {
  const packing = pack([group('a', { max: 3 })], [workload('web', { replicas: 1_000_000_000 })])
  expect(packing.nodes.get('a')?.running).toBe(3)
  expect(packing.pending).toEqual([
    { workload: 'Deployment/default/web', pods: maxPods - 12, reason: 'the node group a is at its maximum of 3' },
    { workload: 'Deployment/default/web', pods: 1_000_000_000 - maxPods, reason: `more than ${maxPods} pods are not packed` },
  ])
})

test('each change is told by what it alone does', () => {
  const groups = [group('a', { price: 0.1, count: 1 })]
  const before = [workload('web', { replicas: 2 }), workload('api', { replicas: 1 })]
  const after = [workload('web', { replicas: 6 }), workload('api', { replicas: 2 })]
  const [web, api] = marginalCosts(groups, before, after, 25)
  expect(web).toMatchObject({ address: 'Deployment/default/web', nodes: new Map([['a', 1]]), pending: 0 })
  expect(web?.monthlyCost?.toFixed()).toBe('73')
  expect(api).toMatchObject({ address: 'Deployment/default/api', nodes: new Map(), pending: 0 })
  expect(marginalCosts(groups, before, before, 25)).toEqual([])
})
