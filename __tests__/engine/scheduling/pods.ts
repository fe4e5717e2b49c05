import type { NodeGroup } from '../../../src/model/cluster.ts'
import { decimal } from '../../../src/model/money.ts'
import type { PodShape, Workload } from '../../../src/model/workload.ts'

const gibibyte = 1024 ** 3

/** A group of nodes with so many vCPU and GiB that pods can use. */
export function group(name: string, { vcpu = 4, gib = 16, pods = 110, price = 0.1, ...rest }: Partial<GroupOptions> = {}): NodeGroup {
  const amounts = new Map([
    ['cpu', vcpu * 1000],
    ['memory', gib * gibibyte],
    ['pods', pods],
    ...(rest.extended === undefined ? [] : Object.entries(rest.extended)),
  ])
  return {
    name,
    machineType: `${name}-type`,
    capacity: 'on-demand',
    region: 'r',
    count: rest.count ?? 0,
    max: rest.max,
    billedElsewhere: false,
    labels: rest.labels ?? {},
    taints: rest.taints ?? [],
    zones: rest.zones ?? [],
    capacityOfNode: amounts,
    allocatable: amounts,
    sku: `sku/${name}`,
    price: price === undefined ? undefined : decimal(price),
  }
}

interface GroupOptions extends Pick<NodeGroup, 'count' | 'max' | 'labels' | 'taints' | 'zones'> {
  readonly vcpu: number
  readonly gib: number
  readonly pods: number
  readonly price: number
  readonly extended: Readonly<Record<string, number>>
}

interface WorkloadOptions extends Partial<Omit<PodShape, 'requests'>> {
  readonly replicas: number
  readonly vcpu: number
  readonly gib: number
  readonly extended: Readonly<Record<string, number>>
  readonly everyNode: boolean
}

/** So many pods, each requesting so much. */
export function workload(name: string, options: Partial<WorkloadOptions> = {}): Workload {
  const { replicas = 1, vcpu = 1, gib = 1, extended = {}, everyNode = false, ...shape } = options
  return {
    address: `Deployment/default/${name}`,
    kind: everyNode ? 'DaemonSet' : 'Deployment',
    namespace: 'default',
    name,
    location: { file: 'a.yaml', line: 1 },
    pod: {
      labels: { app: name },
      nodeSelector: {},
      nodeAffinity: [],
      tolerations: [],
      spread: [],
      antiAffinity: [],
      ...shape,
      requests: new Map([['cpu', Math.round(vcpu * 1000)], ['memory', Math.round(gib * gibibyte)], ...Object.entries(extended)]),
    },
    replicas: { low: replicas, expected: replicas, high: replicas },
    everyNode,
    temporary: false,
  }
}
