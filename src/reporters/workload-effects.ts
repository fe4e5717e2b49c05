import { type Decimal, formatDelta, sum, zero } from '../model/money.ts'
import type { ClusterReport, MarginalCost, PendingPods, Report, ResourceDiff } from '../model/report.ts'
import { nameOf } from './node-names.ts'
import { changesOf, reasonOf } from './reasons.ts'
import { listing, plural } from './words.ts'

/** What the change of one workload does to the bill and to the nodes, in words. */
export interface WorkloadEffect {
  readonly project: string
  readonly address: string
  /** undefined: it is no resource of the report. */
  readonly diff: ResourceDiff | undefined
  /** `needs 2 more m6i.large`, `fits`. */
  readonly nodes: string
  /** `+$140.16`, `+$140.16 and more`, `not known`; undefined where pods do not fit and nothing else changes. */
  readonly bill: string | undefined
  /** `+$96.00`, `by usage`; undefined where that stays the same. */
  readonly allocated: string | undefined
  /** `+$38.49`: what is allocated more once its pending pods run; only where it has such. */
  readonly later?: string
}

/** What each changed workload of a cluster does to the bill and to the nodes; without those of which nothing changes that a reader can see. */
export function workloadEffects(report: Report, { workloads, before, after }: ClusterReport): readonly WorkloadEffect[] {
  const diffs = diffsOf(report)
  const left = new Map(after?.pending.map(pods => [keyOf(pods.project, pods.workload), pods]))
  const capacities = new Map([before, after].flatMap(state => state?.groups ?? []).map(({ name, capacity }) => [name, capacity]))
  return workloads.flatMap(marginal => {
    const { project, address } = marginal
    const key = keyOf(project, address)
    const diff = diffs.get(key)
    if (!isFelt(marginal, diff)) return []
    return { project, address, diff, ...effect(marginal, diff, left.get(key), capacities, report) }
  })
}

export const keyOf = (project: string, address: string): string => `${project}\0${address}`

export const diffsOf = ({ projects }: Report): ReadonlyMap<string, ResourceDiff> =>
  new Map(projects.flatMap(({ name, resources }) => resources.map(diff => [keyOf(name, diff.address), diff] as const)))

/** Whether an effect already tells of these pods that they find no room. */
export const saysSo = ({ project, address, nodes }: WorkloadEffect, pods: Pick<PendingPods, 'project' | 'workload'>): boolean =>
  project === pods.project && address === pods.workload && nodes.startsWith('does not fit')

/** Another label of a pod may make it another pod to the scheduler, and nothing else. */
const isFelt = ({ nodes, monthlyCost, pending }: MarginalCost, diff: ResourceDiff | undefined): boolean =>
  diff?.change !== 'unchanged' ||
  pending !== 0 ||
  monthlyCost?.eq(zero) !== true ||
  nodes.some(({ count }) => count !== 0) ||
  changesOf(diff).length > 0

/** `needs 2 more m6i.large: +$140.16 on the bill, +$96.00 allocated`, for one line. */
export function effectText({ nodes, bill, allocated, later }: WorkloadEffect): string {
  const money = [bill === undefined ? [] : billText(bill), allocated === undefined ? [] : allocatedText(allocated)].flat()
  const now = money.length === 0 ? nodes : `${nodes}${bill === undefined ? ', ' : ': '}${money.join(', ')}`
  return later === undefined ? now : `${now}; ${later} more allocated once its pending pods run`
}

const billText = (bill: string): string => (bill === priceNotKnown ? 'at a price that is not known' : `${bill} on the bill`)

const allocatedText = (allocated: string): string => (allocated === byUsage ? 'allocated by usage' : `${allocated} allocated`)

const priceNotKnown = 'not known'
const byUsage = 'by usage'

type MarksOfReason = Parameters<typeof reasonOf> extends [unknown, ...infer Marks] ? Marks : never

/** Why it is in the list, where a base is compared; empty without one. */
export const whyOf = ({ base }: Report, { diff }: WorkloadEffect, ...marks: MarksOfReason): string =>
  diff === undefined || base === undefined ? '' : reasonOf(diff, ...marks)

function effect(
  { nodes, monthlyCost, knownMonthlyCost = zero, pending, nearMiss }: MarginalCost,
  diff: ResourceDiff | undefined,
  left: PendingPods | undefined,
  capacities: ReadonlyMap<string, string>,
  { currency }: Report,
): Pick<WorkloadEffect, 'nodes' | 'bill' | 'allocated' | 'later'> {
  const signed = (delta: Decimal): string => formatDelta(delta, currency).replace(/^(?!-)([^+])/, '+$1')
  const moved = nodes.filter(({ count }) => count !== 0)
  const named = (one: MarginalCost['nodes'][number]): string => nameOf(one.machineType, capacities.get(one.group))
  const more = moved.filter(({ count }) => count > 0).map(node => `${node.count} more ${named(node)}`)
  const fewer = moved.filter(({ count }) => count < 0).map(node => `${-node.count} ${named(node)}`)
  const money = {
    bill:
      monthlyCost !== undefined ? signed(monthlyCost) : knownMonthlyCost.eq(zero) ? priceNotKnown : `${signed(knownMonthlyCost)} and more`,
    allocated: shareOf(diff, currency),
  }
  // Those of its own, whether they found no node before either, or others that give way to it.
  const waiting = left?.pods ?? Math.max(0, pending)
  // A node pool's nodes get another type where that is cheaper now.
  if (waiting === 0 && more.length > 0 && fewer.length > 0)
    return { nodes: `replaces ${listing(fewer)} with ${listing(more.map(text => text.replace(' more', '')))}`, ...money }
  const less = nearMiss === undefined ? '' : ` (none with ${nearMiss.attribute} ${nearMiss.enough} instead of ${nearMiss.is})`
  const needs = more.length > 0 ? `needs ${listing(more)}${less}` : undefined
  const frees = fewer.length > 0 ? `frees ${listing(fewer)}` : undefined
  if (waiting > 0) {
    const text = `does not fit: ${plural(waiting, 'pod')} pending${left === undefined ? '' : `, ${left.reason}`}`
    const rest = needs ?? frees
    const later = diff?.after?.pending === undefined ? {} : { later: formatDelta(diff.after.pending, currency) }
    return rest === undefined
      ? { nodes: text, ...money, bill: undefined, ...later }
      : { nodes: `${text}; the rest ${rest}`, ...money, ...later }
  }
  return { nodes: needs ?? frees ?? (asksForNone(diff) ? 'frees no node' : 'fits'), ...money }
}

/** How much more or less is allocated; by usage, where nothing else is known of it. */
function shareOf(diff: ResourceDiff | undefined, currency: Report['currency']): string | undefined {
  if (diff?.allocatedDelta !== undefined && !diff.allocatedDelta.eq(zero)) return formatDelta(diff.allocatedDelta, currency)
  return diff?.byUsage === true ? byUsage : undefined
}

/** Whether it has no pods after the change. */
const asksForNone = (diff: ResourceDiff | undefined): boolean => {
  const { suspended, replicas } = diff?.after?.resource.attributes ?? {}
  return diff?.change === 'removed' || suspended === true || replicas === 0
}

/** Changed workloads of a cluster that nobody worked out one by one, as they are many; and what they are allocated more or less together. */
export function otherWorkloads({ projects }: Report, { name, workloads }: ClusterReport, told: number): readonly ResourceDiff[] {
  const known = new Set(workloads.slice(0, told).map(({ project, address }) => `${project}\0${address}`))
  return projects.flatMap(project =>
    project.resources.filter(diff => {
      const side = diff.after ?? diff.before
      return (
        diff.change !== 'unchanged' &&
        (diff.after?.allocated ?? diff.before?.allocated) !== undefined &&
        side?.resource.attributes.cluster === name &&
        !known.has(`${project.name}\0${diff.address}`)
      )
    }),
  )
}

/** `3 more changed workloads, +$5.50 allocated together`; undefined where there are none, or nothing is compared. */
export function othersText(report: Report, cluster: ClusterReport, told: number): string | undefined {
  const diffs = report.base === undefined ? [] : otherWorkloads(report, cluster, told)
  if (diffs.length === 0) return undefined
  const allocated = sum(diffs.map(({ allocatedDelta }) => allocatedDelta ?? zero))
  return `${plural(diffs.length, `${told === 0 ? '' : 'more '}changed workload`)}, ${formatDelta(allocated, report.currency)} allocated together`
}

/** What a reader needs to know where nodes of the cluster change more than its workloads say one by one; empty where they do not. */
export function sharedNodes({ workloads, before, after }: ClusterReport): string {
  if (before === undefined || after === undefined || workloads.length < 2) return ''
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
  const all = total(after.groups.map(({ running }) => running)) - total(before.groups.map(({ running }) => running))
  const told = total(workloads.flatMap(({ nodes }) => nodes.map(({ count }) => count)))
  return all === told
    ? ''
    : 'Each workload is told as if it alone changed last: nodes that several need together are told with none of them.'
}
