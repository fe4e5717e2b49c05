import { type Decimal, hoursPerMonth, zero } from './money.ts'
import type { Provider } from './resource.ts'
import type { Unknown } from './unknown.ts'
import type { Amounts, LabelRequirement, Taint } from './workload.ts'

/** Nodes of one kind in a cluster. Prices are per node and hour. */
export interface NodeGroup {
  /** `aws_eks_node_group.workers`, or what the configuration calls it. */
  readonly name: string
  readonly machineType: string
  readonly capacity: 'on-demand' | 'spot'
  readonly region: string
  /** Nodes that run whatever the workloads ask for. */
  readonly count: number
  /** Up to how many nodes an autoscaler goes; undefined: as many as are needed. */
  readonly max: number | undefined
  /** Whether the `count` nodes are on the bill elsewhere in the report (as Terraform resources). */
  readonly billedElsewhere: boolean
  readonly labels: Readonly<Record<string, string>>
  readonly taints: readonly Taint[]
  readonly zones: readonly string[]
  /** Set where `zones` only tell nodes apart, as what they are called is not known. */
  readonly unnamedZones?: true
  /** What one node has, and what of that pods can use; `pods` is a resource among them. */
  readonly capacityOfNode: Amounts
  readonly allocatable: Amounts
  /** Full SKU of the node's price, and that price per hour in the run's currency; undefined: no table has it. */
  readonly sku: string
  readonly price: Decimal | undefined
  /** Part of the table's price that a node pays which runs all month, and that `price` is; absent: all of it. */
  readonly sustainedUse?: number
  /** Full SKU of one of its GPUs, where these are attached to a machine whose price is without them. */
  readonly gpuSku?: string | Unknown
  /** The price of the same machine on demand, to compare spot nodes by that have no price. */
  readonly onDemandPrice?: Decimal
  /** Groups of one pool are the machine types that one node may have: it is started as the cheapest that holds the pods that are put on it. */
  readonly pool?: NodePool
  readonly extras?: readonly NodeExtra[]
}

/** What each node is billed for beside its machine: a disk, a public address. */
export interface NodeExtra {
  readonly description: string
  readonly sku: string
  readonly unit: string
  /** Of one node in a month. */
  readonly quantity: number | Unknown
  /** In the run's currency; undefined: it has no price, or how much it is is not known. */
  readonly monthly: Decimal | undefined
}

/** A node in a month, in the run's currency; undefined: a part of it has no price. */
export const monthlyCostOfNode = ({ price, extras = [] }: Pick<NodeGroup, 'price' | 'extras'>): Decimal | undefined =>
  extras.reduce<Decimal | undefined>(
    (sum, { monthly }) => (monthly === undefined ? undefined : sum?.plus(monthly)),
    price?.times(hoursPerMonth),
  )

/** The same without the parts that have no price. */
export const knownCostOfNode = ({ price, extras = [] }: Pick<NodeGroup, 'price' | 'extras'>): Decimal =>
  extras.reduce((sum, { monthly }) => sum.plus(monthly ?? 0), price?.times(hoursPerMonth) ?? zero)

export interface NodePool {
  readonly name: string
  /** What all nodes of the pool may have together, as in `capacityOfNode`; what is not there is without limit. */
  readonly most: Amounts
  /** Pools of a greater weight get their nodes first, whatever others cost; undefined: 0. */
  readonly weight?: number
}

/** Pods that match one of the selectors run without nodes: each is billed by its own requests. */
export interface ServerlessProfile {
  readonly name: string
  readonly kind: 'fargate' | 'autopilot' | 'container-instances'
  /** Empty: every pod. */
  readonly selectors: readonly { readonly namespace: string | undefined; readonly labels: readonly LabelRequirement[] }[]
}

/** Where workloads run. */
export interface Cluster {
  readonly name: string
  readonly provider: Exclude<Provider, 'kubernetes' | 'none'> | undefined
  readonly region: string | undefined
  readonly groups: readonly NodeGroup[]
  readonly serverless: readonly ServerlessProfile[]
  /** Set where it has, or may start, nodes that are not among the groups, as too little is known of them. */
  readonly mayHaveNodes?: true
  /** Nodes that run, and that no other resource has on its bill, of machine types that nobody knows; absent: none. */
  readonly unknownNodes?: readonly Pick<NodeGroup, 'name' | 'machineType' | 'capacity' | 'count' | 'sku' | 'region'>[]
  /** What was taken for granted, one sentence each. */
  readonly assumptions: readonly string[]
}
