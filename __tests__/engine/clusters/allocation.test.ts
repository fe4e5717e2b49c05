import { expect, test } from '@jest/globals'
import type { LineItem } from '../../../src/model/line-item.ts'
import type { PricedResource, Report } from '../../../src/model/report.ts'
import { renderComment } from '../../../src/reporters/comment.ts'
import { renderJson } from '../../../src/reporters/json.ts'
import { compare, deployment, eks, type Files, only } from './compare.ts'

function resource({ projects }: Report, name: string): PricedResource {
  const found = projects.flatMap(({ resources }) => resources).find(({ address }) => address.endsWith(`/${name}`))?.after
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const quantities = ({ lines }: PricedResource): readonly string[] =>
  lines.flatMap((line: LineItem) =>
    line.state === 'priced' ? [`${line.quantity.toFixed()} ${line.unit}, ${line.description}`] : [line.state],
  )

const configured = (...nodes: readonly string[]): string =>
  `clusters: [{ name: c, provider: aws, region: us-east-1, nodes: [${nodes.map(node => `{ ${node} }`).join(', ')}] }]\n`
const packed = 'Workloads are allocated a part of the nodes that their pods are packed on; the scheduler may choose others.'

test('pods pay for the nodes that they are on, beyond those declared too', async () => {
  // Three pods of half a vCPU fit into 1.93; the other three need a node of the other group, which has none of its own.
  const config = configured('type: m6i.large, count: 1, max: 1', 'type: r6i.xlarge, max: 3')
  const report = await compare({ 'k/a.yaml': deployment('a', 3) }, { 'k/a.yaml': deployment('a', 6) }, config)
  expect(quantities(resource(report, 'a'))).toEqual([
    '1095 vCPU-hours, vCPU on nodes (m6i.large)',
    '1095 GiB-hours, Memory on nodes (m6i.large)',
    '1095 vCPU-hours, vCPU on nodes (r6i.xlarge)',
    '1095 GiB-hours, Memory on nodes (r6i.xlarge)',
  ])
  expect(only(report).assumptions).toContain(packed)
})

test('nodes that a workload could run on but does not are none of its price', async () => {
  const config = configured('type: m6i.large, count: 1', 'type: m6i.16xlarge, count: 1')
  const report = await compare({ 'k/a.yaml': deployment('a', 1) }, { 'k/a.yaml': deployment('a', 2) }, config)
  expect(quantities(resource(report, 'a'))).toEqual([
    '730 vCPU-hours, vCPU on nodes (m6i.large)',
    '730 GiB-hours, Memory on nodes (m6i.large)',
  ])
})

test('a change to one workload moves the price of no other', async () => {
  const config = configured('type: m6i.large, count: 1, max: 1', 'type: r6i.xlarge, max: 3')
  const files = (replicas: number): Files => ({ 'k/a.yaml': deployment('a', 2), 'k/b.yaml': deployment('b', replicas) })
  const { projects } = await compare(files(2), files(5), config)
  const changes = projects.flatMap(({ resources }) => resources.map(({ address, change }) => [address, change]))
  expect(changes).toContainEqual(['Deployment/shop/a', 'unchanged'])
  expect(changes).toContainEqual(['Deployment/shop/b', 'changed'])
})

test('pods for every node pay for each kind by how many of it run', async () => {
  const config = configured('type: m6i.large, count: 1', 'type: r6i.xlarge, count: 3')
  const daemon = (cpu: string) => deployment('agent', 1, cpu).replace('Deployment', 'DaemonSet').replace('replicas: 1', '')
  const report = await compare({ 'k/a.yaml': daemon('100m') }, { 'k/a.yaml': daemon('200m') }, config)
  expect(quantities(resource(report, 'agent'))).toEqual([
    '146 vCPU-hours, vCPU on nodes (m6i.large)',
    '365 GiB-hours, Memory on nodes (m6i.large)',
    '438 vCPU-hours, vCPU on nodes (r6i.xlarge)',
    '1095 GiB-hours, Memory on nodes (r6i.xlarge)',
  ])
  expect(
    only(await compare({ 'k/a.yaml': daemon('1') }, { 'k/a.yaml': daemon('2') }, configured('type: m6i.large'))).assumptions,
  ).not.toContain(packed)
})

test('pods that find no node are allocated nothing until they do', async () => {
  // Two nodes of m6i.large hold three pods each. Of its $0.096 a vCPU-hour is $0.0323804 and a GiB-hour $0.00517727.
  const files = (replicas: number): Files => ({ 'infra/main.tf': eks(2, 2), 'deploy/web.yaml': deployment('web', replicas) })
  const report = await compare(files(6), files(50))
  const web = resource(report, 'web')
  expect(quantities(web)[0]).toBe('2190 vCPU-hours, vCPU on nodes (m6i.large)')
  expect([web.allocated?.expected, web.pending].map(amount => amount?.toFixed(2))).toEqual(['82.25', '603.18'])
  expect(report.totals.allocated?.delta.toFixed()).toBe('0')
  const comment = renderComment(report)
  expect(comment).toContain('**$82.25 allocated (pending pods: $603.18 more)**')
  expect(comment).toContain('is at its maximum of 2 | +$603.18 once its pending pods run |')
  expect(comment).toContain(' Nothing is allocated to them until they run, then $603.18 a month.')
  expect(renderJson(report)).toMatch(/"pendingMonthlyCost": "603\.1\d+"/)
  expect(report.projects.flatMap(({ resources }) => resources.map(({ address, change }) => [address, change]))).toContainEqual([
    'Deployment/shop/web',
    'changed',
  ])
})

test('all pods pending: the lines say what they will cost', async () => {
  const files = (replicas: number): Files => ({
    'infra/main.tf': eks(1, 1),
    'deploy/web.yaml': deployment('web', 3),
    'deploy/api.yaml': deployment('api', replicas),
  })
  const api = resource(await compare(files(0), files(2)), 'api')
  expect(quantities(api)).toEqual(['0 vCPU-hours, vCPU on nodes (m6i.large)', '0 GiB-hours, Memory on nodes (m6i.large)'])
  // 2 x 0.5 x 730 x (0.0323804 + 0.00517727).
  expect([api.allocated?.expected, api.pending].map(amount => amount?.toFixed(2))).toEqual(['0.00', '27.42'])
})

test('an autoscaler gives no more than the pods that find nodes', async () => {
  const autoscaler = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { minReplicas: 5, maxReplicas: 12, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`
  const files = (replicas: number): Files => ({
    'infra/main.tf': eks(1, 1),
    'deploy/web.yaml': deployment('web', replicas) + autoscaler,
  })
  const { allocated } = resource(await compare(files(1), files(2)), 'web')
  // Five are wanted at least and three have room: 3 x 0.5 x 730 x (0.0323804 + 0.00517727).
  expect([allocated?.low, allocated?.expected, allocated?.high].map(amount => amount?.toFixed(2))).toEqual(['41.13', '41.13', '41.13'])
})
