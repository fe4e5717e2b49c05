import { formatDelta, formatMoney, zero } from '../model/money.ts'
import type { ClusterReport, ClusterState, MarginalCost, PendingPods, Report, ResourceDiff } from '../model/report.ts'
import { listing, plural } from './words.ts'

/** `3 × m6i.large`, with those that pods need beyond them named. */
function countNodes({ groups }: ClusterState): string {
  const counts = new Map<string, number>()
  for (const { machineType, capacity, running } of groups) {
    const name = nameOf(machineType, capacity)
    counts.set(name, (counts.get(name) ?? 0) + running)
  }
  const shown = [...counts].filter(([, count]) => count > 0).map(([name, count]) => `${count} × ${name}`)
  return shown.length === 0 ? 'no nodes' : listing(shown)
}

/** `m6i.large (spot)`. */
const nameOf = (machineType: string, capacity: string | undefined): string => `${machineType}${capacity === 'spot' ? ' (spot)' : ''}`

const changes = (before: string | undefined, after: string | undefined, otherwise = 'not known'): string => {
  if (before === undefined || before === after) return after ?? before ?? ''
  return `${before} → ${after ?? otherwise}`
}

/** The nodes of a cluster before and after: `3 × m6i.large → 5 × m6i.large`. */
export const nodesOf = ({ before, after, removed }: ClusterReport): string =>
  changes(
    before === undefined ? undefined : countNodes(before),
    after === undefined ? undefined : countNodes(after),
    removed === true ? 'the cluster is removed' : undefined,
  )

const share = (requested: number, allocatable: number, unit: string): string => {
  const percent = allocatable === 0 ? '' : ` (${Math.round((requested / allocatable) * 100)} %)`
  return `${round(requested)} of ${round(allocatable)} ${unit}${percent}`
}
const round = (value: number): string => String(Number(value.toFixed(1)))

/** The clusters that a report tells of: all of an estimate, as they are, and of a comparison those that the change does something to. */
export const toldClusters = ({ base, clusters = [] }: Report): readonly ClusterReport[] =>
  base === undefined
    ? clusters.map(cluster => ({ ...cluster, before: undefined }))
    : clusters.filter(
        cluster =>
          cluster.workloads.length > 0 ||
          cluster.after === undefined ||
          cluster.before === undefined ||
          !cluster.after.pending.every(waitedIn(cluster.before)) ||
          countNodes(cluster.before) !== countNodes(cluster.after),
      )

/** Whether as many pods of the workload were pending before: no doing of the change. */
function waitedIn(before: ClusterState | undefined): (pending: PendingPods) => boolean {
  const waiting = new Map<string, number>()
  for (const { workload, pods } of before?.pending ?? []) waiting.set(workload, Math.max(pods, waiting.get(workload) ?? 0))
  return ({ workload, pods }) => (waiting.get(workload) ?? -1) >= pods
}

/** What pods request of what the nodes can give: `12.5 of 14.1 vCPU (89 %), 40 of 54 GiB (74 %) requested`. */
export function roomOf({ before, after, removed }: ClusterReport): string {
  const of = (state: ClusterState | undefined, part: 'cpu' | 'memory', unit: string): string | undefined =>
    state === undefined ? undefined : share(state.requested[part], state.allocatable[part], unit)
  if ((before === undefined && after === undefined) || removed === true) return ''
  return `requested: ${changes(of(before, 'cpu', 'vCPU'), of(after, 'cpu', 'vCPU'))}; ${changes(of(before, 'memory', 'GiB'), of(after, 'memory', 'GiB'))}`
}

/** Pods that find no room after the change, in words. */
export function pendingOf({ before, after }: ClusterReport): readonly (Pick<PendingPods, 'workload'> & { readonly text: string })[] {
  const waited = waitedIn(before)
  return (after?.pending ?? []).map(one => ({
    workload: one.workload,
    text: `does not fit${waited(one) ? ', as before the change' : ''}: ${plural(one.pods, 'pod')} pending, ${one.reason}`,
  }))
}

/** What the change of one workload does to the bill: `fits: +$0.00 on the bill, +$96.00 allocated`. */
export interface WorkloadEffect {
  readonly project: string
  readonly address: string
  /** undefined: it is no resource of the report. */
  readonly diff: ResourceDiff | undefined
  readonly text: string
}

/** What each changed workload of a cluster does to the bill and to the nodes. */
export function workloadEffects(report: Report, { workloads, before, after }: ClusterReport): readonly WorkloadEffect[] {
  const diffs = new Map(
    report.projects.flatMap(({ name, resources }) => resources.map(diff => [`${name}\0${diff.address}`, diff] as const)),
  )
  const reasons = new Map(after?.pending.map(({ workload, reason }) => [workload, reason]))
  const capacities = new Map([before, after].flatMap(state => state?.groups ?? []).map(({ name, capacity }) => [name, capacity]))
  return workloads.map(marginal => {
    const { project, address } = marginal
    const diff = diffs.get(`${project}\0${address}`)
    return { project, address, diff, text: effect(marginal, diff, reasons.get(address), capacities, report) }
  })
}

function effect(
  { nodes, monthlyCost, pending }: MarginalCost,
  diff: ResourceDiff | undefined,
  whyPending: string | undefined,
  capacities: ReadonlyMap<string, string>,
  { currency }: Report,
): string {
  const moved = nodes.filter(({ count }) => count !== 0)
  const named = (one: MarginalCost['nodes'][number]): string => nameOf(one.machineType, capacities.get(one.group))
  const more = moved.filter(({ count }) => count > 0).map(node => `${node.count} more ${named(node)}`)
  const fewer = moved.filter(({ count }) => count < 0).map(node => `${-node.count} ${named(node)}`)
  const bill =
    monthlyCost === undefined
      ? 'at a price that is not known'
      : `${formatDelta(monthlyCost, currency)} on the bill`.replace(/^(?!-)([^+])/, '+$1')
  const allocated =
    diff?.allocatedDelta === undefined || diff.allocatedDelta.eq(zero) ? '' : `, ${formatDelta(diff.allocatedDelta, currency)} allocated`
  // A node pool's nodes get another type where that is cheaper now.
  if (pending === 0 && more.length > 0 && fewer.length > 0)
    return `replaces ${listing(fewer)} with ${listing(more.map(text => text.replace(' more', '')))}: ${bill}${allocated}`
  const needs = more.length > 0 ? `needs ${listing(more)}: ${bill}${allocated}` : undefined
  if (pending > 0) {
    const text = `does not fit: ${plural(pending, 'pod')} pending${whyPending === undefined ? '' : `, ${whyPending}`}`
    return needs === undefined ? text + allocated : `${text}; the rest ${needs}`
  }
  if (needs !== undefined) return needs
  if (fewer.length > 0) return `sets ${listing(fewer)} free: ${bill}${allocated}`
  return `${diff?.change === 'removed' ? 'sets no node free' : 'fits'}: ${bill}${allocated}`
}

/** What workloads are allocated of the nodes (in no total, as the nodes are on the bill themselves), and what the change leaves without a node. */
export function workloadRemarks(report: Report): readonly string[] {
  return [...allocatedRemark(report), ...pendingRemarks(report)]
}

function allocatedRemark({ base, totals, currency }: Report): readonly string[] {
  const { allocated } = totals
  if (allocated === undefined || (allocated.after.eq(zero) && allocated.delta.eq(zero))) return []
  const change = base === undefined || allocated.delta.eq(zero) ? '' : ` (${formatDelta(allocated.delta, currency)})`
  return [`Workloads are allocated ${formatMoney(allocated.after, currency)} a month${change} of what their nodes cost.`]
}

/** A figure without a change says nothing of pods that will not start. */
const pendingRemarks = (report: Report): readonly string[] =>
  toldClusters(report).flatMap(({ name, before, after }) => {
    const waited = waitedIn(before)
    const pods = (after?.pending ?? []).filter(one => !waited(one)).reduce((sum, one) => sum + one.pods, 0)
    return pods === 0 ? [] : [`${plural(pods, 'pod')} will not fit on the nodes of ${name}.`]
  })
