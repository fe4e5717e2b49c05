import type { ClusterReport, Report } from '../model/report.ts'
import { assumptionsOf, nodesOf, pendingOf, roomLines } from './cluster-words.ts'
import { oneLine } from './markdown.ts'
import { toldClusters } from './told-clusters.ts'
import { effectText, othersText, saysSo, sharedNodes, whyOf, workloadEffects } from './workload-effects.ts'
import { wrap } from './wrap.ts'

/** Clusters, their nodes and how full they are, and what each changed workload does to them; what is assumed of all of them is said once. */
export function clustersText(report: Report): string {
  const clusters = toldClusters(report)
  const assumed = assumptionsOf(clusters).map(text => wrap(oneLine(text, 400)))
  return [...clusters.map(cluster => clusterText(report, cluster)), ...(assumed.length === 0 ? [] : [assumed.join('\n')])].join('\n\n')
}

function clusterText(report: Report, cluster: ClusterReport): string {
  const known = [nodesOf(cluster), ...roomLines(cluster)].filter(fact => fact !== '')
  const facts = known.length === 0 ? ['what its workloads need is not known'] : known
  const changed = workloadEffects(report, cluster)
  const effects = changed.map(effect => {
    const why = whyOf(report, effect)
    return `${oneLine(effect.address)}${why === '' ? '' : ` (${why})`}: ${effectText(effect)}`
  })
  const pending = pendingOf(cluster)
    .filter(one => !changed.some(effect => saysSo(effect, one)))
    .map(({ workload, text }) => `${oneLine(workload)}: ${text}`)
  const shared = changed.length === 0 ? '' : sharedNodes(cluster)
  const others = [othersText(report, cluster, changed.length) ?? []].flat()
  const lines = [...facts, ...effects, ...(shared === '' ? [] : [shared]), ...pending, ...others].flatMap(line =>
    wrap(`  ${oneLine(line, 1000)}`),
  )
  return [`Cluster ${oneLine(cluster.name)}`, ...lines].join('\n')
}
