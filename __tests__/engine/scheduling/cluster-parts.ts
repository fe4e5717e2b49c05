import type { NodeGroup } from '../../../src/model/cluster.ts'
import { decimal } from '../../../src/model/money.ts'
import type { Amounts, PodShape, Workload } from '../../../src/model/workload.ts'

export const GiB = 2 ** 30

export const amounts = (cpu: number, memory: number, others: Readonly<Record<string, number>> = {}): Amounts =>
  new Map([['cpu', cpu], ['memory', memory * GiB], ...Object.entries(others)])

/** Nodes with 4 vCPUs, 16 GiB and 20 pods at $0.20 an hour unless said otherwise. */
export const group = (name: string, parts: Partial<Omit<NodeGroup, 'price'>> & { readonly price?: number | 'unknown' } = {}): NodeGroup => {
  const allocatable = parts.allocatable ?? amounts(4000, 16, { pods: 20 })
  return {
    name,
    machineType: 'm5.xlarge',
    capacity: 'on-demand',
    region: 'us-east-1',
    count: 0,
    max: undefined,
    billedElsewhere: false,
    labels: {},
    taints: [],
    zones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    capacityOfNode: allocatable,
    allocatable,
    sku: `test/${name}`,
    ...parts,
    price: parts.price === 'unknown' ? undefined : decimal(parts.price ?? 0.2),
  }
}

export const pod = (cpu: number, memory: number, parts: Partial<PodShape> = {}): PodShape => ({
  labels: {},
  requests: amounts(cpu, memory),
  nodeSelector: {},
  nodeAffinity: [],
  tolerations: [],
  spread: [],
  antiAffinity: [],
  volumes: [],
  hostPorts: [],
  ...parts,
})

export const workload = (name: string, replicas: number, shape: PodShape, parts: Partial<Workload> = {}): Workload => ({
  address: `Deployment/shop/${name}`,
  kind: 'Deployment',
  namespace: 'shop',
  name,
  location: { file: 'shop.yaml', line: 1, endLine: 9 },
  pod: shape,
  replicas: { low: replicas, expected: replicas, high: replicas },
  everyNode: false,
  ...parts,
})

export const daemon = (name: string, shape: PodShape): Workload =>
  workload(name, 0, shape, { address: `DaemonSet/shop/${name}`, kind: 'DaemonSet', everyNode: true })
