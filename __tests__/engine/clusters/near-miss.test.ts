import { expect, test } from '@jest/globals'
import { nearMiss } from '../../../src/engine/clusters/near-miss.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { daemon, group, pod, workload } from '../scheduling/cluster-parts.ts'

/** One node with 4 vCPUs and 16 GiB, and more of the kind where they are needed. */
const groups = [group('g', { count: 1, max: 10 })]
const of = (head: readonly Workload[], base: readonly Workload[] = []) => nearMiss(groups, { base, head }, head.at(-1)?.address ?? '')

test('one pod less of many', () => {
  // Four pods of 1 vCPU fill the node, the fifth needs another one.
  expect(of([workload('web', 5, pod(1000, 1))], [workload('web', 4, pod(1000, 1))])).toEqual({
    attribute: 'replicas',
    is: '5',
    enough: '4',
  })
})

test('the largest request of a vCPU that is enough', () => {
  // 4,000m for four pods of 1,050m: 1,000m is enough, in steps of 50m. One pod less of four is no near miss.
  expect(of([workload('web', 4, pod(1050, 1))])).toEqual({ attribute: 'requests.cpu', is: '1050m', enough: '1' })
  // 700m are left beside 3,300m.
  expect(of([workload('api', 1, pod(3300, 1)), workload('web', 1, pod(840, 1))])).toEqual({
    ...{ attribute: 'requests.cpu', is: '840m', enough: '700m' },
  })
  // 400m for 410m, in steps of 10m.
  expect(of([workload('api', 1, pod(3600, 1)), workload('web', 1, pod(410, 1))])).toMatchObject({ is: '410m', enough: '400m' })
})

test('the largest request of memory that is enough', () => {
  // 16 GiB for two pods of 8.5 GiB.
  expect(of([workload('web', 2, pod(500, 8.5))])).toEqual({ attribute: 'requests.memory', is: '8704Mi', enough: '8Gi' })
})

test.each([
  ['what is far off', [workload('web', 4, pod(1500, 1))]],
  ['what is not there', []],
  ['pods of every node', [workload('api', 1, pod(3900, 1)), daemon('agent', pod(110, 1))]],
  ['what lacks both', [workload('web', 4, pod(1050, 4.5))]],
  ['what something scales, by its pods', [workload('web', 5, pod(2500, 1), { replicas: { low: 5, expected: 5, high: 9 } })]],
  ['a cluster of very many pods', [workload('many', 2001, pod(1, 0)), workload('web', 4, pod(1050, 1))]],
])('no near miss: %s', (_, head: readonly Workload[]) => {
  expect(of(head)).toBeUndefined()
})
