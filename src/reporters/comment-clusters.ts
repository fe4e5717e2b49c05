import type { ClusterReport, Report } from '../model/report.ts'
import { assumptionsOf, nodesOf, pendingOf, roomFacts, roomLines } from './cluster-words.ts'
import { code, filledTable, plain, table } from './markdown.ts'
import { countNodes } from './node-names.ts'
import type { CommentOptions } from './options.ts'
import { placedInput, placedResource } from './placed-resource.ts'
import { isSeveral } from './several-projects.ts'
import { toldClusters } from './told-clusters.ts'
import { plural } from './words.ts'
import { othersText, saysSo, sharedNodes, type WorkloadEffect, whyOf, workloadEffects } from './workload-effects.ts'

const workloadsShown = 10
const clustersShown = 10

/** Each cluster: its nodes, how full they are, and what the changed workloads do to it. */
export function clustersSection(report: Report, options: CommentOptions): string {
  const clusters = toldClusters(report)
  const shown = clusters.slice(0, clustersShown)
  const assumed = assumptionsOf(shown)
  return [
    ...shown.map(cluster => clusterSection(report, cluster, options)),
    ...(clusters.length > shown.length
      ? [`${plural(clusters.length - shown.length, 'more cluster')}: see the job summary or the JSON.`]
      : []),
    ...(assumed.length === 0 ? [] : [`<sub>${assumed.map(plain).join(' ')}</sub>`]),
  ]
    .filter(section => section !== '')
    .join('\n\n')
}

function clusterSection(report: Report, cluster: ClusterReport, options: CommentOptions): string {
  const effects = workloadEffects(report, cluster)
  const told = effects.slice(0, workloadsShown)
  const pending = pendingOf(cluster)
    .filter(one => !effects.some(effect => saysSo(effect, one)))
    .slice(0, workloadsShown)
    .map(({ project, workload, text }) => [code(workload) + inProject(report, project), '', plain(text), '', ''])
  if (
    cluster.before === undefined &&
    cluster.after === undefined &&
    told.length === 0 &&
    pending.length === 0 &&
    cluster.assumptions.length === 0
  )
    return ''
  const rows = [...told.map(effect => effectRow(report, effect, options)), ...pending]
  const header = ['Workload', 'Why', 'What it does to the nodes', 'On the bill', 'Allocated']
  const list = rows.length === 0 ? [] : [filledTable(header, 'lllrr', rows)]
  const others = othersText(report, cluster, told.length)
  const shared = told.length === 0 ? '' : sharedNodes(cluster)
  return [
    head(cluster),
    ...list,
    ...(shared === '' ? [] : [shared]),
    ...(others === undefined ? [] : [`${others}: see the line items.`]),
  ].join('\n\n')
}

/** Nodes and room, as a table where they change. */
function head(cluster: ClusterReport): string {
  const { name, before, after, removed } = cluster
  const facts = roomFacts(cluster)
  if (before === undefined || after === undefined || removed === true || facts.every(fact => fact.before === fact.after)) {
    const told = [nodesOf(cluster), ...roomLines(cluster)].filter(fact => fact !== '').map(plain)
    return `**Cluster ${code(name)}** ${told.length === 0 ? 'what its workloads need is not known' : told.join('; ')}`
  }
  const rows = [{ name: 'Nodes', before: countNodes(before), after: countNodes(after) }, ...facts]
  return table(
    [`Cluster ${code(name)}`, 'Before', 'After'],
    'lrr',
    rows.map(row => [row.name, plain(row.before ?? ''), plain(row.after ?? '')]),
  )
}

function effectRow(report: Report, effect: WorkloadEffect, options: CommentOptions): readonly string[] {
  const { address, project, diff, nodes, bill, allocated, later } = effect
  const named = diff === undefined ? code(address) : placedResource(diff, options)
  const share = [...(allocated === undefined ? [] : [allocated]), ...(later === undefined ? [] : [`${later} once its pending pods run`])]
  return [
    named + inProject(report, project),
    whyOf(report, effect, code, placedInput(options)),
    plain(nodes),
    plain(bill ?? ''),
    plain(share.join(', ')),
  ]
}

const inProject = ({ projects }: Report, project: string): string => (isSeveral(projects) ? ` in ${code(project)}` : '')
