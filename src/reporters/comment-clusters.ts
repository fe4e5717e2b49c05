import type { ClusterReport, Report } from '../model/report.ts'
import { nodesOf, pendingOf, roomOf, saysSo, toldClusters, workloadEffects } from './cluster-words.ts'
import { code, plain, table } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { placedResource } from './placed-resource.ts'
import { reasonOf } from './words.ts'

const workloadsShown = 10

/** Each cluster: its nodes, how full they are, and what the changed workloads do to it. */
export function clustersSection(report: Report, options: CommentOptions): string {
  return toldClusters(report)
    .map(cluster => clusterSection(report, cluster, options))
    .filter(section => section !== '')
    .join('\n\n')
}

function clusterSection(report: Report, cluster: ClusterReport, options: CommentOptions): string {
  const facts = [nodesOf(cluster), roomOf(cluster)].filter(fact => fact !== '').map(plain)
  const effects = workloadEffects(report, cluster)
  const rows = [
    ...effects.slice(0, workloadsShown).map(({ address, project, diff, text }) => {
      const named = diff === undefined ? code(address) : placedResource(diff, options)
      return [`${named} in ${code(project)}`, diff === undefined || report.base === undefined ? '' : reasonOf(diff, code), plain(text)]
    }),
    ...pendingOf(cluster)
      .filter(one => !effects.some(effect => saysSo(effect, one)))
      .slice(0, workloadsShown)
      .map(({ project, workload, text }) => [`${code(workload)} in ${code(project)}`, '', plain(text)]),
  ]
  if (facts.length === 0 && rows.length === 0 && cluster.assumptions.length === 0) return ''
  const more = effects.length > workloadsShown ? `\n\n${effects.length - workloadsShown} more workloads change.` : ''
  const list = rows.length === 0 ? '' : `\n\n${table(['Workload', 'Why', 'What it does to the nodes'], 'lll', rows)}${more}`
  const assumed = cluster.assumptions.length === 0 ? '' : `\n\n<sub>${cluster.assumptions.map(plain).join(' ')}</sub>`
  const known = facts.length === 0 ? 'what its workloads need is not known' : facts.join('; ')
  return `**Cluster ${code(cluster.name)}** ${known}${list}${assumed}`
}
