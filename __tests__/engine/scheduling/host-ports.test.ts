import { expect, test } from '@jest/globals'
import { packCluster } from '../../../src/engine/scheduling/pack-cluster.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { HostPort, Workload } from '../../../src/model/workload.ts'
import { daemon, group, pod, workload } from './cluster-parts.ts'

const packed = (groups: readonly NodeGroup[], workloads: readonly Workload[]) => packCluster(groups, [], workloads, 'expected').after
const running = (groups: readonly NodeGroup[], workloads: readonly Workload[]) =>
  Object.fromEntries([...packed(groups, workloads).nodes].map(([name, nodes]) => [name, nodes.running]))

const port = (parts: Partial<HostPort> = {}): HostPort => ({ port: 80, protocol: 'TCP', hostIP: '0.0.0.0', ...parts })
/** Small enough for eight on a node. */
const taking = (name: string, replicas: number, ...hostPorts: readonly HostPort[]) => workload(name, replicas, pod(500, 1, { hostPorts }))

test('pods of one workload with a host port need a node each', () => {
  expect(running([group('a')], [taking('ingress', 3, port())])).toEqual({ a: 3 })
  expect(running([group('a')], [taking('ingress', 3)])).toEqual({ a: 1 })
})

test('the nodes are chosen at the price of one pod each', () => {
  // Small nodes hold two of the pods for $0.06, large ones eight for $0.20; with one pod a node, small ones cost less.
  const small = group('small', { allocatable: new Map([['cpu', 1000], ['memory', 2 ** 31]]), price: 0.06 }) // biome-ignore format: one line
  expect(running([group('large'), small], [taking('ingress', 8, port())])).toEqual({ large: 0, small: 8 })
  expect(running([group('large'), small], [taking('ingress', 8)])).toEqual({ large: 1, small: 0 })
})

test.each<[string, HostPort, number]>([
  ['the same port', port(), 2],
  ['another port', port({ port: 443 }), 1],
  ['another protocol', port({ protocol: 'UDP' }), 1],
  ['one address of the node, against all of them', port({ hostIP: '10.0.0.1' }), 2],
])('two workloads, the other with %s', (_, other, nodes) => {
  for (const namespace of ['shop', 'elsewhere'])
    for (const replicas of [1, 0] as const)
      expect(running([group('a')], [taking('one', 1, port()), { ...taking('other', replicas, other), namespace }])).toEqual({
        a: replicas === 0 ? 1 : nodes,
      })
})

test('different addresses of a node are different ports', () => {
  const [one, other] = [taking('one', 1, port({ hostIP: '10.0.0.1' })), taking('other', 1, port({ hostIP: '10.0.0.2' }))]
  expect(running([group('a')], [one, other])).toEqual({ a: 1 })
})

test('no pod runs where a daemon has its port', () => {
  const agent = daemon('agent', pod(100, 0.1, { hostPorts: [port()], nodeSelector: { edge: 'true' } }))
  const edge = group('edge', { labels: { edge: 'true' }, price: 0.1 })
  expect(running([edge, group('a')], [agent, taking('ingress', 1, port())])).toEqual({ edge: 0, a: 1 })
  expect(packed([edge], [agent, taking('ingress', 2, port(), port({ port: 443 }))]).pending).toEqual([
    { workload: 'Deployment/shop/ingress', pods: 2, reason: 'the use of host ports 80/TCP, 443/TCP leaves no node for it' },
  ])
})

test('a zone where only a daemon with the port could run is none that pods are spread over', () => {
  const taint = { key: 'only', value: '', effect: 'NoSchedule' as const }
  const agent = daemon('agent', pod(100, 0.1, { hostPorts: [port()] }))
  const tolerating = group('tolerating', { zones: ['z'], taints: [taint] })
  const ingress = pod(500, 1, {
    hostPorts: [port()],
    tolerations: [{ key: 'only', operator: 'Exists', value: '', effect: undefined }],
    spread: [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, selector: [] }],
  })
  // Nodes in y have the daemon; with y counted as an empty zone the second pod would make 2 - 0 in z.
  expect(running([group('a', { zones: ['y'] }), tolerating], [agent, workload('ingress', 2, ingress)])).toEqual({ a: 0, tolerating: 2 })
})

test('pods beyond the nodes that there can be are pending', () => {
  expect(packed([group('a', { count: 1, max: 2 })], [taking('ingress', 3, port())]).pending).toEqual([
    { workload: 'Deployment/shop/ingress', pods: 1, reason: 'the node group a is at its maximum of 2' },
  ])
})

test('a replica more of such a workload is a node more', () => {
  const { before, after } = packCluster([group('a')], [taking('ingress', 2, port())], [taking('ingress', 3, port())], 'expected')
  expect([before, after].map(({ nodes }) => nodes.get('a')?.running)).toEqual([2, 3])
})
