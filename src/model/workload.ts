import type { Location } from './location.ts'

/**
 * What the scheduler counts of a pod, in whole units: `cpu` in thousandths of a vCPU, `memory` and `ephemeral-storage` in bytes, everything else
 * (`nvidia.com/gpu`) in pieces. A resource that is not listed is not asked for.
 */
export type Amounts = ReadonlyMap<string, number>

/** How many pods of a workload run at one time: `low <= expected <= high`. All three are equal where nothing scales it. */
export interface Replicas {
  readonly low: number
  readonly expected: number
  readonly high: number
}

/** One condition on a node's labels, or on labels of pods. */
export interface LabelRequirement {
  readonly key: string
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt'
  readonly values: readonly string[]
}

export interface Taint {
  readonly key: string
  readonly value: string
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
}

export interface Toleration {
  /** undefined with `Exists`: every key. */
  readonly key: string | undefined
  readonly operator: 'Exists' | 'Equal'
  readonly value: string
  /** undefined: every effect. */
  readonly effect: Taint['effect'] | undefined
}

/** Pods that match `selector` (all requirements) may differ by at most `maxSkew` between values of the node label `topologyKey`. Hard constraints only. */
export interface TopologySpread {
  readonly topologyKey: string
  readonly maxSkew: number
  readonly selector: readonly LabelRequirement[]
  /** With fewer such values than this the fewest pods at one of them are taken to be none. Absent: 1. */
  readonly minDomains?: number
  /** `Ignore`: nodes count that the pod's node selector and affinity do not allow. Absent: they do not count. */
  readonly nodeAffinityPolicy?: 'Ignore'
  /** `Honor`: nodes with taints that the pod does not tolerate do not count. Absent: they count. */
  readonly nodeTaintsPolicy?: 'Honor'
}

/** No pod that matches `selector` may run where the node label `topologyKey` has the same value. Hard constraints only. */
export interface AntiAffinity {
  readonly topologyKey: string
  readonly selector: readonly LabelRequirement[]
}

/** Storage that a claim provisions. Where it lies in one zone, it holds the pods that use it there; what is known of its class says whether it does. */
export interface Volume {
  /** `namespace/claim`; of volumes that each pod has of its own, the name of their template. */
  readonly name: string
  /** Whether each pod has one of its own, which its successor gets, instead of one that all share. */
  readonly ofPod: boolean
  readonly storageClass?: string
  readonly provisioner?: string
  readonly parameters?: Readonly<Record<string, string>>
}

/** A port of the node that no other pod on it can take. */
export interface HostPort {
  readonly port: number
  /** `TCP`, `UDP` or `SCTP`. */
  readonly protocol: string
  /** Address of the node; `0.0.0.0`: all of them. */
  readonly hostIP: string
}

/** What decides where a pod of a workload can run. */
export interface PodShape {
  readonly labels: Readonly<Record<string, string>>
  /** As the scheduler adds them up: containers and sidecars, or the largest init container where that is more, and the pod's overhead. */
  readonly requests: Amounts
  readonly nodeSelector: Readonly<Record<string, string>>
  /** Terms of required node affinity, and of where its volumes can be: one must match, all requirements in it; empty: any node. */
  readonly nodeAffinity: readonly (readonly LabelRequirement[])[]
  readonly tolerations: readonly Toleration[]
  readonly spread: readonly TopologySpread[]
  readonly antiAffinity: readonly AntiAffinity[]
  /** Volumes that outlive the pod. */
  readonly volumes: readonly Volume[]
  readonly hostPorts: readonly HostPort[]
}

/** Pods that one object asks for. Its resource has the same address and carries what pricing and policies read. */
export interface Workload {
  /** That of its resource: `Deployment/shop/web`. */
  readonly address: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly location: Location
  readonly pod: PodShape
  readonly replicas: Replicas
  /** One pod on every node that it may run on; `replicas` then says nothing. */
  readonly everyNode: boolean
}
