import { expect, test } from '@jest/globals'
import { eligibleGroupsOf } from '../../../src/engine/scheduling/eligible-groups.ts'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { LabelRequirement, PodShape, Workload } from '../../../src/model/workload.ts'
import { amounts, daemon, group, pod, workload } from './cluster-parts.ts'

const packed = (groups: readonly NodeGroup[], workloads: readonly Workload[]) => packCluster(groups, [], workloads, 'expected').after
const nodes = (groups: readonly NodeGroup[], workloads: readonly Workload[]) =>
  Object.fromEntries([...packed(groups, workloads).nodes].map(([name, { needed, running }]) => [name, `${needed}/${running}`]))
const names = (shape: Partial<PodShape>, groups: readonly NodeGroup[]) =>
  eligibleGroupsOf(groups)(pod(500, 1, shape)).map(({ name }) => name)

const app = (name: string): LabelRequirement => ({ key: 'app', operator: 'In', values: [name] })
const web = (parts: Partial<PodShape>): PodShape => pod(500, 1, { labels: { app: 'web' }, ...parts })

const spot = group('spot', { labels: { 'capacity-type': 'spot', generation: '5' }, machineType: 'm5.large', zones: ['us-east-1a'] })
const plain = group('plain', { labels: { generation: '7', 'kubernetes.io/arch': 'arm64' }, machineType: 'm7g.large' })
const gpu = group('gpu', { taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }] })
const groups = [spot, plain, gpu]

test('node selectors look at the labels that nodes have', () => {
  expect(names({ nodeSelector: { 'capacity-type': 'spot' } }, groups)).toEqual(['spot'])
  expect(names({ nodeSelector: { 'node.kubernetes.io/instance-type': 'm7g.large' } }, groups)).toEqual(['plain'])
  expect(names({ nodeSelector: { 'topology.kubernetes.io/zone': 'us-east-1a' } }, groups)).toEqual(['spot', 'plain'])
  expect(names({ nodeSelector: { 'topology.kubernetes.io/zone': 'us-east-1b' } }, groups)).toEqual(['plain'])
  expect(names({ nodeSelector: { 'topology.kubernetes.io/region': 'eu-west-1' } }, groups)).toEqual([])
  expect(names({ nodeSelector: { 'kubernetes.io/os': 'windows' } }, groups)).toEqual([])
  expect(names({ nodeSelector: { 'kubernetes.io/hostname': '' } }, groups)).toEqual([])
  expect(names({ nodeSelector: { 'kubernetes.io/hostname': 'ip-10-0-0-1' } }, groups)).toEqual([])
  expect(names({ nodeAffinity: [[{ key: 'kubernetes.io/hostname', operator: 'NotIn', values: ['ip-10-0-0-1'] }]] }, groups)).toEqual([
    'spot',
    'plain',
  ])
})

test('what is not known of a node keeps nothing away', () => {
  // Only `plain` states its architecture; no group here says its zones.
  const anywhere = group('anywhere', { zones: [] })
  expect(names({ nodeSelector: { 'kubernetes.io/arch': 'amd64' } }, groups)).toEqual(['spot'])
  expect(names({ nodeSelector: { 'topology.kubernetes.io/zone': 'us-east-1f' } }, [anywhere])).toEqual(['anywhere'])
})

test.each<[LabelRequirement, string[]]>([
  [{ key: 'generation', operator: 'In', values: ['5', '6'] }, ['spot']],
  [{ key: 'generation', operator: 'NotIn', values: ['5'] }, ['plain', 'other']],
  [{ key: 'generation', operator: 'Exists', values: [] }, ['spot', 'plain']],
  [{ key: 'generation', operator: 'DoesNotExist', values: [] }, ['other']],
  [{ key: 'generation', operator: 'Gt', values: ['5'] }, ['plain']],
  [{ key: 'generation', operator: 'Lt', values: ['7'] }, ['spot']],
  [{ key: 'capacity-type', operator: 'Gt', values: ['1'] }, []],
  [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['us-east-1c'] }, ['plain', 'other']],
])('required affinity %j', (requirement, expected) => {
  expect(names({ nodeAffinity: [[requirement]] }, [spot, plain, group('other')])).toEqual(expected)
})

test('one term of required affinity is enough, and all of its requirements count', () => {
  const generation: LabelRequirement = { key: 'generation', operator: 'Exists', values: [] }
  const isSpot: LabelRequirement = { key: 'capacity-type', operator: 'In', values: ['spot'] }
  expect(names({ nodeAffinity: [[generation, isSpot]] }, groups)).toEqual(['spot'])
  expect(names({ nodeAffinity: [[generation], [isSpot]] }, groups)).toEqual(['spot', 'plain'])
  expect(names({ nodeAffinity: [[]] }, groups)).toEqual([])
})

test('taints keep pods away that do not tolerate them', () => {
  const tolerating = (toleration: Partial<PodShape['tolerations'][number]>) =>
    names({ tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'gpu', effect: undefined, ...toleration }] }, [gpu])
  expect(tolerating({})).toEqual(['gpu'])
  expect(tolerating({ effect: 'NoSchedule' })).toEqual(['gpu'])
  expect(tolerating({ effect: 'NoExecute' })).toEqual([])
  expect(tolerating({ value: 'cpu' })).toEqual([])
  expect(tolerating({ value: '', operator: 'Exists' })).toEqual(['gpu'])
  expect(tolerating({ key: undefined, operator: 'Exists' })).toEqual(['gpu'])
  expect(tolerating({ key: undefined })).toEqual([])
  const preferring = group('preferring', { taints: [{ key: 'dedicated', value: 'gpu', effect: 'PreferNoSchedule' }] })
  expect(names({}, [gpu, preferring])).toEqual(['preferring'])
})

test('size: of an empty node', () => {
  expect(
    eligibleGroupsOf([group('four'), group('eight', { allocatable: amounts(8000, 32) })])(pod(4001, 1)).map(({ name }) => name),
  ).toEqual(['eight'])
})

test('daemons run only where they may', () => {
  const agent = daemon('agent', pod(100, 0.1))
  const { placement } = packed([group('a', { count: 2 }), { ...gpu, count: 3 }], [agent])
  expect(placement.get(agent.address)).toEqual(new Map([['a', 2]]))
})

const perNode = [{ topologyKey: 'kubernetes.io/hostname', selector: [app('web')] }]
const perZone = [{ topologyKey: 'topology.kubernetes.io/zone', selector: [app('web')] }]

test('anti-affinity by host name: a node a pod', () => {
  expect(nodes([group('a', { count: 2 })], [workload('web', 5, web({ antiAffinity: perNode }))])).toEqual({ a: '5/5' })
})

test('anti-affinity holds both ways, and in its own namespace', () => {
  const lonely = workload('api', 1, pod(600, 1, { labels: { app: 'api' }, antiAffinity: perNode }))
  const other = workload('web', 1, web({}))
  expect(nodes([group('a')], [lonely, other])).toEqual({ a: '2/2' })
  const small = { ...lonely, pod: { ...lonely.pod, requests: amounts(400, 1) } }
  expect(nodes([group('a')], [small, other])).toEqual({ a: '2/2' })
  expect(nodes([group('a')], [lonely, { ...other, namespace: 'elsewhere' }])).toEqual({ a: '1/1' })
})

test('a pod keeps away from daemons that it avoids: on nodes, and in zones, where they run', () => {
  const agent = daemon('agent', pod(100, 0.1, { labels: { app: 'web' }, nodeSelector: { disk: 'ssd' } }))
  const both = [group('hdd', { zones: ['x'], price: 9 }), group('ssd', { zones: ['x'], labels: { disk: 'ssd' } })]
  const avoiding = (antiAffinity: PodShape['antiAffinity']) => workload('api', 1, pod(500, 1, { antiAffinity }))
  expect(nodes(both, [agent, avoiding(perNode)])).toEqual({ hdd: '1/1', ssd: '0/0' })
  expect(nodes(both, [agent, avoiding(perZone)])).toEqual({ hdd: '1/1', ssd: '0/0' })
  expect(
    nodes(
      both.map(one => ({ ...one, count: 1 })),
      [agent, avoiding(perZone)],
    ),
  ).toEqual({ hdd: '0/1', ssd: '0/1' })
})

test('anti-affinity by zone: a pod a zone, and the rest is pending', () => {
  const result = packed([group('a', { zones: ['x', 'y'] })], [workload('web', 3, web({ antiAffinity: perZone }))])
  expect(result.nodes.get('a')).toEqual({ needed: 2, running: 2 })
  expect(result.pending).toEqual([
    { workload: 'Deployment/shop/web', pods: 1, reason: 'anti-affinity over topology.kubernetes.io/zone leaves no node for it' },
  ])
})

const zoneSpread = (maxSkew: number) => [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew, selector: [app('web')] }]
const nodeSpread = (maxSkew: number) => [{ topologyKey: 'kubernetes.io/hostname', maxSkew, selector: [app('web')] }]

test('spread over zones opens nodes in those of a group that starts from none', () => {
  expect(nodes([group('a')], [workload('web', 4, web({ spread: zoneSpread(1) }))])).toEqual({ a: '3/3' })
  expect(nodes([group('a')], [workload('web', 4, web({ spread: zoneSpread(4) }))])).toEqual({ a: '1/1' })
})

test('spread counts only zones of running nodes where a group has some', () => {
  expect(nodes([group('a', { count: 1, max: 9 })], [workload('web', 4, web({ spread: zoneSpread(1) }))])).toEqual({ a: '1/1' })
  expect(nodes([group('a', { count: 2, max: 9 })], [workload('web', 4, web({ spread: zoneSpread(1) }))])).toEqual({ a: '2/2' })
})

test('spread over a zone whose only nodes are tainted keeps pods pending, as in Kubernetes', () => {
  const tainted = group('tainted', { count: 1, zones: ['z'], taints: [{ key: 'only', value: '', effect: 'NoSchedule' }] })
  const result = packed([group('a', { count: 1, zones: ['y'] }), tainted], [workload('web', 3, web({ spread: zoneSpread(1) }))])
  expect(result.pending).toEqual([
    { workload: 'Deployment/shop/web', pods: 2, reason: 'topology spread over topology.kubernetes.io/zone leaves no node for it' },
  ])
})

test('policies of a spread say which nodes count: those with taints, and those that the pod may not run on', () => {
  const tainted = group('tainted', { count: 1, zones: ['z'], taints: [{ key: 'only', value: '', effect: 'NoSchedule' }] })
  const honoring = zoneSpread(1).map(one => ({ ...one, nodeTaintsPolicy: 'Honor' as const }))
  expect(packed([group('a', { count: 1, zones: ['y'] }), tainted], [workload('web', 3, web({ spread: honoring }))]).pending).toEqual([])

  const both = [group('ssd', { count: 1, zones: ['y'], labels: { disk: 'ssd' } }), group('hdd', { count: 1, zones: ['z'] })]
  const onSsd = (spread: PodShape['spread']) => [workload('web', 3, web({ spread, nodeSelector: { disk: 'ssd' } }))]
  expect(packed(both, onSsd(zoneSpread(1))).pending).toEqual([])
  // The empty zone z counts: the second pod would make 2 - 0 in y.
  const ignoring = zoneSpread(1).map(one => ({ ...one, nodeAffinityPolicy: 'Ignore' as const }))
  expect(packed(both, onSsd(ignoring)).pending).toMatchObject([{ pods: 2 }])
})

test('spread over nodes uses all that run before one is opened', () => {
  // Six pods of 0.5 vCPUs fit one node; skew 1 levels them over three: 2, 2, 2.
  expect(nodes([group('a', { count: 3 })], [workload('web', 6, web({ spread: nodeSpread(1) }))])).toEqual({ a: '3/3' })
  expect(nodes([group('a', { count: 3 })], [workload('web', 2, web({ spread: nodeSpread(2) }))])).toEqual({ a: '1/3' })
})

test('spread that asks for more zones than there are takes the fewest pods in one to be none', () => {
  const spread = (minDomains: number) => zoneSpread(1).map(one => ({ ...one, minDomains }))
  const two = group('a', { zones: ['x', 'y'] })
  // One pod in x, one in y; a third would make 2 - 0 in either.
  const result = packed([two], [workload('web', 3, web({ spread: spread(3) }))])
  expect(result.nodes.get('a')).toEqual({ needed: 2, running: 2 })
  expect(result.pending).toEqual([
    {
      workload: 'Deployment/shop/web',
      pods: 1,
      reason: 'topology spread over topology.kubernetes.io/zone (2 domains, fewer than minDomains 3) leaves no node for it',
    },
  ])
  // With both zones that it asks for it levels them: 2, 1.
  expect(packed([two], [workload('web', 3, web({ spread: spread(2) }))]).pending).toEqual([])
})

test('spread that asks for more nodes than run opens them', () => {
  const spread = nodeSpread(1).map(one => ({ ...one, minDomains: 3 }))
  // All four fit the one node that runs. Two more are opened for the second and the third; then the fewest are 1, and the fourth joins one.
  expect(nodes([group('a', { count: 1 })], [workload('web', 4, web({ spread }))])).toEqual({ a: '3/3' })
  expect(nodes([group('a', { count: 1 })], [workload('web', 4, web({ spread: nodeSpread(1) }))])).toEqual({ a: '1/1' })
  const [pending] = packed([group('a', { count: 1, max: 2 })], [workload('web', 4, web({ spread }))]).pending
  expect(pending).toMatchObject({ pods: 2, reason: 'the node group a is at its maximum of 2' })
})

test('reasons for pending pods', () => {
  const reasons = (workloads: readonly Workload[], of: readonly NodeGroup[]) => packed(of, workloads).pending.map(({ reason }) => reason)
  const one = (shape: PodShape, of: readonly NodeGroup[] = [group('workers')]) => reasons([workload('web', 1, shape)], of)
  expect(one(pod(100, 1), [])).toEqual(['the cluster has no node groups'])
  expect(one(pod(5000, 1))).toEqual(['no node group has 5 vCPUs free on one node'])
  expect(one(pod(100, 17.5))).toEqual(['no node group has 17.5 GiB of memory free on one node'])
  expect(one(pod(100, 1, { requests: amounts(100, 1, { 'hugepages-2Mi': 2 ** 29 }) }))).toEqual([
    'no node group has 512Mi hugepages-2Mi free on one node',
  ])
  expect(one(pod(100, 1, { requests: amounts(100, 1, { 'nvidia.com/gpu': 2 }) }))).toEqual([
    'no node group has 2 nvidia.com/gpu free on one node',
  ])
  expect(one(pod(3000, 30), [group('cpu'), group('memory', { allocatable: amounts(1000, 64) })])).toEqual([
    'no node group has 3 vCPUs and 30 GiB of memory free on one node',
  ])
  expect(one(pod(100, 1, { nodeSelector: { disktype: 'ssd' } }))).toEqual(['node selector disktype=ssd matches no node group'])
  expect(one(pod(100, 1, { nodeSelector: { 'capacity-type': 'spot', generation: '7' } }), groups)).toEqual([
    'node selector capacity-type=spot, generation=7 matches no node group',
  ])
  expect(one(pod(100, 1, { nodeAffinity: [[{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['q'] }]] }))).toEqual([
    'node affinity topology.kubernetes.io/zone in q matches no node group',
  ])
  expect(one(pod(100, 1), [gpu])).toEqual(['taint dedicated=gpu is not tolerated'])
  expect(one(pod(100, 1), [group('unsized', { allocatable: new Map() })])).toEqual(['the size of the nodes of unsized is not known'])
  expect(reasons([daemon('agent', pod(1000, 1)), workload('web', 1, pod(3500, 1))], [group('workers')])).toEqual([
    'no node group has 3.5 vCPUs free on one node, beside its daemons',
  ])
  expect(reasons([workload('web', 9, pod(4000, 1))], [group('workers', { count: 1, max: 5 })])).toEqual([
    'the node group workers is at its maximum of 5',
  ])
  expect(reasons([workload('web', 9, pod(4000, 1))], [group('a', { max: 1 }), group('b', { count: 2, max: 1 })])).toEqual([
    'the node groups a (1), b (1) are at their maximum',
  ])
  expect(reasons([daemon('agent', pod(9000, 1))], [group('workers', { count: 2 })])).toEqual(['nodes of workers have no room for it'])
})
