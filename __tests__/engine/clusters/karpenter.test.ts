import { expect, test } from '@jest/globals'
import { karpenterNodes } from '../../../src/engine/clusters/from-karpenter.ts'
import { instanceLabels } from '../../../src/engine/clusters/karpenter-labels.ts'
import type { NodeFacts } from '../../../src/engine/clusters/node-group.ts'
import { alike, askedOf } from '../../../src/engine/scheduling/asked.ts'
import { readManifest } from '../../../src/formats/kubernetes/documents.ts'
import { readObjects } from '../../../src/formats/kubernetes/read-objects.ts'
import type { Workload } from '../../../src/model/workload.ts'
import { openPriceBook } from '../../../src/prices/book.ts'
import { type MachineType, openMachineTypes } from '../../../src/prices/machine-types.ts'
import { amounts, pod, workload } from '../scheduling/cluster-parts.ts'

const machine = (type: string, vcpus: number, memory: number, parts: Partial<MachineType> = {}): MachineType => ({
  type,
  vcpus,
  memory,
  architecture: 'x86_64',
  generation: 'current',
  gpus: 0,
  gpu: undefined,
  ...parts,
})

test('labels of nodes follow from the name and the facts of their machine type', () => {
  expect(instanceLabels(machine('m6id.2xlarge', 8, 32))).toEqual({
    'node.kubernetes.io/instance-type': 'm6id.2xlarge',
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/os': 'linux',
    'karpenter.k8s.aws/instance-category': 'm',
    'karpenter.k8s.aws/instance-generation': '6',
    'karpenter.k8s.aws/instance-family': 'm6id',
    'karpenter.k8s.aws/instance-size': '2xlarge',
    'karpenter.k8s.aws/instance-cpu': '8',
    'karpenter.k8s.aws/instance-memory': '32768',
    'karpenter.k8s.aws/instance-cpu-manufacturer': 'intel',
  })
})

test.each([
  ['c7a.large', {}, { category: 'c', generation: '7', 'cpu-manufacturer': 'amd' }],
  ['m7i-flex.large', {}, { category: 'm', family: 'm7i-flex', 'cpu-manufacturer': 'intel' }],
  ['r8g.large', { architecture: 'arm64' }, { category: 'r', 'cpu-manufacturer': 'aws' }],
  ['g5.xlarge', { gpus: 1, gpu: 'NVIDIA A10G' }, { category: 'g', 'gpu-count': '1', 'gpu-manufacturer': 'nvidia', 'gpu-name': 'a10g' }],
  ['inf2.xlarge', {}, { category: 'inf', generation: '2' }],
  ['u-6tb1.56xlarge', {}, { category: 'u', generation: '1' }],
  ['is4gen.large', { architecture: 'arm64' }, { category: 'is', generation: '4' }],
] as const)('%s %j', (type, parts, expected) => {
  const labels = instanceLabels(machine(type, 2, 8, parts)) ?? {}
  for (const [name, value] of Object.entries(expected)) expect(labels[`karpenter.k8s.aws/instance-${name}`]).toBe(value)
  // Whose processor a g5 has is not in its name.
  if (type === 'g5.xlarge') expect(labels).not.toHaveProperty(['karpenter.k8s.aws/instance-cpu-manufacturer'])
})

test('a Mac is no node', () => {
  expect(instanceLabels(machine('mac2.metal', 8, 16, { architecture: 'arm64_mac' }))).toBeUndefined()
})

test('pods tell nodes apart by the values that they name', () => {
  const family = 'karpenter.k8s.aws/instance-family'
  const asked = askedOf([
    workload('a', 1, pod(1, 1, { nodeSelector: { [family]: 'm5' } })),
    workload('b', 1, pod(1, 1, { nodeAffinity: [[{ key: 'cpu', operator: 'Gt', values: ['4'] }]] })),
  ])
  const of = (labels: Readonly<Record<string, string>>): string => alike(new Map(Object.entries(labels)), asked)
  expect(of({ [family]: 'm6i', cpu: '8' })).toBe(of({ [family]: 'c7i', cpu: '8' }))
  expect(of({ [family]: 'm5', cpu: '8' })).not.toBe(of({ [family]: 'c7i', cpu: '8' }))
  expect(of({ [family]: 'm6i', cpu: '8' })).not.toBe(of({ [family]: 'm6i', cpu: '4' }))
  expect(of({ cpu: '8' })).not.toBe(of({ [family]: 'm6i', cpu: '8' }))
})

const manifest = {
  version: 1,
  sources: {
    S1: { title: 'Price list', url: 'https://example.com', date: '2026-07-01', licence: 'public domain', retrieved: '2026-07-02' },
  },
}

/** Tables with a few machines, as `vcpus,memory,architecture,generation,gpus,gpu`, and their prices an hour. */
function factsOf(all: Readonly<Record<string, readonly [machine: string, usd?: number]>>): NodeFacts {
  const rows = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))
  const machines = ['type,vcpus,memory,architecture,generation,gpus,gpu,source', ...rows.map(([type, [facts]]) => `${type},${facts},S1`)]
  const prices = rows.flatMap(([type, [, usd]]) =>
    usd === undefined ? [] : [`instance/linux/shared/${type},hours,0,S1,,us-east-1=${usd}`],
  )
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify(manifest),
    'aws/machine-types.csv': `${machines.join('\n')}\n`,
    'aws/ec2.csv': `${['sku,unit,from,source,rule,prices', ...prices].join('\n')}\n`,
  }
  const read = (path: string): string | undefined => files[path]
  return { machines: openMachineTypes({ read }), book: openPriceBook({ read }) }
}

const facts = factsOf({
  'c6a.large': ['2,4,x86_64,current,,', 0.0765],
  'c6i.large': ['2,4,x86_64,current,,', 0.085],
  'm6a.large': ['2,8,x86_64,current,,', 0.0864],
  'm6a.metal': ['192,768,x86_64,current,,', 0.01],
  'm6g.large': ['2,8,arm64,current,,', 0.077],
  'm6i.large': ['2,8,x86_64,current,,', 0.096],
  'm6i.xlarge': ['4,16,x86_64,current,,', 0.192],
  'm7i.large': ['2,8,x86_64,current,,'],
  'g6.xlarge': ['4,16,x86_64,current,1,NVIDIA L4', 0.8048],
})
const cluster = { provider: 'aws', region: 'us-east-1' } as const
const requirement = (key: string, operator: string, ...values: string[]): string =>
  `{ key: ${key}, operator: ${operator}, values: [${values.map(value => `"${value}"`).join(', ')}] }`
const amd64 = requirement('kubernetes.io/arch', 'In', 'amd64')

const pool = (requirements: readonly string[], more = ''): string => `apiVersion: karpenter.sh/v1
kind: NodePool
metadata: { name: general }
spec: { ${more} template: { spec: { requirements: [${requirements.join(', ')}] } } }
`
function nodesOf(text: string, workloads: readonly Workload[] = [], where: Parameters<typeof karpenterNodes>[1] = cluster) {
  const { resources } = readObjects(readManifest(text, 'pool.yaml').objects, {})
  return karpenterNodes(resources, where, facts, askedOf(workloads))
}
const typesOf = (text: string, workloads: readonly Workload[] = []) => nodesOf(text, workloads).map(({ machineType }) => machineType)

test('a pool starts the machine types that it allows, without those that another one is never dearer and never smaller than', () => {
  expect(typesOf(pool([amd64]))).toEqual(['c6a.large', 'm6a.large', 'm6i.xlarge'])
  expect(typesOf(pool([]))).toEqual(['c6a.large', 'm6g.large', 'm6i.xlarge'])
  expect(typesOf(pool([amd64, requirement('karpenter.k8s.aws/instance-category', 'In', 'm')]))).toEqual(['m6a.large', 'm6i.xlarge'])
  expect(typesOf(pool([amd64, requirement('karpenter.k8s.aws/instance-cpu', 'Gt', '2')]))).toEqual(['m6i.xlarge'])
  expect(typesOf(pool([requirement('node.kubernetes.io/instance-type', 'In', 'm6i.large', 'c6i.large')]))).toEqual([
    'c6i.large',
    'm6i.large',
  ])
})

test('a pool is known to pods by its name, wherever it is declared, and to others by its weight', () => {
  const { resources } = readObjects(readManifest(pool([amd64], 'weight: 20,'), 'pool.yaml').objects, {})
  const inTerraform = resources.map(one => ({ ...one, address: 'module.karpenter.kubectl_manifest.pool' }))
  const [first] = karpenterNodes(inTerraform, cluster, facts, askedOf([]))
  expect(first?.labels['karpenter.sh/nodepool']).toBe('general')
  expect(first?.pool).toMatchObject({ name: 'module.karpenter.kubectl_manifest.pool', weight: 20 })
})

test('a pool that says nothing of zones is in those of the other nodes, where these agree', () => {
  const other = (...zones: readonly string[]) => ({
    ...{ name: 'system', machineType: 'm6i.large', capacity: 'on-demand' as const, count: 1, max: 1, billedElsewhere: true },
    ...{ labels: {}, taints: [], pods: undefined, zones },
  })
  const zonesOf = (text: string, ...others: readonly ReturnType<typeof other>[]) => {
    const [first] = nodesOf(text, [], { ...cluster, nodes: others })
    if (first?.unknown !== undefined) return first.unknown
    return [first?.zones, first?.assumptions?.some(text => text.includes("in the zones of the cluster's node groups"))]
  }
  expect(zonesOf(pool([amd64]), other('a', 'b'), other('b', 'a'), other())).toEqual([['a', 'b'], true])
  expect(zonesOf(pool([amd64]), other('a'), other('b'))).toEqual([[], false])
  expect(zonesOf(pool([amd64, requirement('topology.kubernetes.io/zone', 'In', 'c')]), other('a'))).toEqual([['c'], false])
  // What it excludes of its own zones, or of those of the others; of all of them nothing is left.
  const zone = (operator: string, ...values: readonly string[]) => requirement('topology.kubernetes.io/zone', operator, ...values)
  expect(zonesOf(pool([amd64, zone('In', 'a', 'b', 'c'), zone('In', 'b', 'c'), zone('NotIn', 'c')]))).toEqual([['b'], false])
  expect(zonesOf(pool([amd64, zone('NotIn', 'c', 'd')]), other('a', 'b', 'c'))).toEqual([['a', 'b'], true])
  expect(zonesOf(pool([amd64, zone('NotIn', 'a')]), other('a'))).toBe('it allows none of the zones that there are')
  expect(zonesOf(pool([amd64, zone('NotIn', 'a')]))).toEqual([[], false])
  const unnamed = { ...other('first', 'second'), unnamedZones: true as const }
  expect(zonesOf(pool([amd64, zone('NotIn', 'us-east-1a')]), unnamed)).toEqual([['first', 'second'], true])
  const [first] = nodesOf(pool([amd64, zone('NotIn', 'us-east-1a')]), [], { ...cluster, nodes: [unnamed] })
  expect(first?.assumptions?.[0]).toContain("in the zones of the cluster's node groups (which of them are excluded is not known).")
})

test('machines that pods ask for stay: devices, families, architectures', () => {
  expect(typesOf(pool([amd64]), [workload('train', 1, { ...pod(1, 1), requests: amounts(1, 1, { 'nvidia.com/gpu': 1 }) })])).toContain(
    'g6.xlarge',
  )
  const family = { 'karpenter.k8s.aws/instance-family': 'm6i' }
  expect(typesOf(pool([amd64]), [workload('old', 1, pod(1, 1, { nodeSelector: family }))])).toContain('m6i.large')
  expect(typesOf(pool([]), [workload('x86', 1, pod(1, 1, { nodeSelector: { 'kubernetes.io/arch': 'amd64' } }))])).toEqual([
    'c6a.large',
    'm6g.large',
    'm6a.large',
    'm6i.xlarge',
  ])
})

test('bare metal is started only where it is asked for', () => {
  expect(typesOf(pool([requirement('karpenter.k8s.aws/instance-size', 'In', 'metal')]))).toEqual(['m6a.metal'])
})

test('all groups of a pool share its limits, labels and zones', () => {
  const text = pool(
    [
      amd64,
      requirement('karpenter.k8s.aws/instance-category', 'In', 'm'),
      requirement('topology.kubernetes.io/zone', 'In', 'us-east-1a', 'us-east-1b'),
      requirement('team.example/pool', 'In', 'shared'),
    ],
    'limits: { cpu: 10, memory: 40Gi },',
  )
  const [first, second] = nodesOf(text)
  expect(first).toMatchObject({
    name: 'NodePool/general m6a.large',
    capacity: 'on-demand',
    count: 0,
    zones: ['us-east-1a', 'us-east-1b'],
    labels: { 'karpenter.sh/nodepool': 'general', 'karpenter.sh/capacity-type': 'on-demand', 'team.example/pool': 'shared' },
    pool: { name: 'NodePool/general', most: new Map([['cpu', 10_000], ['memory', 40 * 1024 ** 3]]) }, // biome-ignore format: one line
  })
  expect(second?.pool).toEqual(first?.pool)
})

test('spot alone, spot if there is, and what is not known of machines', () => {
  const capacity = (...values: string[]) => requirement('karpenter.sh/capacity-type', 'In', ...values)
  const one = requirement('node.kubernetes.io/instance-type', 'In', 'm6i.large')
  const cheapest = 'The cheapest allowed machine types are taken for NodePool/general'
  expect(nodesOf(pool([one, capacity('spot')]))).toMatchObject([{ capacity: 'spot', assumptions: [`${cheapest}.`] }])
  expect(nodesOf(pool([one, capacity('spot', 'on-demand')]))).toMatchObject([
    {
      capacity: 'on-demand',
      assumptions: [`${cheapest}.`, 'Spot nodes of NodePool/general are priced on demand, which is the most that they cost.'],
    },
  ])
  const named = { assumptions: [`${cheapest}.`], capacity: 'on-demand' }
  expect(nodesOf(pool([one, capacity('on-demand')]))).toMatchObject([named])
  expect(nodesOf(pool([one, requirement('karpenter.sh/capacity-type', 'NotIn', 'spot')]))).toMatchObject([named])
  expect(nodesOf(pool([one, requirement('karpenter.sh/capacity-type', 'NotIn', 'on-demand')]))).toMatchObject([{ capacity: 'spot' }])
  expect(nodesOf(pool([one]))).toMatchObject([
    {
      ...named,
      assumptions: [
        `${cheapest}.`,
        "Nodes of NodePool/general are on demand, as is Karpenter's default for pools that name no capacity type.",
      ],
    },
  ])
  const nitro = requirement('karpenter.k8s.aws/instance-hypervisor', 'In', 'nitro')
  expect(nodesOf(pool([one, nitro, capacity('on-demand')]))).toMatchObject([
    { assumptions: [`${cheapest}; what is asked of karpenter.k8s.aws/instance-hypervisor is taken to be met.`] },
  ])
})

test.each([
  [pool([requirement('karpenter.k8s.aws/instance-family', 'In', 'm7i')]), cluster, 'the tables have no machine type that it allows'],
  [pool([requirement('kubernetes.io/os', 'In', 'windows')]), cluster, 'the tables have no machine type that it allows'],
  [pool([]), { provider: 'aws', region: undefined } as const, 'the region of its cluster is not known'],
  [pool([]), { provider: 'azurerm', region: 'westeurope' } as const, 'it names no machine types'],
])('a pool that is left out: %j in %j', (text, where, unknown) => {
  expect(nodesOf(text, [], where)).toMatchObject([{ name: 'NodePool/general', machineType: undefined, unknown }])
})

test('the disks of nodes are those of their class, or one of 20 GiB', () => {
  const one = requirement('node.kubernetes.io/instance-type', 'In', 'm6i.large')
  const disk = (description: string, sku: string, unit: string, quantity: number) => ({
    description,
    sku: `aws/ebs/${sku}`,
    unit,
    quantity,
  })
  const gp3 = 'Storage (general purpose SSD, gp3)'
  expect(nodesOf(pool([one]))[0]?.extras).toEqual([disk(gp3, 'gp3/storage', 'GB-months', 20)])
  const nodeClass = `${pool([one]).replace('requirements:', 'nodeClassRef: { kind: EC2NodeClass, name: large }, requirements:')}---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: { name: large }
spec: { blockDeviceMappings: [{ deviceName: /dev/xvda, ebs: { volumeSize: 100Gi, volumeType: gp3, iops: 4000 } }] }
`
  expect(nodesOf(nodeClass)[0]?.extras).toEqual([
    disk(gp3, 'gp3/storage', 'GB-months', 100),
    disk('Provisioned IOPS', 'gp3/iops', 'IOPS-months', 1000),
  ])
})

test('many pools share the groups that there may be, small and large types among them', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => pool([amd64]).replace('name: general', `name: pool-${index}`)).join('---\n')
  const of = (nodes: ReturnType<typeof nodesOf>, index: number) => nodes.filter(({ name }) => name.startsWith(`NodePool/pool-${index} `))
  expect(of(nodesOf(many(50)), 49).map(({ machineType }) => machineType)).toEqual(['c6a.large', 'm6a.large', 'm6i.xlarge'])
  expect(of(nodesOf(many(100)), 99).map(({ machineType }) => machineType)).toEqual(['c6a.large', 'm6i.xlarge'])
  expect(nodesOf(many(201)).filter(({ unknown }) => unknown === 'there are too many node pools')).toHaveLength(1)
})

test("EKS Auto Mode: its own pools, labels of its own, larger disks, and a fee that only a price of one's own can tell", () => {
  const nodes = nodesOf('', [], { ...cluster, autoMode: ['general-purpose', 'system'] })
  const of = (pool: string) => nodes.filter(one => one.pool?.name === `EKS Auto Mode ${pool}`)
  expect(of('general-purpose').map(({ machineType }) => machineType)).toEqual(['c6a.large', 'm6a.large', 'm6i.xlarge'])
  expect(of('system').map(({ machineType }) => machineType)).toEqual(['c6a.large', 'm6g.large', 'm6i.xlarge'])
  const [first] = of('general-purpose')
  expect(first).toMatchObject({ name: 'EKS Auto Mode general-purpose c6a.large', capacity: 'on-demand', taints: [] })
  expect(first?.labels).toMatchObject({ 'karpenter.sh/nodepool': 'general-purpose', 'eks.amazonaws.com/instance-category': 'c' })
  expect(Object.keys(first?.labels ?? {}).filter(name => name.startsWith('karpenter.k8s.aws'))).toEqual([])
  expect(first?.extras).toMatchObject([
    { sku: 'aws/ebs/gp3/storage', quantity: 80 },
    { sku: 'aws/eks/auto-mode/c6a.large', quantity: 730 },
  ])
  expect(of('system')[0]?.taints).toEqual([{ key: 'CriticalAddonsOnly', value: '', effect: 'NoSchedule' }])
})

test("EKS Auto Mode: pools of one's own, with the storage of their class", () => {
  const reference = 'nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: big }'
  const own = pool([amd64, requirement('eks.amazonaws.com/instance-category', 'In', 'm')]).replace(
    'spec: { req',
    `spec: { ${reference}, req`,
  )
  const nodeClass =
    'apiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata: { name: big }\nspec: { ephemeralStorage: { size: 160Gi, iops: 4000 } }\n'
  const [first, ...rest] = nodesOf(`${own}---\n${nodeClass}`)
  expect([first, ...rest].map(one => one?.machineType)).toEqual(['m6a.large', 'm6i.xlarge'])
  expect(first?.extras).toMatchObject([
    { sku: 'aws/ebs/gp3/storage', quantity: 160 },
    { sku: 'aws/ebs/gp3/iops', quantity: 1000 },
    { sku: 'aws/eks/auto-mode/m6a.large', quantity: 730 },
  ])
  expect(first?.assumptions?.join(' ')).not.toContain('taken to be met')
})
