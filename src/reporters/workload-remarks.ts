import { formatDelta, formatMoney, sum, zero } from '../model/money.ts'
import type { ClusterReport, PendingPods, Report, ResourceDiff } from '../model/report.ts'
import { countNodes, nodeCounts } from './node-names.ts'
import { toldClusters, waitedIn } from './told-clusters.ts'
import { firstOf, plural } from './words.ts'
import { diffsOf, keyOf } from './workload-effects.ts'

const clustersNamed = 3

/** What stands at the top of workloads: pods without a node and why, what becomes of the nodes, how far they scale, and what is allocated of them. */
export function workloadRemarks(report: Report): readonly string[] {
  const clusters = toldClusters(report)
  return [
    ...pendingRemarks(report, clusters),
    ...nodeRemarks(report, clusters),
    ...scaleRemarks(report),
    ...clusters.flatMap(atMostRemark),
    ...defaultRemark(report),
    ...allocatedRemark(report),
  ]
}

/** `, and 2 pods will not fit`: a figure without a change says nothing of pods that will not start. */
export function pendingSuffix(report: Report): string {
  const pods = podsOf(toldClusters(report).flatMap(newlyPending))
  return pods === 0 ? '' : `, and ${plural(pods, 'pod')} will not fit`
}

function newlyPending({ before, after }: ClusterReport): readonly PendingPods[] {
  const waited = waitedIn(before)
  return (after?.pending ?? []).filter(one => !waited(one))
}

const podsOf = (pending: readonly PendingPods[]): number => pending.reduce((sum, { pods }) => sum + pods, 0)

function pendingRemarks(report: Report, clusters: readonly ClusterReport[]): readonly string[] {
  const diffs = diffsOf(report)
  return clusters.flatMap(cluster => {
    const pending = newlyPending(cluster)
    if (pending.length === 0) return []
    const reasons = new Set(pending.map(({ reason }) => reason))
    const money = sum(pending.map(({ project, workload }) => diffs.get(keyOf(project, workload))?.after?.pending ?? zero))
    const later = money.eq(zero) ? '' : ` Nothing is allocated to them until they run, then ${formatMoney(money, report.currency)} a month.`
    const names = firstOf([...new Set(pending.map(({ workload }) => workload))])
    const why = reasons.size === 1 ? `: ${[...reasons][0]}` : ''
    return [`${plural(podsOf(pending), 'pod')} of ${names} will not fit on the nodes of ${cluster.name}${why}.${later}`]
  })
}

/** What will not fit only once pods scale up: no fault of the change yet. */
function atMostRemark({ name, pendingAtMost: pending = [] }: ClusterReport): readonly string[] {
  const [first] = pending
  if (first === undefined) return []
  const names = firstOf([...new Set(pending.map(({ workload }) => workload))])
  const why = pending.every(({ reason }) => reason === first.reason) ? `: ${first.reason}` : ''
  return [
    `At the most pods that autoscalers allow, ${plural(podsOf(pending), 'pod')} of ${names} will not fit on the nodes of ${name}${why}.`,
  ]
}

/** `main runs 3 more nodes.`, or that all pods fit on those that there are. */
function nodeRemarks({ base }: Report, clusters: readonly ClusterReport[]): readonly string[] {
  if (base === undefined) return []
  const moved = clusters.flatMap(cluster => movedNodes(cluster) ?? [])
  const fitting = clusters.filter(cluster => movedNodes(cluster) === undefined && fits(cluster)).map(({ name }) => name)
  return [
    ...moved.slice(0, clustersNamed),
    ...(moved.length > clustersNamed ? [`The nodes of ${plural(moved.length - clustersNamed, 'more cluster')} change.`] : []),
    ...(fitting.length === 0 ? [] : [`All pods fit on the nodes of ${firstOf(fitting, clustersNamed)} as they are.`]),
  ]
}

const fits = ({ before, after }: ClusterReport): boolean =>
  before !== undefined && after !== undefined && after.pending.length === 0 && nodeCounts(after).size > 0

function movedNodes({ name, before, after }: ClusterReport): string | undefined {
  if (before === undefined || after === undefined || countNodes(before) === countNodes(after)) return undefined
  const [was, is] = [nodeCounts(before), nodeCounts(after)]
  const deltas = [...new Set([...was.keys(), ...is.keys()])].map(type => (is.get(type) ?? 0) - (was.get(type) ?? 0))
  const delta = deltas.reduce((sum, one) => sum + one, 0)
  if (deltas.every(one => one >= 0)) return `${name} runs ${plural(delta, 'more node')}.`
  if (deltas.every(one => one <= 0)) return `${name} runs ${plural(-delta, 'node')} fewer.`
  return `${name} runs other nodes: ${countNodes(before)} → ${countNodes(after)}.`
}

/** What the nodes cost more when all pods scale up: of a comparison only where that changes. */
function scaleRemarks({ base, projects, currency }: Report): readonly string[] {
  const more = (priced: ResourceDiff['after']) => (priced?.range?.high === undefined ? zero : priced.range.high.minus(priced.monthlyCost))
  return projects
    .flatMap(({ resources }) => resources)
    .filter(({ type }) => type === 'kubernetes:Cluster')
    .flatMap(({ address, before, after }) => {
      const [was, is] = [more(before), more(after)]
      if (is.lte(zero) || (base !== undefined && was.eq(is))) return []
      const past =
        base === undefined || before === undefined ? '' : ` (before: ${was.lte(zero) ? 'nothing' : `up to ${formatMoney(was, currency)}`})`
      return [
        `When pods scale up, nodes of ${address.replace(/^Cluster\//, '')} cost up to ${formatMoney(is, currency)} a month more${past}.`,
      ]
    })
    .slice(0, clustersNamed)
}

/** Default prices are no cluster's own: a figure that rests on them says so. */
const defaultRemark = ({ diagnostics }: Report): readonly string[] =>
  diagnostics.some(({ code }) => code === 'cluster-assumed')
    ? ["Pods whose cluster nobody names are priced at OpenCost's default prices."]
    : []

/** Nothing in a comparison that leaves it as it is. */
function allocatedRemark({ base, totals, currency }: Report): readonly string[] {
  const { allocated } = totals
  if (allocated === undefined || (base === undefined ? allocated.after : allocated.delta).eq(zero)) return []
  const change = base === undefined ? '' : ` (${formatDelta(allocated.delta, currency)})`
  return [
    `Allocated to workloads: ${formatMoney(allocated.after, currency)} a month${change}, their share of the nodes; it is in no total.`,
  ]
}
