import { expect, test } from '@jest/globals'
import { marginalCosts } from '../../../src/engine/scheduling/marginal-costs.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { daemon, group, pod, workload } from './cluster-parts.ts'

const costs = (groups: readonly NodeGroup[], before: readonly Workload[], after: readonly Workload[], changed?: readonly string[]) =>
  marginalCosts(groups, before, after, changed ?? [...before, ...after].map(({ address }) => address), 'expected').map(
    ({ address, nodes, monthly, pending }) => [address.split('/')[2], Object.fromEntries(nodes), monthly?.toFixed(), pending],
  )

test('an added workload costs the nodes that it opens', () => {
  // Three pods of 3 vCPUs: a node each, 3 x $0.20 x 730 = $438.
  expect(costs([group('workers')], [], [workload('web', 3, pod(3000, 1))])).toEqual([['web', { workers: 3 }, '438', 0]])
})

test('workloads that share a node cost nothing each, and a node together', () => {
  const after = [workload('a', 1, pod(500, 1)), workload('b', 1, pod(400, 1))]
  expect(costs([group('workers')], [], after)).toEqual([
    ['a', {}, '0', 0],
    ['b', {}, '0', 0],
  ])
})

test('a removed workload saves the node that only it needed: $0.20 x 730', () => {
  const before = [workload('a', 1, pod(3000, 1)), workload('b', 1, pod(2000, 1))]
  expect(costs([group('workers')], before, before.slice(0, 1), ['Deployment/shop/b'])).toEqual([['b', { workers: -1 }, '-146', 0]])
})

test('smaller requests are a change of one workload: three nodes become two', () => {
  expect(costs([group('workers')], [workload('web', 6, pod(2000, 1))], [workload('web', 6, pod(1000, 1))])).toEqual([
    ['web', { workers: -1 }, '-146', 0],
  ])
})

test('a daemon costs what it displaces', () => {
  const web = workload('web', 4, pod(2000, 1))
  // Two nodes hold two pods of 2 vCPUs each; beside 0.1 vCPUs only one fits: four nodes.
  expect(costs([group('workers')], [web], [web, daemon('agent', pod(100, 1))], ['DaemonSet/shop/agent'])).toEqual([
    ['agent', { workers: 2 }, '292', 0],
  ])
})

test('without a price the nodes are counted and the money is not known', () => {
  expect(costs([group('workers', { price: 'unknown' })], [], [workload('web', 1, pod(500, 1))])).toEqual([
    ['web', { workers: 1 }, undefined, 0],
  ])
})

test('pods that find no place are counted', () => {
  expect(costs([group('workers', { max: 1 })], [], [workload('web', 3, pod(3000, 1))])).toEqual([['web', { workers: 1 }, '146', 2]])
})

test('the ten largest changes are looked at', () => {
  const after = Array.from({ length: 30 }, (_, index) => workload(`w${index}`, index + 1, pod(100, 0.1)))
  const found = costs([group('workers')], [], after)
  expect(found).toHaveLength(10)
  expect(found[0]?.[0]).toBe('w29')
  expect(found[9]?.[0]).toBe('w20')
})
