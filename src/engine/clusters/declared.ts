import type { Cluster, NodeGroup, ServerlessProfile } from '../../model/cluster.ts'
import type { Location } from '../../model/location.ts'
import type { DeclaredExtra } from './node-extras.ts'

/** Nodes of a cluster as a configuration states them, before anything is known of their machines and prices. */
export interface DeclaredNodes
  extends Pick<
    NodeGroup,
    'name' | 'capacity' | 'count' | 'max' | 'billedElsewhere' | 'labels' | 'taints' | 'zones' | 'unnamedZones' | 'pool'
  > {
  /** undefined: not known, and `unknown` says why. */
  readonly machineType: string | undefined
  readonly unknown?: string
  /** What each node is billed for beside its machine. */
  readonly extras?: readonly DeclaredExtra[]
  /** What is taken for granted of the group, one sentence each. */
  readonly assumptions?: readonly string[]
  /** GPUs that are attached to each node beside those that its machine type has. */
  readonly gpus?: number
  /** GiB of the disks that files of a node's pods lie on, as stated or documented; undefined: not known. */
  readonly disk?: number | undefined
  /** Pods that a node takes; undefined: what the provider sets. */
  readonly pods: number | undefined
}

/** A cluster as Terraform or the configuration file states it. */
export interface DeclaredCluster {
  readonly name: string
  readonly provider: NonNullable<Cluster['provider']> | undefined
  readonly region: string | undefined
  readonly nodes: readonly DeclaredNodes[]
  /** Node pools that EKS Auto Mode has of its own, by name. */
  readonly autoMode?: readonly string[]
  readonly serverless: readonly ServerlessProfile[]
  readonly location: Location
  /** Address in a Terraform configuration, and the project, its directory and the environment that it is in. */
  readonly address?: string
  readonly project?: string
  readonly path?: string
  readonly environment?: string
}
