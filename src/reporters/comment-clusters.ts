import type { ClusterReport, Report } from '../model/report.ts'
import { nodesOf, pendingOf, roomOf, toldClusters, workloadEffects } from './cluster-words.ts'
import { code, plain, table } from './markdown.ts'

const workloadsShown = 10

/** Each cluster: its nodes, how full they are, and what the changed workloads do to it. */
export function clustersSection(report: Report): string {
  return toldClusters(report)
    .map(cluster => clusterSection(report, cluster))
    .filter(section => section !== '')
    .join('\n\n')
}

function clusterSection(report: Report, cluster: ClusterReport): string {
  const facts = [nodesOf(cluster), roomOf(cluster)].filter(fact => fact !== '').map(plain)
  const effects = workloadEffects(report, cluster)
  const rows = [
    ...effects.slice(0, workloadsShown).map(({ address, project, text }) => [`${code(address)} in ${code(project)}`, plain(text)]),
    ...pendingOf(cluster)
      .filter(({ workload }) => !effects.some(({ address, text }) => address === workload && text.startsWith('does not fit')))
      .slice(0, workloadsShown)
      .map(({ workload, text }) => [code(workload), plain(text)]),
  ]
  if (facts.length === 0 && rows.length === 0 && cluster.assumptions.length === 0) return ''
  const more = effects.length > workloadsShown ? `\n\n${effects.length - workloadsShown} more workloads change.` : ''
  const list = rows.length === 0 ? '' : `\n\n${table(['Workload', 'What it does to the nodes'], 'll', rows)}${more}`
  const assumed = cluster.assumptions.length === 0 ? '' : `\n\n<sub>${cluster.assumptions.map(plain).join(' ')}</sub>`
  return `**Cluster ${code(cluster.name)}** ${facts.join('; ')}${list}${assumed}`
}
