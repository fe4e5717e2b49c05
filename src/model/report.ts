import type { Currency } from './currency.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Finding, PolicyOutcome } from './finding.ts'
import type { LineItem } from './line-item.ts'
import type { Decimal } from './money.ts'
import type { ProjectKind } from './project.ts'
import type { AttributeValue, Resource } from './resource.ts'
import type { Cause } from './unknown.ts'
import type { Bounds, UsageLevel } from './usage-profile.ts'

/** What the headline must say beside the money. Tiers of one charge count once. */
export interface Counts {
  readonly usageBased: number
  readonly unpriced: number
  readonly unknown: number
}

/** `free`: known to cost nothing. `unsupported`: a type of a known cloud without a definition. `not-cloud`: `null_resource` and the like. */
export type ResourceState = 'priced' | 'usage-based' | 'free' | 'unsupported' | 'not-cloud'

/** Bounds of a monthly cost with a part that is not known; `high` undefined: no bound can be stood behind. */
export interface CostRange {
  readonly low: Decimal
  readonly expected: Decimal
  readonly high: Decimal | undefined
  readonly causes: readonly Cause[]
}

/** One resource instance with its line items. `monthlyCost` is the sum of the priced lines (ListCost) that are not allocated. */
export interface PricedResource {
  readonly resource: Resource
  readonly state: ResourceState
  readonly lines: readonly LineItem[]
  readonly monthlyCost: Decimal
  /** ContractedCost: the same after negotiated discounts; only where that differs. */
  readonly contractedCost?: Decimal
  readonly counts: Counts
  readonly range?: CostRange
  /** Its share of what is on the bill elsewhere, the sum of its allocated lines; only where there are such. */
  readonly allocated?: Bounds
  /** What it would be allocated more if its pods that find no node had one; only where there are such. */
  readonly pending?: Decimal
  /** Attributes that pricing read, dotted path to value: what a change of cost can come from. */
  readonly reads: ReadonlyMap<string, AttributeValue>
}

export interface AttributeChange {
  readonly attribute: string
  readonly before: AttributeValue | undefined
  readonly after: AttributeValue | undefined
  readonly sensitive: boolean
}

/**
 * One resource on both sides. `delta` covers only what is priced on both sides or certainly absent on one:
 * what turned unknown, unpriced or unreadable is never a saving; it is counted in `undecided` instead.
 */
export interface ResourceDiff {
  readonly address: string
  readonly type: string
  /** `cannot-tell`: there on one side, and the other side could not be read in full. */
  readonly change: 'added' | 'removed' | 'changed' | 'unchanged' | 'moved' | 'cannot-tell'
  readonly movedFrom?: string
  readonly before: PricedResource | undefined
  readonly after: PricedResource | undefined
  readonly delta: Decimal
  readonly undecided: number
  /** Set where a charge by usage comes, goes, or changes in more than the use of it: in its unit price, or in what multiplies the use. */
  readonly byUsage?: true
  /** How its allocated cost changes; only where it has one on either side. */
  readonly allocatedDelta?: Decimal
  /** The attributes that pricing read and that differ. */
  readonly attributes: readonly AttributeChange[]
}

export interface Totals {
  readonly before: Decimal
  readonly after: Decimal
  readonly delta: Decimal
  /** Lines whose effect on the delta cannot be told. */
  readonly undecided: number
  /** Of the head side. */
  readonly counts: Counts
  /** Of the resources that the change adds or changes: what the delta leaves out. */
  readonly countsChanged: Counts
  /** Parts of the head's source that could not be read, and changed files that no project takes in: what they hold is in no figure. */
  readonly unread: number
  /** The same money after negotiated discounts (ContractedCost); only where discounts are configured. */
  readonly contracted?: { readonly before: Decimal; readonly after: Decimal; readonly delta: Decimal }
  /** Shares of node costs that workloads are allocated, which are in no other total; only where there are any. */
  readonly allocated?: { readonly before: Decimal; readonly after: Decimal; readonly delta: Decimal }
  /** What a usage profile would add to `after` and to `delta`, which leave it out; only where a profile is set. */
  readonly assumed?: AssumedTotals
}

/** Assumed usage: monthly cost of the head side, and how much of it the change brings; `items` of `counts` and `countsChanged` that it covers. */
export interface AssumedTotals {
  readonly after: Bounds
  readonly delta: Bounds
  readonly items: number
  readonly itemsChanged: number
}

/** The one usage value whose absence makes a range the widest. */
export interface MissingUsage {
  readonly project: string
  readonly address: string
  readonly key: string
  /** Monthly cost with little and with much use. */
  readonly low: Decimal
  readonly high: Decimal
}

export interface ProjectReport {
  readonly name: string
  /** Directory of the root module, relative to the tree's root. */
  readonly path: string
  readonly kind: ProjectKind
  readonly environment?: string
  readonly workspace?: string
  /** False: the project is only on the other side. */
  readonly inBase: boolean
  readonly inHead: boolean
  readonly resources: readonly ResourceDiff[]
  readonly totals: Totals
  /** What of the head could not be read: `module.vpc`, `broken.tf`. */
  readonly unread: readonly string[]
  /** Of these, what could be read before or was not there; only where there is any. */
  readonly newlyUnread?: readonly string[]
}

/** Nodes of one group on one side: those that run, those that pods need, and what the running ones cost a month (undefined: no price). */
export interface NodeGroupReport {
  readonly name: string
  readonly machineType: string
  readonly capacity: 'on-demand' | 'spot'
  readonly running: number
  readonly needed: number
  readonly max: number | undefined
  readonly monthlyCost: Decimal | undefined
}

/** Pods that find no room, and why. Several projects of a cluster may have a workload of the same address. */
export interface PendingPods {
  readonly project: string
  readonly workload: string
  readonly pods: number
  readonly reason: string
}

/** A cluster on one side: what pods request of what its running nodes can give. `cpu` in vCPU, `memory` in GiB. */
export interface ClusterState {
  readonly groups: readonly NodeGroupReport[]
  readonly requested: { readonly cpu: number; readonly memory: number }
  readonly allocatable: { readonly cpu: number; readonly memory: number }
  readonly pending: readonly PendingPods[]
}

/** What the change of one workload does to the bill, everything else as after the change. */
export interface MarginalCost {
  readonly project: string
  readonly address: string
  /** Nodes that it adds (or sets free) by group. */
  readonly nodes: readonly { readonly group: string; readonly machineType: string; readonly count: number }[]
  /** undefined: a node, or something that it is billed for beside its machine, has no price. */
  readonly monthlyCost: Decimal | undefined
  /** In its place: what has prices. */
  readonly knownMonthlyCost?: Decimal
  readonly pending: number
  /** Set where a little less would need no more nodes, everything else as after the change. */
  readonly nearMiss?: NearMiss
}

/** What one pod requests, or how many there are, and what would be enough of it: `requests.cpu`, `750m`, `700m`. */
export interface NearMiss {
  readonly attribute: string
  readonly is: string
  readonly enough: string
}

/** One cluster and what the change does to it. undefined on a side where it is not there, or where its nodes are not known. */
export interface ClusterReport {
  readonly name: string
  readonly provider: string | undefined
  readonly region: string | undefined
  readonly before: ClusterState | undefined
  readonly after: ClusterState | undefined
  /** Pods without room once autoscalers are at their maximum, by workload: only where there are more of them than before, and than as expected. */
  readonly pendingAtMost?: readonly PendingPods[]
  /** Set where there is none after the change. */
  readonly removed?: true
  /** Of the workloads that change, the largest first. */
  readonly workloads: readonly MarginalCost[]
  /** What was taken for granted, one sentence each. */
  readonly assumptions: readonly string[]
}

/** A price table that the run used: which rows' sources and dates stand behind the figures. */
export interface TableUse {
  readonly table: string
  readonly rows: number
  readonly sources: readonly { readonly source: string; readonly title: string; readonly date: string }[]
}

export type Result = 'pass' | 'warn' | 'fail'

/** Changed files with objects that cost something which no project takes in, so that they are in no figure. */
export interface UnreadFiles {
  readonly files: readonly string[]
  /** The same in examples, tests and the code of others beside real projects, or where the configuration says which projects there are. */
  readonly aside: readonly string[]
}

/** The one value that every reporter renders. Everything in it is plain data; nothing in it depends on the clock, the machine or the run. */
export interface Report {
  readonly version: string
  /** What was compared: a revision's short name or a directory. `base` undefined: an estimate of one side. */
  readonly base: string | undefined
  readonly head: string
  /** YYYY-MM-DD: the day for which date-dependent prices and stages hold. */
  readonly asOf: string
  readonly currency: Currency
  readonly projects: readonly ProjectReport[]
  readonly totals: Totals
  /** Where workloads run, before and after; only where the run has any. */
  readonly clusters?: readonly ClusterReport[]
  /** Only where the change has any. */
  readonly unread?: UnreadFiles
  readonly policies: readonly PolicyOutcome[]
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly tables: readonly TableUse[]
  /** The usage profile in force, and the number worth supplying first. */
  readonly usageProfile?: { readonly level: UsageLevel; readonly first?: MissingUsage }
  readonly result: Result
}
