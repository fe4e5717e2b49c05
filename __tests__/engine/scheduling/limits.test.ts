import { expect, test } from '@jest/globals'
import { limits } from '../../../src/engine/scheduling/limits.ts'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import { problemOf } from '../../../src/engine/scheduling/problem.ts'
import { group, pod, workload } from './cluster-parts.ts'

test('of a thousand million replicas as many are placed as the limit allows', () => {
  const { after } = packCluster([group('workers')], [], [workload('web', 1e9, pod(1000, 1))], 'expected')
  // Four pods of 1 vCPU a node.
  expect(after.nodes.get('workers')?.running).toBe(limits.pods / 4)
  expect(after.pending).toEqual([
    { workload: 'Deployment/shop/web', pods: 1e9 - limits.pods, reason: `only ${limits.pods} pods are placed` },
  ])
  expect(after.limit).toBe(`Only ${limits.pods} pods are placed.`)
})

test('a thousand million nodes cost no work', () => {
  const { after } = packCluster([group('workers', { count: 1e9 })], [], [workload('web', 10, pod(2000, 1))], 'expected')
  expect(after.nodes.get('workers')).toEqual({ needed: 5, running: 1e9 })
})

test('pods that all keep away from each other stop at a bound of the work, and it says so', () => {
  const selector = [{ key: 'any', operator: 'DoesNotExist' as const, values: [] }]
  const shape = pod(100, 0.1, { antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector }] })
  const lonely = Array.from({ length: 9000 }, (_, index) => workload(`web-${index}`, 1, shape))
  const { after } = packCluster([group('workers')], [], lonely, 'expected')
  const { needed = 0 } = after.nodes.get('workers') ?? {}
  expect(after.pending.reduce((sum, { pods }) => sum + pods, needed)).toBe(9000)
  expect(after.pending.length).toBeGreaterThan(0)
  expect(after.limit).toBe('There are too many pods and constraints to work out where all of them run.')
})

test('of many resources that no node has the further ones count as one, and none of their pods finds a place', () => {
  const odd = Array.from({ length: 200 }, (_, index) =>
    workload(`odd-${index}`, 1, { ...pod(100, 0.1), requests: new Map([...pod(100, 0.1).requests, [`example.com/r${1000 + index}`, 2]]) }),
  )
  const groups = [group('workers')]
  const { problem } = problemOf(groups, [[], odd], 'expected')
  expect(problem.resources.length).toBeLessThan(60)
  const { after } = packCluster(groups, [], [...odd, workload('web', 1, pod(100, 0.1))], 'expected')
  expect(after.nodes.get('workers')?.needed).toBe(1)
  expect(after.pending.map(({ reason }) => reason)).toHaveLength(200)
  expect(after.pending.find(({ workload: address }) => address.endsWith('/odd-0'))?.reason).toBe(
    'no node group has 2 example.com/r1000 free on one node',
  )
  expect(after.pending.find(({ workload: address }) => address.endsWith('/odd-199'))?.reason).toBe(
    'no node group has 1 further resources free on one node',
  )
})

test('what selectors look at is bounded, whatever they are', () => {
  const selector = (index: number) => [{ key: 'app', operator: 'NotIn' as const, values: [`x-${index}`] }]
  const sets = Array.from({ length: 20 }, (_, index) =>
    workload(`web-${index}`, 1, pod(100, 0.1, { antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector: selector(index) }] })),
  )
  const { problem } = problemOf([group('workers')], [[], sets], 'expected')
  const work = { stepsLeft: 50 }
  const found = sets.map((_, index) => problem.relations.selected('shop', selector(index), work).pods.length)
  expect(found).toEqual([20, 20, 20, ...Array.from({ length: 17 }, () => 0)])
})
