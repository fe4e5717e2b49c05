import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import type { PricedLine } from '../../src/model/line-item.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import { costOf } from '../../src/reporters/explain-cost.ts'
import { nodeSteps } from '../../src/reporters/explain-nodes.ts'

const resource = (type: string, attributes: object, more: object = {}): PricedResource =>
  ({ ...{ state: 'free', lines: [], monthlyCost: zero }, ...more, resource: { type, attributes, sensitive: new Set() } }) as never
const line = (group: string, unit: string, quantity: number): PricedLine =>
  ({ state: 'priced', path: [group], unit, quantity: decimal(quantity) }) as unknown as PricedLine

test("a cluster's lines say how many nodes stand behind them", () => {
  const cluster = resource('kubernetes:Cluster', { groups: [{ name: 'a', nodes: 3 }, { name: 'b', nodes: 1 }, { name: 'c', nodes: 0 }] }) // biome-ignore format: one line
  expect(nodeSteps(cluster, line('a', 'hours', 2190))).toEqual(['    3 nodes x 730 hours = 2,190 hours'])
  expect(nodeSteps(cluster, line('b', 'GB-months', 20))).toEqual(['    1 node x 20 GB-months = 20 GB-months'])
  expect(nodeSteps(cluster, line('c', 'hours', 0))).toEqual([])
  expect(nodeSteps(resource('aws_eks_node_group', { groups: [{ name: 'a', nodes: 3 }] }), line('a', 'hours', 2190))).toEqual([])
})

test('what costs nothing says why, instead of being called free', () => {
  const said = (type: string, attributes: object): string => costOf(resource(type, attributes), usDollar)
  expect(said('kubernetes:CronJob', { suspended: true, runs: 0 })).toBe('costs nothing while it is suspended')
  expect(said('kubernetes:CronJob', { runs: 0 })).toBe('costs nothing, as it never runs')
  expect(said('kubernetes:Deployment', { replicas: 0 })).toBe('costs nothing, as it has no pods')
  expect(said('kubernetes:Cluster', { nodes: 'none' })).toBe('runs no nodes')
  expect(said('kubernetes:Cluster', { nodes: '2 × m' })).toBe('nothing of its own: its nodes are on the bill where they are declared')
  expect(said('kubernetes:Namespace', {})).toBe('free')
  expect(said('aws_iam_role', { replicas: 0 })).toBe('free')
})

test('of shares it is said what they are, and what comes on top once pending pods run', () => {
  const lines = [{ state: 'priced', allocated: true }]
  const allocated = { low: decimal(5), expected: decimal(5), high: decimal(5) }
  const end = '; what is allocated is its share of its nodes, in no total'
  expect(costOf(resource('kubernetes:Deployment', {}, { lines, allocated }), usDollar)).toBe(`$5.00 allocated a month${end}`)
  expect(costOf(resource('kubernetes:Deployment', {}, { lines, allocated, pending: decimal(2) }), usDollar)).toBe(
    `$5.00 allocated a month; $2.00 more once its pending pods run${end}`,
  )
  const unknown = [{ state: 'unknown' }]
  expect(costOf(resource('kubernetes:Cluster', {}, { lines: unknown, state: 'priced' }), usDollar)).toBe('the cost is not known')
})
