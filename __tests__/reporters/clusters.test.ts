import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal } from '../../src/model/money.ts'
import type { ClusterReport, ClusterState, MarginalCost, Report, ResourceDiff } from '../../src/model/report.ts'
import { nodesOf, pendingOf, roomOf, toldClusters, workloadEffects, workloadRemarks } from '../../src/reporters/cluster-words.ts'
import { clustersSection } from '../../src/reporters/comment-clusters.ts'

const state = (running: number, requested: number, pending: ClusterState['pending'] = []): ClusterState => ({
  groups: [
    { name: 'g', machineType: 'm6i.large', capacity: 'on-demand', running, needed: running, max: 5, monthlyCost: decimal(running) },
    { name: 's', machineType: 'm6i.large', capacity: 'spot', running: 0, needed: 0, max: 5, monthlyCost: undefined },
  ],
  requested: { cpu: requested, memory: 2 * requested },
  allocatable: { cpu: 2 * running, memory: 8 * running },
  pending,
})
const cluster = (
  before: ClusterState | undefined,
  after: ClusterState | undefined,
  workloads: readonly MarginalCost[] = [],
): ClusterReport => ({
  name: 'c',
  provider: 'aws',
  region: 'r',
  before,
  after,
  workloads,
  assumptions: [],
})
const report = (clusters: readonly ClusterReport[], more: Partial<Report> = {}): Report =>
  ({ base: 'a', currency: usDollar, projects: [], clusters, totals: {}, ...more }) as unknown as Report

test('nodes and room before and after', () => {
  const changed = cluster(state(2, 3), state(3, 4.5))
  expect(nodesOf(changed)).toBe('2 × m6i.large → 3 × m6i.large')
  expect(roomOf(changed)).toBe('requested: 3 of 4 vCPU (75 %) → 4.5 of 6 vCPU (75 %); 6 of 16 GiB (38 %) → 9 of 24 GiB (38 %)')
  expect(nodesOf(cluster(state(2, 3), state(2, 3)))).toBe('2 × m6i.large')
  expect(nodesOf(cluster(state(2, 3), undefined))).toBe('2 × m6i.large → not known')
  expect(nodesOf(cluster(undefined, state(0, 0)))).toBe('no nodes')
})

test.each([
  [[], '0', 0, 'fits: +$0.00 on the bill'],
  [[{ group: 'g', machineType: 'm6i.large', count: 2 }], '140.16', 0, 'needs 2 more m6i.large: +$140.16 on the bill'],
  [[{ group: 'g', machineType: 'm6i.large', count: -1 }], '-70.08', 0, 'sets 1 m6i.large free: -$70.08 on the bill'],
  [[{ group: 's', machineType: 'm6i.large', count: 1 }], undefined, 0, 'needs 1 more m6i.large (spot): at a price that is not known'],
  [[], '0', 3, 'does not fit: 3 pods pending'],
  [
    [
      { group: 'a', machineType: 'c6a.2xlarge', count: -2 },
      { group: 'b', machineType: 'c6a.xlarge', count: 2 },
    ],
    '-223.38',
    0,
    'replaces 2 c6a.2xlarge with 2 c6a.xlarge: -$223.38 on the bill',
  ],
  // What the pods that do fit cost is said beside those that do not.
  [
    [{ group: 'g', machineType: 'm6i.large', count: 2 }],
    '140.16',
    1,
    'does not fit: 1 pod pending; the rest needs 2 more m6i.large: +$140.16 on the bill',
  ],
] as const)('what a change does: %j, %s, %i pending', (nodes, cost, pending, text) => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes, monthlyCost: cost === undefined ? undefined : decimal(cost), pending }
  const one = cluster(state(2, 3), state(2, 3), [marginal])
  expect(workloadEffects(report([one]), one)).toEqual([{ project: 'p', address: 'Deployment/a/b', diff: undefined, text }])
})

test('a changed workload says where it stands, what of it changed, and why it finds no room', () => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 2 }
  const pending = [{ workload: 'Deployment/a/b', pods: 2, reason: 'no node group has 5 vCPU free on one node' }]
  const one = cluster(state(2, 3), state(2, 3, pending), [marginal])
  const change = (attribute: string, before: string, after: string) => ({ attribute, before, after, sensitive: false })
  const diff = {
    address: 'Deployment/a/b',
    type: 'kubernetes:Deployment',
    change: 'changed',
    attributes: [change('nodes', '1', '0'), change('nodes[0].type', 'a', 'b'), change('requests.cpu', '500m', '5')],
    after: { resource: { location: { file: 'web.yaml', line: 7 } } },
    allocatedDelta: decimal(0),
  } as unknown as ResourceDiff
  const text = clustersSection(report([one], { projects: [{ name: 'p', resources: [diff] }] as never }), {})
  expect(text).toContain(
    '| `Deployment/a/b` web.yaml:7 in `p` | `requests.cpu` `500m` → `5` | does not fit: 2 pods pending, no node group has 5 vCPU free on one node |',
  )
  expect(text.match(/does not fit/g)).toHaveLength(1)
  const alone = { base: undefined, projects: [{ name: 'p', resources: [{ ...diff, change: 'added' }] }] } as never
  expect(clustersSection(report([one], alone), {})).toContain('| `Deployment/a/b` web.yaml:7 in `p` |  | does not fit')
})

test('what is removed does not fit anywhere', () => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 0 }
  const gone = { address: 'Deployment/a/b', change: 'removed', attributes: [] } as unknown as ResourceDiff
  const one = cluster(state(2, 3), state(2, 3), [marginal])
  expect(workloadEffects(report([one], { projects: [{ name: 'p', resources: [gone] }] as never }), one)[0]?.text).toBe(
    'sets no node free: +$0.00 on the bill',
  )
})

test('a cluster of which nothing is known says so', () => {
  const one = { ...cluster(undefined, undefined), assumptions: ['Nothing is known of the nodes of c.'] }
  expect(clustersSection(report([one]), {})).toMatch(/^\*\*Cluster `c`\*\* what its workloads need is not known\n/)
})

test('a cluster that goes is removed, not unknown', () => {
  const one = { ...cluster(state(2, 3), undefined), removed: true } as const
  expect([nodesOf(one), roomOf(one)]).toEqual(['2 × m6i.large → the cluster is removed', ''])
})

test('pods without room say why', () => {
  const one = cluster(state(2, 3), state(2, 3, [{ workload: 'Deployment/a/b', pods: 1, reason: 'no node has 3 vCPU free' }]))
  expect(pendingOf(one)).toEqual([{ workload: 'Deployment/a/b', text: 'does not fit: 1 pod pending, no node has 3 vCPU free' }])
})

test('pods that were pending before are no news of a change', () => {
  const pending = (pods: number) => [{ workload: 'Deployment/a/b', pods, reason: 'no node has 3 vCPU free' }]
  const still = cluster(state(2, 3, pending(2)), state(2, 3, pending(2)))
  const worse = cluster(state(2, 3, pending(1)), state(2, 3, pending(2)))
  expect(toldClusters(report([still, worse]))).toEqual([worse])
  expect(pendingOf(still).map(({ text }) => text)).toEqual(['does not fit, as before the change: 2 pods pending, no node has 3 vCPU free'])
  expect(pendingOf(worse).map(({ text }) => text)).toEqual(['does not fit: 2 pods pending, no node has 3 vCPU free'])
})

test('a comparison tells of clusters that it does something to, an estimate of all', () => {
  const same = cluster(state(2, 3), state(2, 3))
  const changed = cluster(state(2, 3), state(3, 3))
  expect(toldClusters(report([same, changed]))).toEqual([changed])
  // Without a base there is no before, though the nodes of a configuration stand there without any pods.
  const estimated = toldClusters(report([same, changed], { base: undefined } as Partial<Report>))
  expect(estimated.map(nodesOf)).toEqual(['2 × m6i.large', '3 × m6i.large'])
})

test('pods that the change leaves without a node are told at the top', () => {
  const pending = (pods: number) => [{ workload: 'Deployment/a/b', pods, reason: 'no node has 3 vCPU free' }]
  const still = { ...cluster(state(2, 3, pending(2)), state(3, 3, pending(2))), name: 'still' }
  const worse = cluster(state(2, 3), state(2, 3, pending(2)))
  expect(workloadRemarks(report([still, worse]))).toEqual(['2 pods will not fit on the nodes of c.'])
})

test('what is allocated is a sentence of its own', () => {
  const allocated = { before: decimal(10), after: decimal('24.5'), delta: decimal('14.5') }
  expect(workloadRemarks(report([], { totals: { allocated } } as never))).toEqual([
    'Workloads are allocated $24.50 a month (+$14.50) of what their nodes cost.',
  ])
  expect(workloadRemarks(report([]))).toEqual([])
  const same = { before: decimal(10), after: decimal(10), delta: decimal(0) }
  expect(workloadRemarks(report([], { totals: { allocated: same } } as never))).toEqual([
    'Workloads are allocated $10.00 a month of what their nodes cost.',
  ])
})

test('many workloads without room take linear time', () => {
  const pending = Array.from({ length: 100_000 }, (_, index) => ({ workload: `Deployment/a/${index}`, pods: 1, reason: 'no room' }))
  const started = performance.now()
  expect(toldClusters(report([cluster(state(2, 3, pending), state(2, 3, pending))]))).toEqual([])
  expect(performance.now() - started).toBeLessThan(5_000)
})
