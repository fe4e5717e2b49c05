import { expect, test } from '@jest/globals'
import { serverlessOf } from '../../../src/engine/clusters/serverless.ts'
import { compare, deployment } from './compare.ts'

const takes = (namespace: string, labels: Readonly<Record<string, string>>, home: string, pod: Readonly<Record<string, string>>) => {
  const requirements = Object.entries(labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }) as const)
  const profile = { name: 'p', kind: 'fargate', selectors: [{ namespace, labels: requirements }] } as const
  return serverlessOf({ namespace: home, pod: { labels: pod } } as never, { serverless: [profile] } as never) === 'fargate'
}

test.each([
  ['batch', 'batch', true],
  ['batch', 'batch-eu', false],
  ['batch-*', 'batch-eu', true],
  ['batch-*', 'batch-', true],
  ['batch-*', 'batch', false],
  ['*dev', 'my-dev', true],
  ['*dev', 'dev-my', false],
  ['frontend*?', 'frontend', false],
  ['frontend*?', 'frontend-1', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['?', 'ab', false],
  ['*', '', true],
])('a Fargate profile for the namespace %s, and pods in %s', (pattern, home, expected) => {
  expect(takes(pattern, {}, home, {})).toBe(expected)
})

test('labels must all be there, with wildcards in keys and values', () => {
  const pod = { app: 'web-1', tier: 'front' }
  expect(takes('shop', { app: 'web-?' }, 'shop', pod)).toBe(true)
  expect(takes('shop', { 'ap*': 'web-1' }, 'shop', pod)).toBe(true)
  expect(takes('shop', { app: 'web-1', tier: 'back' }, 'shop', pod)).toBe(false)
  expect(takes('shop', { zone: '*' }, 'shop', pod)).toBe(false)
})

const agent = deployment('agent', 1, '500m', 'batch').replace('kind: Deployment', 'kind: DaemonSet').replace('  replicas: 1\n', '')
const config = (nodes: string): string =>
  `clusters: [{ name: c, provider: aws, region: us-east-1, fargate: [{ namespace: batch }]${nodes} }]\n`
const added = async (nodes: string) => {
  const web = deployment('web', 1, '500m', 'batch')
  const report = await compare({ 'k/web.yaml': web }, { 'k/web.yaml': web, 'k/agent.yaml': agent }, config(nodes))
  const [resource] = report.projects.flatMap(({ resources }) =>
    resources.flatMap(({ address, after }) => (address.startsWith('DaemonSet') ? after : [])),
  )
  return {
    resource,
    assumptions: report.clusters?.flatMap(one => one.assumptions),
    told: report.clusters?.flatMap(one => one.workloads.map(({ address }) => address)),
  }
}

test('what is for every node costs nothing where there is Fargate alone, and the report says so', async () => {
  const { resource, assumptions, told } = await added('')
  expect(told).toEqual([])
  expect(resource?.lines).toEqual([])
  expect(resource?.monthlyCost.toFixed(2)).toBe('0.00')
  expect(assumptions).toEqual(['No nodes are known, and Fargate runs no DaemonSets: these are taken to run nowhere, and cost nothing.'])
})

test('beside Fargate, it is on the nodes; of nodes of which nothing is known, it is not said to be on none', async () => {
  const mixed = await added(', nodes: [{ type: m6i.large, count: 2 }]')
  expect(mixed.resource?.resource.attributes).toMatchObject({ runs_on: 'nodes', replicas: 2 })
  // Two pods of 0.5 vCPU and 0.5 GiB, for 730 hours.
  expect(
    mixed.resource?.lines.map(line => `${line.description}: ${line.state === 'priced' ? line.quantity.toFixed() : line.state}`),
  ).toEqual(['vCPU on nodes (m6i.large): 730', 'Memory on nodes (m6i.large): 730'])
  const unknown = await added(', nodes: [{ type: x9.huge, count: 2 }]')
  expect(unknown.resource?.resource.attributes).toMatchObject({ runs_on: 'nodes' })
  expect(unknown.resource?.lines.map(({ state }) => state)).toEqual(['unknown'])
  expect(unknown.assumptions?.join()).not.toContain('DaemonSets')
})
