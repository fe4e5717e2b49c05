import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal } from '../../src/model/money.ts'
import type { ClusterReport, ClusterState, MarginalCost, Report, ResourceDiff } from '../../src/model/report.ts'
import { nodesOf, pendingOf, roomLines } from '../../src/reporters/cluster-words.ts'
import { clustersSection } from '../../src/reporters/comment-clusters.ts'
import { clustersText } from '../../src/reporters/table-clusters.ts'
import { toldClusters } from '../../src/reporters/told-clusters.ts'
import { effectText, otherWorkloads, workloadEffects } from '../../src/reporters/workload-effects.ts'
import { pendingSuffix, workloadRemarks } from '../../src/reporters/workload-remarks.ts'

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
  ({ base: 'a', currency: usDollar, projects: [], diagnostics: [], clusters, totals: {}, ...more }) as unknown as Report

test('nodes and room before and after', () => {
  const changed = cluster(state(2, 3), state(3, 4.5))
  expect(nodesOf(changed)).toBe('2 × m6i.large → 3 × m6i.large')
  expect(roomLines(changed)).toEqual([
    'vCPU requested: 3 of 4 (75 %) → 4.5 of 6 (75 %)',
    'Memory requested: 6 of 16 GiB (38 %) → 9 of 24 GiB (38 %)',
  ])
  expect(nodesOf(cluster(state(2, 3), state(2, 3)))).toBe('2 × m6i.large')
  expect(nodesOf(cluster(state(2, 3), undefined))).toBe('2 × m6i.large → not known')
  expect(nodesOf(cluster(undefined, state(0, 0)))).toBe('no nodes')
})

test.each([
  [[], '0', 0, 'fits: +$0.00 on the bill'],
  [[{ group: 'g', machineType: 'm6i.large', count: 2 }], '140.16', 0, 'needs 2 more m6i.large: +$140.16 on the bill'],
  [[{ group: 'g', machineType: 'm6i.large', count: -1 }], '-70.08', 0, 'frees 1 m6i.large: -$70.08 on the bill'],
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
  expect(workloadEffects(report([one]), one).map(effectText)).toEqual([text])
})

test('a changed workload says where it stands, what of it changed, and why it finds no room', () => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 2 }
  const pending = [{ project: 'p', workload: 'Deployment/a/b', pods: 2, reason: 'no node group has 5 vCPU free on one node' }]
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
    '| `Deployment/a/b` web.yaml:7 | `requests.cpu` `500m` → `5` | does not fit: 2 pods pending, no node group has 5 vCPU free on one node |',
  )
  expect(text.match(/does not fit/g)).toHaveLength(1)
  const alone = { base: undefined, projects: [{ name: 'p', resources: [{ ...diff, change: 'added' }] }] } as never
  expect(clustersSection(report([one], alone), {})).toContain('| `Deployment/a/b` web.yaml:7 | does not fit')
})

test('pods that find no node cost nothing yet, and what they will is said beside it', () => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 44 }
  const pending = [{ project: 'p', workload: 'Deployment/a/b', pods: 44, reason: 'the node group g is at its maximum of 2' }]
  const one = cluster(state(2, 3), state(2, 3, pending), [marginal])
  const diff = { address: 'Deployment/a/b', change: 'changed', attributes: [], after: { pending: decimal('603.18') } }
  const of = (allocatedDelta: string) =>
    report([one], { projects: [{ name: 'p', resources: [{ ...diff, allocatedDelta: decimal(allocatedDelta) }] }] as never })
  const text = 'does not fit: 44 pods pending, the node group g is at its maximum of 2'
  const later = '+$603.18 more allocated once its pending pods run'
  expect(workloadEffects(of('68.54'), one).map(effectText)[0]).toBe(`${text}, +$68.54 allocated; ${later}`)
  expect(workloadEffects(of('0'), one).map(effectText)[0]).toBe(`${text}; ${later}`)
  expect(workloadRemarks({ ...of('0'), totals: {} } as never)).toEqual([
    '44 pods of Deployment/a/b will not fit on the nodes of c: the node group g is at its maximum of 2. Nothing is allocated to them until they run, then $603.18 a month.',
  ])
})

test('a workload with pods that found no node before either is not said to fit', () => {
  const pending = [{ project: 'p', workload: 'Deployment/a/b', pods: 2, reason: 'no node has 3 vCPU free' }]
  const effectOf = (nodes: MarginalCost['nodes'], cost: string) => {
    const marginal = { project: 'p', address: 'Deployment/a/b', nodes, monthlyCost: decimal(cost), pending: -1 }
    const one = cluster(state(2, 3, pending), state(2, 3, pending), [marginal])
    return workloadEffects(report([one]), one).map(effectText)[0]
  }
  expect(effectOf([], '0')).toBe('does not fit: 2 pods pending, no node has 3 vCPU free')
  expect(effectOf([{ group: 'g', machineType: 'm6i.large', count: -1 }], '-70.08')).toBe(
    'does not fit: 2 pods pending, no node has 3 vCPU free; the rest frees 1 m6i.large: -$70.08 on the bill',
  )
})

test('projects of a cluster that have a workload of the same address have each their own reason', () => {
  const pending = (project: string, reason: string, pods = 1) => ({ project, workload: 'Deployment/shop/web', pods, reason })
  const marginal = (project: string) => ({ project, address: 'Deployment/shop/web', nodes: [], monthlyCost: decimal(0), pending: 1 })
  const [dev, prod] = [pending('dev', 'no node has 3 vCPU free'), pending('prod', 'taint gpu is not tolerated')]
  const both = cluster(state(2, 3), state(2, 3, [dev, prod]), [marginal('dev'), marginal('prod')])
  expect(workloadEffects(report([both]), both).map(effectText)).toEqual([
    'does not fit: 1 pod pending, no node has 3 vCPU free',
    'does not fit: 1 pod pending, taint gpu is not tolerated',
  ])
  // That one of them was pending before says nothing of the other, and that one is told of does not tell of the other.
  const after = cluster(state(2, 3, [dev]), state(2, 3, [dev, prod]), [marginal('prod')])
  expect(pendingOf(after).map(({ text }) => text.slice(0, 35))).toEqual([
    'does not fit, as before the change:',
    'does not fit: 1 pod pending, taint ',
  ])
  const projects = ['dev', 'prod'].map(name => ({ name, resources: [{ address: 'Service/shop/web', type: 'kubernetes:Service' }] }))
  const rows = clustersSection(report([after], { projects } as never), {}).match(/\| `Deployment.*/g)
  expect(rows?.map(row => row.split('|')[1])).toEqual([' `Deployment/shop/web` in `prod` ', ' `Deployment/shop/web` in `dev` '])
})

test('what is removed does not fit anywhere', () => {
  const marginal = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 0 }
  const gone = { address: 'Deployment/a/b', change: 'removed', attributes: [] } as unknown as ResourceDiff
  const one = cluster(state(2, 3), state(2, 3), [marginal])
  const told = workloadEffects(report([one], { projects: [{ name: 'p', resources: [gone] }] as never }), one)
  expect(told.map(effectText)).toEqual(['frees no node: +$0.00 on the bill'])
})

test('a cluster of which nothing is known says so', () => {
  const one = { ...cluster(undefined, undefined), assumptions: ['Nothing is known of the nodes of c.'] }
  expect(clustersSection(report([one]), {})).toMatch(/^\*\*Cluster `c`\*\* what its workloads need is not known\n/)
})

test('a cluster that goes is removed, not unknown', () => {
  const one = { ...cluster(state(2, 3), undefined), removed: true } as const
  expect([nodesOf(one), roomLines(one)]).toEqual(['2 × m6i.large → the cluster is removed', []])
})

test('pods without room say why', () => {
  const one = cluster(state(2, 3), state(2, 3, [{ project: 'p', workload: 'Deployment/a/b', pods: 1, reason: 'no node has 3 vCPU free' }]))
  expect(pendingOf(one)).toEqual([
    { project: 'p', workload: 'Deployment/a/b', text: 'does not fit: 1 pod pending, no node has 3 vCPU free' },
  ])
})

test('pods that were pending before are no news of a change', () => {
  const pending = (pods: number) => [{ project: 'p', workload: 'Deployment/a/b', pods, reason: 'no node has 3 vCPU free' }]
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
  const pending = (pods: number) => [{ project: 'p', workload: 'Deployment/a/b', pods, reason: 'no node has 3 vCPU free' }]
  const still = { ...cluster(state(2, 3, pending(2)), state(3, 3, pending(2))), name: 'still' }
  const worse = cluster(state(2, 3), state(2, 3, pending(2)))
  const told = report([still, worse])
  expect(pendingSuffix(told)).toBe(', and 2 pods will not fit')
  expect(workloadRemarks(told)).toEqual([
    '2 pods of Deployment/a/b will not fit on the nodes of c: no node has 3 vCPU free.',
    'still runs 1 more node.',
  ])
  expect(pendingSuffix(report([still]))).toBe('')
})

test('what becomes of the nodes is told at the top', () => {
  const remarks = (before: ClusterState, after: ClusterState, more: Partial<Report> = {}) =>
    workloadRemarks(report([cluster(before, after, [marginal])], more))
  expect(remarks(state(2, 3), state(4, 3))).toEqual(['c runs 2 more nodes.'])
  expect(remarks(state(2, 3), state(1, 3))).toEqual(['c runs 1 node fewer.'])
  expect(remarks(state(2, 3), state(2, 4))).toEqual(['All pods fit on the nodes of c as they are.'])
  const larger = { ...state(1, 3), groups: [{ ...group, machineType: 'm6i.xlarge' }] }
  expect(remarks(state(2, 3), larger)).toEqual(['c runs other nodes: 2 × m6i.large → 1 × m6i.xlarge.'])
  // Without a base nothing changes, and of pods that waited before it is not said that they fit.
  expect(remarks(state(2, 3), state(4, 3), { base: undefined } as Partial<Report>)).toEqual([])
  const pending = [{ project: 'p', workload: 'Deployment/a/b', pods: 1, reason: 'why' }]
  expect(remarks(state(2, 3, pending), state(2, 3, pending))).toEqual([])
})

const marginal: MarginalCost = { project: 'p', address: 'Deployment/a/b', nodes: [], monthlyCost: decimal(0), pending: 0 }
const group = {
  name: 'g',
  machineType: 'm6i.large',
  capacity: 'on-demand',
  running: 1,
  needed: 1,
  max: 5,
  monthlyCost: decimal(1),
} as const

test('of many clusters a few are named', () => {
  const more = ['a', 'b', 'c', 'd', 'e'].map(name => ({ ...cluster(state(1, 1), state(2, 1)), name }))
  const same = ['f', 'g', 'h', 'i', 'j'].map(name => ({ ...cluster(state(1, 1), state(1, 1), [marginal]), name }))
  expect(workloadRemarks(report([...more, ...same]))).toEqual([
    'a runs 1 more node.',
    'b runs 1 more node.',
    'c runs 1 more node.',
    'The nodes of 2 more clusters change.',
    'All pods fit on the nodes of f, g, h and 2 more as they are.',
  ])
})

test('what the nodes cost when pods scale up is told where it changes', () => {
  const side = (expected: number, high: number | undefined) => ({
    monthlyCost: decimal(expected),
    ...(high === undefined ? {} : { range: { low: decimal(0), expected: decimal(expected), high: decimal(high), causes: [] } }),
  })
  const remarks = (before: unknown, after: unknown, base: string | undefined = 'a') => {
    const resources = [{ address: 'Cluster/main', type: 'kubernetes:Cluster', before, after }]
    return workloadRemarks(report([], { base, projects: [{ name: 'cluster main', resources }] } as never))
  }
  const text = 'When pods scale up, nodes of main cost up to $90.00 a month more'
  expect(remarks(side(10, undefined), side(10, 100))).toEqual([`${text} (before: nothing).`])
  expect(remarks(side(10, 50), side(10, 100))).toEqual([`${text} (before: up to $40.00).`])
  expect(remarks(undefined, side(10, 100))).toEqual([`${text}.`])
  expect(remarks(side(0, 90), side(10, 100))).toEqual([])
  expect(remarks(side(10, 100), side(10, 10))).toEqual([])
})

test('what is allocated is a sentence of its own, and none where it stays the same', () => {
  const allocated = { before: decimal(10), after: decimal('24.5'), delta: decimal('14.5') }
  const remarks = (parts: object, base: string | undefined = 'a') =>
    workloadRemarks(report([], { totals: { allocated: parts }, base } as never))
  const rest = 'their share of the nodes; it is in no total.'
  expect(remarks(allocated)).toEqual([`Allocated to workloads: $24.50 a month (+$14.50), ${rest}`])
  expect(workloadRemarks(report([]))).toEqual([])
  const same = { before: decimal(10), after: decimal(10), delta: decimal(0) }
  expect(remarks(same)).toEqual([])
  expect(workloadRemarks(report([], { totals: { allocated: same }, base: undefined } as never))).toEqual([
    `Allocated to workloads: $10.00 a month, ${rest}`,
  ])
})

test('a workload of which a reader sees nothing change is not told', () => {
  const resource = (attributes: object) => ({ resource: { attributes, sensitive: new Set() } })
  const diff = (before: object, after: object) => ({
    ...{ address: 'Deployment/a/b', type: 'kubernetes:Deployment', change: 'unchanged', attributes: [] },
    ...{ before: resource(before), after: resource(after) },
  })
  const one = cluster(state(2, 3), state(2, 3), [marginal])
  const of = (...sides: [object, object]) => report([one], { projects: [{ name: 'p', resources: [diff(...sides)] }] } as never)
  expect(toldClusters(of({ max_replicas: 6 }, { max_replicas: 6 }))).toEqual([])
  const scaled = of({ max_replicas: 6 }, { max_replicas: 30 })
  expect(toldClusters(scaled)).toEqual([one])
  expect(clustersText(scaled)).toContain('  Deployment/a/b (max_replicas 6 → 30): fits: +$0.00 on the bill')
})

test('workloads that are not worked out one by one are counted', () => {
  const diff = (address: string, allocatedDelta: number, cluster = 'c', change = 'changed') => ({
    ...{ address, type: 'kubernetes:Deployment', change, attributes: [], allocatedDelta: decimal(allocatedDelta) },
    after: { allocated: {}, resource: { attributes: { cluster }, location: { file: 'web.yaml', line: 1 } } },
  })
  const resources = [
    diff('Deployment/a/b', 1),
    diff('Deployment/a/c', 2),
    diff('Deployment/a/d', 3.5),
    diff('Deployment/a/e', 7, 'other'),
    diff('Deployment/a/f', 9, 'c', 'unchanged'),
  ]
  const one = cluster(state(2, 3), state(2, 3), [marginal])
  const told = report([one], { projects: [{ name: 'p', resources }] } as never)
  expect(clustersSection(told, {})).toContain('2 more changed workloads, +$5.50 allocated together: see the line items.')
  expect(clustersText(told)).toContain('  2 more changed workloads, +$5.50 allocated together')
})

test('nodes and room stand side by side where they change, and in one line where they do not', () => {
  const changed = clustersSection(report([cluster(state(2, 3), state(3, 4.5))]), {})
  expect(changed).toBe(
    [
      '| Cluster `c` | Before | After |',
      '| :-- | --: | --: |',
      '| Nodes | 2 × m6i.large | 3 × m6i.large |',
      '| vCPU requested | 3 of 4 (75 %) | 4.5 of 6 (75 %) |',
      '| Memory requested | 6 of 16 GiB (38 %) | 9 of 24 GiB (38 %) |',
    ].join('\n'),
  )
  expect(clustersSection(report([cluster(state(2, 3), state(2, 3), [marginal])]), {})).toMatch(
    /^\*\*Cluster `c`\*\* 2 × m6i\.large; vCPU requested: 3 of 4 \(75 %\); Memory requested: 6 of 16 GiB \(38 %\)\n/,
  )
})

test('what is assumed of several clusters is said once', () => {
  const assuming = (name: string, ...assumptions: readonly string[]) => ({ ...cluster(state(1, 1), state(2, 1)), name, assumptions })
  const told = report([assuming('a', 'All do.', 'Some do.'), assuming('b', 'All do.', '*Own* <b>.')])
  expect(clustersSection(told, {})).toMatch(/\n<sub>All do\. a: Some do\. b: \\\*Own\\\* &lt;b&gt;\.<\/sub>$/)
  expect(clustersText(told)).toMatch(/\n\nAll do\.\na: Some do\.\nb: \*Own\* <b>\.$/)
})

test('nodes that several workloads need together are told with none of them, and that is said', () => {
  const needs = (count: number): MarginalCost => ({ ...marginal, nodes: [{ group: 'g', machineType: 'm6i.large', count }] })
  const told = (...workloads: readonly MarginalCost[]) => clustersSection(report([cluster(state(2, 3), state(3, 4), workloads)]), {})
  const text = 'Each workload is told as if it alone changed last: nodes that several need together are told with none of them.'
  expect(told(needs(0), needs(0))).toContain(`\n\n${text}`)
  expect(told(needs(1), needs(0))).not.toContain(text)
  expect(told(needs(0))).not.toContain(text)
  expect(clustersText(report([cluster(state(2, 3), state(3, 4), [needs(0), needs(0)])]))).toContain('Each workload is told as if it')
})

test('what would have been enough stands beside what is needed', () => {
  const nearMiss = { attribute: 'requests.cpu', is: '750m', enough: '700m' }
  const one = cluster(state(2, 3), state(3, 3), [
    { ...marginal, nodes: [{ group: 'g', machineType: 'm6i.large', count: 1 }], monthlyCost: decimal('70.08'), nearMiss },
  ])
  expect(workloadEffects(report([one]), one).map(effectText)).toEqual([
    'needs 1 more m6i.large (none with requests.cpu 700m instead of 750m): +$70.08 on the bill',
  ])
})

test('large clusters are told without fractions', () => {
  const large = { ...state(2, 3), requested: { cpu: 2234.7, memory: 12.34 }, allocatable: { cpu: 2616.9, memory: 99.96 } }
  expect(roomLines(cluster(large, large))).toEqual(['vCPU requested: 2,235 of 2,617 (85 %)', 'Memory requested: 12.3 of 100 GiB (12 %)'])
})

test('names from a pull request stay on one line of the terminal, and are no markup in the comment', () => {
  const hostile = {
    ...cluster(state(2, 3), state(2, 3, [{ project: 'p', workload: 'Deployment/a/b', pods: 1, reason: 'no\u001b[2J\nnode <img>' }])),
    name: '*c*\n@team',
  }
  const told = report([hostile])
  expect(clustersText(told)).toBe(
    [
      'Cluster *c* @team',
      '  2 × m6i.large',
      '  vCPU requested: 3 of 4 (75 %)',
      '  Memory requested: 6 of 16 GiB (38 %)',
      '  Deployment/a/b: does not fit: 1 pod pending, no [2J node <img>',
    ].join('\n'),
  )
  expect(clustersSection(told, {})).toContain('| `Deployment/a/b` | does not fit: 1 pod pending, no \\[2J node &lt;img&gt; |')
})

test('default prices are told of at the top', () => {
  const diagnostics = [{ code: 'cluster-assumed', severity: 'note', message: 'Nothing says in which cluster a runs' }] as const
  expect(workloadRemarks(report([], { diagnostics }))).toEqual(["Pods whose cluster nobody names are priced at OpenCost's default prices."])
})

test('many workloads without room take linear time', () => {
  const pending = Array.from({ length: 100_000 }, (_, index) => ({
    project: 'p',
    workload: `Deployment/a/${index}`,
    pods: 1,
    reason: 'no room',
  }))
  const started = performance.now()
  expect(toldClusters(report([cluster(state(2, 3, pending), state(2, 3, pending))]))).toEqual([])
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('of the workloads that nobody worked out one by one, those whose share falls to nothing count too', () => {
  const resource = { attributes: { cluster: 'c' } }
  const [some, none] = [{ resource, allocated: {} }, { resource }]
  const diff = (address: string, before: object, after: object) => ({ address, change: 'changed', before, after })
  const resources = [diff('a', some, none), diff('b', none, some), diff('c', none, none)]
  const others = otherWorkloads(report([], { projects: [{ name: 'p', resources }] as never }), cluster(undefined, undefined), 0)
  expect(others.map(({ address }) => address)).toEqual(['a', 'b'])
})

test('of a cluster whose workloads cannot all be read, the changed ones are counted, and what they need is said not to be known', () => {
  const diff = {
    ...{ address: 'Deployment/a/c', type: 'kubernetes:Deployment', change: 'changed', attributes: [], allocatedDelta: decimal(2) },
    after: { allocated: {}, resource: { attributes: { cluster: 'c' }, location: { file: 'web.yaml', line: 1 } } },
  }
  const told = report([cluster(undefined, undefined)], { projects: [{ name: 'p', resources: [diff] }] } as never)
  expect(clustersText(told)).toBe('Cluster c\n  what its workloads need is not known\n  1 changed workload, +$2.00 allocated together')
})
