import type { ClusterReport, Report } from '../model/report.ts'
import { assumptionsOf, nodesOf, pendingOf, roomFacts, roomLines } from './cluster-words.ts'
import { codeHtml, tableHtml, text } from './html-text.ts'
import { countNodes } from './node-names.ts'
import { isSeveral } from './several-projects.ts'
import { toldClusters } from './told-clusters.ts'
import { othersText, saysSo, sharedNodes, type WorkloadEffect, whyOf, workloadEffects } from './workload-effects.ts'

/** Each cluster that the report tells of: its nodes, how full they are, and what the changed workloads do to it; then what was taken for granted. */
export function clustersHtml(report: Report): string {
  const clusters = toldClusters(report)
  const assumed = assumptionsOf(clusters)
  return [
    ...clusters.map(cluster => clusterHtml(report, cluster)),
    ...(assumed.length === 0 ? [] : [`<p><small>${assumed.map(sentence => text(sentence, 400)).join(' ')}</small></p>`]),
  ].join('\n')
}

function clusterHtml(report: Report, cluster: ClusterReport): string {
  const effects = workloadEffects(report, cluster)
  const pending = pendingOf(cluster)
    .filter(one => !effects.some(effect => saysSo(effect, one)))
    .map(one => [codeHtml(one.workload) + inProject(report, one.project), '', text(one.text, 1000), '', ''])
  const rows = [...effects.map(effect => effectRow(report, effect)), ...pending]
  const others = othersText(report, cluster, effects.length)
  const shared = effects.length === 0 ? '' : sharedNodes(cluster)
  const header = ['Workload', 'Why', 'What it does to the nodes', 'On the bill', 'Allocated']
  return [
    `<h2>Cluster ${codeHtml(cluster.name)}</h2>`,
    capacity(cluster),
    rows.length === 0 ? '' : tableHtml(header, rows, 'words'),
    shared === '' ? '' : `<p>${text(shared)}</p>`,
    others === undefined ? '' : `<p>${text(others)}.</p>`,
  ]
    .filter(part => part !== '')
    .join('\n')
}

/** Nodes, and what is requested of what they have, as a table where that changes. */
function capacity(cluster: ClusterReport): string {
  const { before, after, removed } = cluster
  const facts = roomFacts(cluster)
  if (before === undefined || after === undefined || removed === true || facts.every(fact => fact.before === fact.after)) {
    const told = [nodesOf(cluster), ...roomLines(cluster)].filter(fact => fact !== '')
    return `<p>${told.length === 0 ? 'What its workloads need is not known.' : told.map(fact => text(fact)).join('; ')}</p>`
  }
  const rows = [{ name: 'Nodes', before: countNodes(before), after: countNodes(after) }, ...facts]
  return tableHtml(
    ['', 'Before', 'After'],
    rows.map(row => [row.name, row.before ?? '', row.after ?? ''].map(cell => text(cell))),
  )
}

function effectRow(report: Report, effect: WorkloadEffect): readonly string[] {
  const { address, project, nodes, bill = '', allocated, later } = effect
  const share = [...(allocated === undefined ? [] : [allocated]), ...(later === undefined ? [] : [`${later} once its pending pods run`])]
  return [
    codeHtml(address) + inProject(report, project),
    ...[whyOf(report, effect), nodes, bill, share.join(', ')].map(cell => text(cell, 1000)),
  ]
}

const inProject = ({ projects }: Report, project: string): string => (isSeveral(projects) ? ` in ${codeHtml(project)}` : '')
