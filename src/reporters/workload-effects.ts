import { formatDelta, zero } from '../model/money.ts'
import type { ClusterReport, MarginalCost, Report, ResourceDiff } from '../model/report.ts'
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
  /** `+$140.16`, `not known`; undefined where pods do not fit and nothing else changes. */
  readonly bill: string | undefined
  /** `+$96.00`; undefined where that stays the same. */
  readonly allocated: string | undefined
}

/** What each changed workload of a cluster does to the bill and to the nodes; without those of which nothing changes that a reader can see. */
export function workloadEffects(report: Report, { workloads, before, after }: ClusterReport): readonly WorkloadEffect[] {
  const diffs = new Map(
    report.projects.flatMap(({ name, resources }) => resources.map(diff => [`${name}\0${diff.address}`, diff] as const)),
  )
  const reasons = new Map(after?.pending.map(({ workload, reason }) => [workload, reason]))
  const capacities = new Map([before, after].flatMap(state => state?.groups ?? []).map(({ name, capacity }) => [name, capacity]))
  return workloads.flatMap(marginal => {
    const { project, address } = marginal
    const diff = diffs.get(`${project}\0${address}`)
    if (!isFelt(marginal, diff)) return []
    return { project, address, diff, ...effect(marginal, diff, reasons.get(address), capacities, report) }
  })
}

/** Another label of a pod may make it another pod to the scheduler, and nothing else. */
const isFelt = ({ nodes, monthlyCost, pending }: MarginalCost, diff: ResourceDiff | undefined): boolean =>
  diff?.change !== 'unchanged' ||
  pending !== 0 ||
  monthlyCost?.eq(zero) !== true ||
  nodes.some(({ count }) => count !== 0) ||
  changesOf(diff).length > 0

/** `needs 2 more m6i.large: +$140.16 on the bill, +$96.00 allocated`, for one line. */
export function effectText({ nodes, bill, allocated }: WorkloadEffect): string {
  const money = [bill === undefined ? [] : billText(bill), allocated === undefined ? [] : `${allocated} allocated`].flat()
  return money.length === 0 ? nodes : `${nodes}${bill === undefined ? ', ' : ': '}${money.join(', ')}`
}

const billText = (bill: string): string => (bill === priceNotKnown ? 'at a price that is not known' : `${bill} on the bill`)

const priceNotKnown = 'not known'

/** Why it is in the list, where a base is compared; empty without one. */
export const whyOf = ({ base }: Report, { diff }: WorkloadEffect, mark?: (name: string) => string): string =>
  diff === undefined || base === undefined ? '' : reasonOf(diff, mark)

function effect(
  { nodes, monthlyCost, pending, nearMiss }: MarginalCost,
  diff: ResourceDiff | undefined,
  whyPending: string | undefined,
  capacities: ReadonlyMap<string, string>,
  { currency }: Report,
): Pick<WorkloadEffect, 'nodes' | 'bill' | 'allocated'> {
  const moved = nodes.filter(({ count }) => count !== 0)
  const named = (one: MarginalCost['nodes'][number]): string => nameOf(one.machineType, capacities.get(one.group))
  const more = moved.filter(({ count }) => count > 0).map(node => `${node.count} more ${named(node)}`)
  const fewer = moved.filter(({ count }) => count < 0).map(node => `${-node.count} ${named(node)}`)
  const money = {
    bill: monthlyCost === undefined ? priceNotKnown : formatDelta(monthlyCost, currency).replace(/^(?!-)([^+])/, '+$1'),
    allocated: diff?.allocatedDelta === undefined || diff.allocatedDelta.eq(zero) ? undefined : formatDelta(diff.allocatedDelta, currency),
  }
  // A node pool's nodes get another type where that is cheaper now.
  if (pending === 0 && more.length > 0 && fewer.length > 0)
    return { nodes: `replaces ${listing(fewer)} with ${listing(more.map(text => text.replace(' more', '')))}`, ...money }
  const less = nearMiss === undefined ? '' : ` (none with ${nearMiss.attribute} ${nearMiss.enough} instead of ${nearMiss.is})`
  const needs = more.length > 0 ? `needs ${listing(more)}${less}` : undefined
  if (pending > 0) {
    const text = `does not fit: ${plural(pending, 'pod')} pending${whyPending === undefined ? '' : `, ${whyPending}`}`
    return needs === undefined ? { nodes: text, ...money, bill: undefined } : { nodes: `${text}; the rest ${needs}`, ...money }
  }
  if (needs !== undefined) return { nodes: needs, ...money }
  if (fewer.length > 0) return { nodes: `frees ${listing(fewer)}`, ...money }
  return { nodes: diff?.change === 'removed' ? 'frees no node' : 'fits', ...money }
}

/** Changed workloads of a cluster that nobody worked out one by one, as they are many; and what they are allocated more or less together. */
export function otherWorkloads({ projects }: Report, { name, workloads }: ClusterReport, told: number): readonly ResourceDiff[] {
  const known = new Set(workloads.slice(0, told).map(({ project, address }) => `${project}\0${address}`))
  return projects.flatMap(project =>
    project.resources.filter(diff => {
      const side = diff.after ?? diff.before
      return (
        diff.change !== 'unchanged' &&
        side?.allocated !== undefined &&
        side.resource.attributes.cluster === name &&
        !known.has(`${project.name}\0${diff.address}`)
      )
    }),
  )
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
