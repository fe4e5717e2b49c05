import { expect, test } from '@jest/globals'
import { deployment, reading } from './reading.ts'

const web = 'Deployment/shop/web'
const pods = 'containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }]'
const autoscaler = (spec: string, version = 'autoscaling/v2', kind = 'HorizontalPodAutoscaler', name = 'web'): string =>
  `---\napiVersion: ${version}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\nspec: { ${spec} }\n`
const target = 'scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }'
const horizontal = (bounds: string): string => autoscaler(`${target}, ${bounds}`)
const scaled = (spec: string): string => autoscaler(`scaleTargetRef: { name: web }, ${spec}`, 'keda.sh/v1alpha1', 'ScaledObject')
const replicas = (text: string, expected?: number, stated = '') => {
  const read = reading(`${deployment(pods, stated)}${text}`, expected === undefined ? {} : { autoscaling: { expected } })
  const { low, expected: mean, high } = read.workload(web).replicas
  return [low, mean, high]
}

test.each([
  [undefined, [2, 2, 11]],
  [0, [2, 2, 11]],
  [0.5, [2, 7, 11]],
  [1, [2, 11, 11]],
  [7, [2, 11, 11]],
])('an autoscaler expected to go %p of the way', (share, expected) => {
  expect(replicas(horizontal('minReplicas: 2, maxReplicas: 11'), share, 'replicas: 5')).toEqual(expected)
})

test('v1, the fewest by default, and what a report says', () => {
  const { attributes, diagnostics } = reading(`${deployment(pods)}${autoscaler(`${target}, maxReplicas: 4`, 'autoscaling/v1')}`)
  expect(diagnostics).toEqual([])
  expect(attributes(web)).toMatchObject({ replicas: 1, min_replicas: 1, max_replicas: 4, autoscaler: 'HorizontalPodAutoscaler/shop/web' })
})

test('it rests while the workload states zero replicas; KEDA does not', () => {
  expect(replicas(horizontal('minReplicas: 2, maxReplicas: 11'), 1, 'replicas: 0')).toEqual([0, 0, 0])
  expect(replicas(scaled('minReplicaCount: 2'), 0, 'replicas: 0')).toEqual([2, 2, 100])
  const resting = reading(`${deployment(pods, 'replicas: 0')}${horizontal('minReplicas: 2, maxReplicas: 11')}`).attributes(web)
  expect(Object.keys(resting)).not.toEqual(expect.arrayContaining(['min_replicas']))
})

test('KEDA: while it is paused the workload is as it says; by load alone one pod stays', () => {
  const paused = scaled('minReplicaCount: 2, maxReplicaCount: 9').replace(
    'namespace: shop }',
    'namespace: shop, annotations: { autoscaling.keda.sh/paused: "true" } }',
  )
  expect(replicas(paused, 0, 'replicas: 4')).toEqual([4, 4, 4])
  expect(replicas(scaled('maxReplicaCount: 9, triggers: [{ type: cpu }, { type: memory }]'))).toEqual([1, 1, 9])
  expect(replicas(scaled('maxReplicaCount: 9, triggers: [{ type: cpu }, { type: kafka }]'))).toEqual([0, 0, 9])
})

test.each([
  ['no most', 'minReplicas: 2'],
  ['text', 'maxReplicas: many'],
  ['fewer than the fewest', 'minReplicas: 5, maxReplicas: 3'],
  ['the fewest below zero', 'minReplicas: -1, maxReplicas: 3'],
])('bounds that cannot be read make the replicas unknown: %s', (_, bounds) => {
  const { attributes, workloads, diagnostics } = reading(`${deployment(pods)}${horizontal(bounds)}`)
  expect(attributes(web).replicas).toMatch(/^\?/)
  expect(workloads).toEqual([])
  expect(diagnostics).toHaveLength(1)
})

test('what it scales is found by group, kind, name and namespace', () => {
  const other = horizontal('maxReplicas: 9')
  const codes = (text: string) => reading(`${deployment(pods)}${text}`).codes.map(code => code.split(' ')[0])
  expect(codes(other.replace('kind: Deployment', 'kind: StatefulSet'))).toEqual(['kubernetes-autoscaler-target'])
  expect(codes(other.replace('namespace: shop', 'namespace: other'))).toEqual(['kubernetes-autoscaler-target'])
  expect(codes(other.replace('apps/v1', 'example.com/v1'))).toEqual(['kubernetes-autoscaler-target'])
  expect(codes(other.replace('apps/v1', 'apps/v1beta2'))).toEqual([])
})

test('what two scale has as many replicas as nobody knows', () => {
  const second = autoscaler(`${target}, minReplicas: 40, maxReplicas: 400`, 'autoscaling/v2', 'HorizontalPodAutoscaler', 'second')
  const { codes, workloads, attributes } = reading(`${deployment(pods)}${horizontal('maxReplicas: 9')}${second}`)
  expect(codes.map(code => code.split(' ')[0])).toEqual(['kubernetes-autoscaler-conflict'])
  expect(workloads).toEqual([])
  expect(attributes(web).replicas).toMatch(/^\? .*how far is not known$/)
})

test('KEDA: 0 to 100 by default, idle, paused', () => {
  expect(replicas(scaled('minReplicaCount: 2, maxReplicaCount: 6'), 0.5)).toEqual([2, 4, 6])
  expect(replicas(scaled(''))).toEqual([0, 0, 100])
  expect(replicas(scaled('idleReplicaCount: 0, minReplicaCount: 2'))).toEqual([0, 0, 100])
  const paused = (count: string): string =>
    scaled('').replace('name: web, namespace', `name: web, annotations: { autoscaling.keda.sh/paused-replicas: "${count}" }, namespace`)
  expect(replicas(paused('3'))).toEqual([3, 3, 3])
  for (const none of ['', ' ', '-1', '1e1']) expect(replicas(paused(none))).toEqual([0, 0, 100])
})

const cron = (start: string, end: string, desired: unknown): string =>
  `{ type: cron, metadata: { timezone: UTC, start: "${start}", end: "${end}", desiredReplicas: "${desired}" } }`

test.each([
  // 12 of 24 hours: 2 + 0.5 x (10 - 2).
  ['half of each day', [cron('0 8 * * *', '0 20 * * *', 10)], 6],
  ['overnight', [cron('0 20 * * *', '0 8 * * *', 10)], 6],
  // 5 x 12 of 168 hours: 2 + 60 / 168 x 28 = 12.
  ['working days', [cron('0 8 * * 1-5', '0 20 * * 1-5', 30)], 12],
  ['fewer than at rest', [cron('0 8 * * *', '0 20 * * *', 1)], 2],
  ['at most the most', [cron('0 8 * * *', '0 20 * * *', 1000)], 26],
  // 6 hours of 22 and 6 of 10: 2 + 0.25 x 20 + 0.25 x 8.
  ['the largest where two overlap', [cron('0 8 * * *', '0 20 * * *', 10), cron('0 8 * * *', '0 14 * * *', 22)], 9],
  // January, 31 of 365 days: 2 + 31 / 365 x 48 = 6.08.
  ['a month of the year', [cron('0 0 1 1 *', '0 0 1 2 *', 50)], 6],
  ['other triggers say nothing', ['{ type: cpu, metadata: { value: "80" } }'], 2],
])('KEDA by the clock: %s', (_, triggers, expected) => {
  expect(replicas(scaled(`minReplicaCount: 2, maxReplicaCount: 50, triggers: [${triggers.join(', ')}]`))).toEqual([2, expected, 50])
})

test('a clock that cannot be read', () => {
  const read = reading(
    `${deployment(pods)}${scaled(`minReplicaCount: 2, triggers: [${cron('0 8 * * *', 'x', 10)}, ${cron('0 8 * * *', '0 9 * * *', 'many')}, 7]`)}`,
  )
  expect(read.codes.map(code => code.split(' ')[0])).toEqual(['kubernetes-schedule', 'kubernetes-schedule'])
  expect(read.workload(web).replicas.expected).toBe(2)
})

test('clocks with endless times are bounded', () => {
  const busy = Array.from({ length: 60 }, (_, index) =>
    scaled(`minReplicaCount: 2, triggers: [${cron('* * * * *', '*/2 * * * *', 10)}]`).replace('name: web', `name: s${index}`),
  )
  const { codes } = reading(`${deployment(pods)}${busy.join('')}`)
  expect(codes.filter(code => code.startsWith('kubernetes-limit'))).toHaveLength(60 - Math.floor(500_000 / (7 * (1440 + 720))))
})
