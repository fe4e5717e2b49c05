import { expect, test } from '@jest/globals'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { amounts, group, pod, workload } from './cluster-parts.ts'

/** One node of 4 vCPUs in each of three zones, and more on demand. */
const zones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']
const pool = (parts: Parameters<typeof group>[1] = {}): NodeGroup =>
  group('pool', { count: 3, zones, allocatable: amounts(4000, 64, { pods: 20 }), ...parts })

const running = (groups: readonly NodeGroup[], before: readonly Workload[], after: readonly Workload[]) => {
  const { nodes, pending } = packCluster(groups, before, after, 'expected').after
  return { nodes: nodes.get('pool')?.running, pending: pending.map(({ pods, reason }) => `${pods}: ${reason}`) }
}

/** Three pods that have a volume each, unless told otherwise. */
const database = (cpu: number, volumes = [{ name: 'data', ofPod: true }]): Workload =>
  workload('db', 3, pod(cpu, 1, { volumes }), { address: 'StatefulSet/shop/db', kind: 'StatefulSet' })

/** With 3 vCPUs it goes first, to the node of the first zone. */
const filler = workload('web', 1, pod(3000, 1))
const grow = (groups: readonly NodeGroup[], before: Workload, after: Workload) => running(groups, [filler, before], [filler, after])

test('pods that grow stay in the zones of their volumes', () => {
  // One pod with its volume in each zone. With 2 vCPUs the one of the first zone has no room beside `web`, though the second zone has.
  expect(grow([pool()], database(1000), database(2000))).toEqual({ nodes: 4, pending: [] })
  expect(grow([pool()], database(1000, []), database(2000, []))).toEqual({ nodes: 3, pending: [] })
  expect(grow([pool({ max: 3 })], database(1000), database(2000))).toEqual({
    nodes: 3,
    pending: ['1: the node group pool is at its maximum of 3'],
  })
})

test('new volumes are spread over zones as far as there are nodes with room, and none is started for it', () => {
  const wide = database(2000)
  // The first zone is full but for one vCPU: two volumes in the second and one in the third, or the other way round.
  expect(running([pool()], [filler], [filler, wide])).toEqual({ nodes: 3, pending: [] })
  expect(running([pool()], [wide], [database(3000)])).toEqual({ nodes: 3, pending: [] })
})

test('a volume that is new may be anywhere', () => {
  expect(grow([pool()], database(1000), database(2000, [{ name: 'other', ofPod: true }]))).toEqual({ nodes: 3, pending: [] })
})

test('pods beyond the volumes that exist get new ones in any zone', () => {
  const more = { ...database(2000), replicas: { low: 6, expected: 6, high: 6 } }
  expect(running([pool()], [database(2000)], [more])).toEqual({ nodes: 3, pending: [] })
})

test('pods that share a volume run in its zone', () => {
  const web = (volumes: { name: string; ofPod: boolean }[]): Workload => workload('web', 3, pod(3000, 1, { volumes }))
  expect(running([pool()], [], [web([])])).toEqual({ nodes: 3, pending: [] })
  expect(running([pool()], [], [web([{ name: 'shop/files', ofPod: false }])])).toEqual({ nodes: 5, pending: [] })
})

test('workloads that share a volume run in its zone, those of another namespace have another one', () => {
  const volumes = [{ name: 'files', ofPod: false }]
  const one = workload('one', 1, pod(3000, 1, { volumes }))
  const two = workload('two', 1, pod(2000, 1, { volumes }))
  expect(running([pool()], [], [one, two])).toEqual({ nodes: 4, pending: [] })
  expect(running([pool()], [], [one, { ...two, namespace: 'other' }])).toEqual({ nodes: 3, pending: [] })
})

test('the pods that have no place in the zone of their volume say so', () => {
  const volumes = [{ name: 'files', ofPod: false }]
  const shapes = pod(3000, 1, { volumes, labels: { app: 'web' } })
  const apart = {
    ...shapes,
    antiAffinity: [{ topologyKey: 'topology.kubernetes.io/zone', selector: [{ key: 'app', operator: 'Exists' as const, values: [] }] }],
  }
  expect(running([pool()], [], [workload('web', 2, apart)]).pending).toEqual([
    '1: anti-affinity over topology.kubernetes.io/zone and the zone of its volumes leaves no node for it',
  ])
})

test('where no zone is known, volumes hold nobody', () => {
  expect(grow([pool({ zones: [] })], database(1000), database(2000))).toEqual({ nodes: 3, pending: [] })
})

test('zones whose names are not known hold volumes, and meet whatever zone a pod asks for', () => {
  const unnamed = pool({ unnamedZones: true })
  expect(grow([unnamed], database(1000), database(2000))).toEqual({ nodes: 4, pending: [] })
  const picky = workload('picky', 3, pod(3000, 1, { nodeSelector: { 'topology.kubernetes.io/zone': 'eu-west-1d' } }))
  expect(running([unnamed], [], [picky])).toEqual({ nodes: 3, pending: [] })
  expect(running([pool()], [], [picky]).pending).toEqual(['3: node selector topology.kubernetes.io/zone=eu-west-1d matches no node group'])
})
