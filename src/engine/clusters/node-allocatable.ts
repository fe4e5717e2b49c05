import type { Cluster } from '../../model/cluster.ts'
import type { Amounts } from '../../model/workload.ts'
import type { MachineType } from '../../prices/machine-types.ts'

const mebibyte = 1024 ** 2
const gibibyte = 1024 ** 3

/** What Kubernetes and the system keep of a machine: thousandths of a vCPU and bytes. */
interface Reserved {
  readonly cpu: number
  readonly memory: number
}

/** 6 % of the first vCPU, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest, in thousandths. GKE and EKS alike. */
function reservedCpu(vcpus: number): number {
  const part = (from: number, to: number): number => Math.max(0, Math.min(vcpus, to) - from)
  return part(0, 1) * 60 + part(1, 2) * 10 + part(2, 4) * 5 + part(4, Number.POSITIVE_INFINITY) * 2.5
}

/** Below this much free memory the kubelet evicts pods. */
const eviction = 100 * mebibyte

/** A falling share of the memory in GiB, as GKE keeps it; in bytes. */
function fallingShare(memory: number): number {
  const part = (from: number, to: number): number => Math.max(0, Math.min(memory, to) - from)
  const shares =
    part(0, 4) * 0.25 + part(4, 8) * 0.2 + part(8, 16) * 0.1 + part(16, 128) * 0.06 + part(128, Number.POSITIVE_INFINITY) * 0.02
  return memory < 1 ? 255 * mebibyte : shares * gibibyte
}

/**
 * 255 MiB and 11 MiB for each pod. https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 * Small machines have fewer addresses for pods than are taken for granted here: what GKE keeps of that size is the most.
 */
const onEks = ({ vcpus, memory }: MachineType, pods: number): Reserved => ({
  cpu: reservedCpu(vcpus),
  memory: Math.min((255 + 11 * pods) * mebibyte, fallingShare(memory)) + eviction,
})

const sharedCores: ReadonlySet<string> = new Set(['e2-micro', 'e2-small', 'e2-medium'])

/** Machines with shared cores keep 1,060 thousandths. https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes */
const onGke = ({ type, vcpus, memory }: MachineType): Reserved => ({
  cpu: sharedCores.has(type) ? 1060 : reservedCpu(vcpus),
  memory: fallingShare(memory) + eviction,
})

/** Steps of reserved CPU by the number of vCPUs. */
const aksCpu: readonly (readonly [vcpus: number, thousandths: number])[] = [
  [1, 60],
  [2, 100],
  [4, 140],
  [8, 180],
  [16, 260],
  [32, 420],
  [64, 740],
]

/** 20 MiB for each pod and 50 MiB, at most a quarter. https://learn.microsoft.com/azure/aks/node-resource-reservations */
function onAks({ vcpus, memory }: MachineType, pods: number): Reserved {
  const cpu = aksCpu.findLast(([from]) => vcpus >= from)?.[1] ?? 60
  return { cpu, memory: Math.min((20 * pods + 50) * mebibyte, memory * gibibyte * 0.25) + eviction }
}

const rules = { aws: onEks, google: onGke, azurerm: onAks } as const

/** Pods that a node takes where nobody says: EKS by its size where addresses are given in prefixes, GKE and AKS the same for all. */
export function defaultPods(provider: NonNullable<Cluster['provider']>, { vcpus }: MachineType): number {
  if (provider === 'azurerm') return 250
  return provider === 'aws' && vcpus > 30 ? 250 : 110
}

/** What a node has beside its machine; `disk` in GiB. */
interface NodeParts {
  readonly pods?: number | undefined
  readonly gpus?: number | undefined
  readonly disk?: number | undefined
}

/**
 * What a machine has, and what of it pods can use, by the documented rules of the provider's Kubernetes. Of the disk all counts as theirs, though the
 * system takes a part of it: what asks for more than the disk has fits on no node.
 */
export function amountsOfNode(
  provider: NonNullable<Cluster['provider']>,
  machine: MachineType,
  { pods = defaultPods(provider, machine), gpus: attachedGpus = 0, disk }: NodeParts = {},
): { readonly capacity: Amounts; readonly allocatable: Amounts } {
  const reserved = rules[provider](machine, pods)
  const gpuCount = machine.gpus > 0 ? machine.gpus : attachedGpus
  const gpus: readonly (readonly [string, number])[] = gpuCount > 0 ? [['nvidia.com/gpu', gpuCount]] : []
  const disks: readonly (readonly [string, number])[] = disk === undefined ? [] : [['ephemeral-storage', disk * gibibyte]]
  const amounts = (cpu: number, memory: number): Amounts =>
    new Map([['cpu', Math.max(0, Math.floor(cpu))], ['memory', Math.max(0, Math.floor(memory))], ['pods', pods], ...gpus, ...disks])
  const [cpu, memory] = [machine.vcpus * 1000, machine.memory * gibibyte]
  return { capacity: amounts(cpu, memory), allocatable: amounts(cpu - reserved.cpu, memory - reserved.memory) }
}
