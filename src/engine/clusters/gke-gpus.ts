import type { ProjectReading } from '../../formats/format.ts'
import type { Cluster, NodeGroup } from '../../model/cluster.ts'
import { Unknown } from '../../model/unknown.ts'
import type { Taint, Toleration, Workload } from '../../model/workload.ts'
import type { Attributes } from '../../resources/attributes.ts'
import type { DeclaredNodes } from './declared.ts'
import type { DeclaredExtra } from './node-extras.ts'
import { known } from './terraform-view.ts'

/** The label that GKE gives nodes with GPUs: their model. */
export const acceleratorLabel = 'cloud.google.com/gke-accelerator'

const resource = 'nvidia.com/gpu'
const taint: Taint = { key: resource, value: 'present', effect: 'NoSchedule' }
const toleration: Toleration = { key: resource, operator: 'Exists', value: '', effect: undefined }

/** The GPUs that a pool's configuration attaches to each node. */
export function attachedGpus(config: Attributes | undefined): Pick<DeclaredNodes, 'gpus' | 'labels'> {
  const [first] = known(() => config?.blocks('guest_accelerator')) ?? []
  const count = known(() => first?.number('count')) ?? 0
  const model = known(() => first?.string('type'))
  return count > 0 ? { gpus: count, labels: model === undefined ? {} : { [acceleratorLabel]: model } } : { labels: {} }
}

/** The price of one of the GPUs that a node has attached, of what it is billed for beside its machine. */
export function attachedGpuSku(extras: readonly DeclaredExtra[]): Pick<NodeGroup, 'gpuSku'> {
  const gpus = extras.find(({ unit }) => unit === 'GPU-hours')
  return gpus === undefined ? {} : { gpuSku: gpus.quantity instanceof Unknown ? gpus.quantity : gpus.sku }
}

/** Types of the accelerator-optimized families have GPUs of their own. */
const hasGpus = ({ gpus = 0, machineType = '' }: DeclaredNodes): boolean => gpus > 0 || /^[ag]\d+x?-/.test(machineType)

/** GKE taints nodes with GPUs, where the cluster has others. https://cloud.google.com/kubernetes-engine/docs/how-to/gpus */
export const withGpuTaints = (pools: readonly DeclaredNodes[]): readonly DeclaredNodes[] =>
  pools.every(hasGpus) ? pools : pools.map(pool => (hasGpus(pool) ? { ...pool, taints: [...pool.taints, taint] } : pool))

const asksForGpus = ({ pod }: Workload): boolean => (pod.requests.get(resource) ?? 0) > 0

/** A reading whose workloads are as the cluster admits them: on GKE, pods that ask for GPUs tolerate the taint of their nodes. */
export function admitted(reading: ProjectReading, provider: Cluster['provider']): ProjectReading {
  if (provider !== 'google' || reading.workloads?.some(asksForGpus) !== true) return reading
  const tolerant = (workload: Workload): Workload =>
    asksForGpus(workload) ? { ...workload, pod: { ...workload.pod, tolerations: [...workload.pod.tolerations, toleration] } } : workload
  return { ...reading, workloads: reading.workloads.map(tolerant) }
}
