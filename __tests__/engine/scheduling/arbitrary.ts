import fc from 'fast-check'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import { decimal } from '../../../src/model/money.ts'
import type { HostPort, LabelRequirement, PodShape, TopologySpread, Volume, Workload } from '../../../src/model/workload.ts'
import { group, pod, workload } from './cluster-parts.ts'

const sometimes = <T>(value: fc.Arbitrary<T>, otherwise: T, weight = 1): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight, arbitrary: value })

const groupParts = fc.record({
  count: fc.nat(3),
  more: fc.option(fc.nat(3), { nil: undefined }),
  zones: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
  cpu: fc.integer({ min: 2, max: 12 }),
  memory: fc.integer({ min: 2, max: 12 }),
  gpu: sometimes(fc.constantFrom(1, 2), 0),
  pods: sometimes(fc.integer({ min: 2, max: 6 }), 99),
  disk: fc.constantFrom('ssd', 'hdd'),
  generation: fc.constantFrom('5', '6', '7'),
  tainted: sometimes(fc.constant(true), false),
  price: fc.integer({ min: 1, max: 40 }),
  limited: fc.boolean(),
})

/** Some groups share a limit. */
export const groupsArbitrary: fc.Arbitrary<NodeGroup[]> = fc
  .tuple(fc.array(groupParts, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 40 }))
  .map(([all, most]) =>
    all.map(({ count, more, zones, cpu, memory, gpu, pods, disk, generation, tainted, price, limited }, index) => ({
      ...group(`group-${index}`),
      count,
      max: more === undefined ? undefined : count + more,
      zones,
      allocatable: new Map([['cpu', cpu], ['memory', memory], ['pods', pods], ...(gpu > 0 ? [['gpu', gpu] as const] : [])]), // biome-ignore format: one line
      capacityOfNode: new Map([['cpu', cpu]]),
      ...(limited ? { pool: { name: 'pool', most: new Map([['cpu', most]]) } } : {}),
      labels: { disk, generation },
      taints: tainted ? [{ key: 'only', value: 'some', effect: 'NoSchedule' as const }] : [],
      price: decimal(price).div(100),
    })),
  )

const app = fc.constantFrom('a', 'b', 'c')
const topologyKey = fc.constantFrom('kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'disk')
const selector: fc.Arbitrary<LabelRequirement[]> = fc.oneof(
  app.map(name => [{ key: 'app', operator: 'In' as const, values: [name] }]),
  app.map(name => [{ key: 'app', operator: 'NotIn' as const, values: [name] }]),
)
const nodeRequirement: fc.Arbitrary<LabelRequirement> = fc.oneof(
  fc.constantFrom<LabelRequirement>(
    { key: 'disk', operator: 'In', values: ['ssd'] },
    { key: 'disk', operator: 'NotIn', values: ['ssd'] },
    { key: 'generation', operator: 'Gt', values: ['5'] },
    { key: 'generation', operator: 'Lt', values: ['7'] },
    { key: 'disk', operator: 'Exists', values: [] },
    { key: 'disk', operator: 'DoesNotExist', values: [] },
    { key: 'topology.kubernetes.io/zone', operator: 'In', values: ['x', 'y'] },
  ),
)

const spread: fc.Arbitrary<TopologySpread> = fc
  .record({
    topologyKey,
    selector,
    maxSkew: fc.integer({ min: 1, max: 2 }),
    minDomains: sometimes(fc.integer({ min: 1, max: 4 }), 0),
    ignoresAffinity: sometimes(fc.constant(true), false),
    honorsTaints: sometimes(fc.constant(true), false),
  })
  .map(({ minDomains, ignoresAffinity, honorsTaints, ...rest }) => ({
    ...rest,
    ...(minDomains === 0 ? {} : { minDomains }),
    ...(ignoresAffinity ? { nodeAffinityPolicy: 'Ignore' as const } : {}),
    ...(honorsTaints ? { nodeTaintsPolicy: 'Honor' as const } : {}),
  }))

const hostPort: fc.Arbitrary<HostPort> = fc.record({
  port: fc.constantFrom(80, 443),
  protocol: sometimes(fc.constant('UDP'), 'TCP'),
  hostIP: sometimes(fc.constantFrom('10.0.0.1', '10.0.0.2'), '0.0.0.0'),
})

const shape: fc.Arbitrary<PodShape> = fc
  .record({
    app,
    cpu: fc.integer({ min: 0, max: 8 }),
    memory: fc.integer({ min: 0, max: 8 }),
    gpu: sometimes(fc.constant(1), 0),
    nodeSelector: sometimes(fc.constantFrom<Record<string, string>>({ disk: 'ssd' }, { 'topology.kubernetes.io/zone': 'y' }), {}),
    nodeAffinity: sometimes<LabelRequirement[][]>(
      fc.array(fc.array(nodeRequirement, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
      [],
    ),
    tolerates: fc.boolean(),
    antiAffinity: sometimes(fc.array(fc.record({ topologyKey, selector }), { maxLength: 2 }), []),
    volumes: sometimes<Volume[]>(fc.constantFrom([{ name: 'own', ofPod: true }], [{ name: 'shared', ofPod: false }]), []),
    spread: sometimes(fc.array(spread, { maxLength: 2 }), []),
    hostPorts: sometimes(fc.array(hostPort, { maxLength: 2 }), []),
  })
  .map(({ app: name, cpu, memory, gpu, tolerates, ...rest }) => ({
    ...pod(0, 0),
    ...rest,
    labels: { app: name },
    requests: new Map([['cpu', cpu], ['memory', memory], ['gpu', gpu]]), // biome-ignore format: one line
    tolerations: tolerates ? [{ key: 'only', operator: 'Exists' as const, value: '', effect: undefined }] : [],
  }))

const small = (pod: PodShape): PodShape => ({
  ...pod,
  antiAffinity: [],
  spread: [],
  requests: new Map([...pod.requests].map(([name, amount]) => [name, Math.min(amount, 1)])),
})

export const workloadArbitrary = (name: string): fc.Arbitrary<Workload> =>
  fc
    .record({ shape, replicas: fc.nat(6), everyNode: sometimes(fc.constant(true), false) })
    .map(({ shape: pod, replicas, everyNode }) => workload(name, replicas, everyNode ? small(pod) : pod, { everyNode }))

export const workloadsArbitrary: fc.Arbitrary<Workload[]> = fc
  .nat(7)
  .chain(length => fc.tuple(...Array.from({ length }, (_, index) => workloadArbitrary(`w${index}`))))
