import type { ClusterReport, ClusterState, PendingPods } from '../model/report.ts'
import { countNodes } from './node-names.ts'
import { waitedIn } from './told-clusters.ts'
import { firstOf, plural } from './words.ts'

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
  return `${round(requested)} of ${round(allocatable)}${unit}${percent}`
}
const round = (value: number): string => Number(value.toFixed(value >= 100 ? 0 : 1)).toLocaleString('en-US')

/** One thing that is told of a cluster on both sides; undefined where it is not known. */
export interface ClusterFact {
  readonly name: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What pods request of what the running nodes can give, one fact each: `vCPU requested`, `12.5 of 14.1 (89 %)`. */
export function roomFacts({ before, after, removed }: ClusterReport): readonly ClusterFact[] {
  if ((before === undefined && after === undefined) || removed === true) return []
  return (
    [
      ['vCPU requested', 'cpu', ''],
      ['Memory requested', 'memory', ' GiB'],
    ] as const
  ).map(([name, part, unit]) => {
    const of = (state: ClusterState | undefined): string | undefined =>
      state === undefined ? undefined : share(state.requested[part], state.allocatable[part], unit)
    return { name, before: of(before), after: of(after) }
  })
}

/** The same as lines: `vCPU requested: 12.5 of 14.1 (89 %)`. */
export const roomLines = (cluster: ClusterReport): readonly string[] =>
  roomFacts(cluster).map(({ name, before, after }) => `${name}: ${changes(before, after)}`)

/** Pods that find no room after the change, in words. */
export function pendingOf({
  before,
  after,
}: ClusterReport): readonly (Pick<PendingPods, 'project' | 'workload'> & { readonly text: string })[] {
  const waited = waitedIn(before)
  return (after?.pending ?? []).map(one => ({
    project: one.project,
    workload: one.workload,
    text: `does not fit${waited(one) ? ', as before the change' : ''}: ${plural(one.pods, 'pod')} pending, ${one.reason}`,
  }))
}

/** What was taken for granted of some clusters, each once: with the clusters' names where it is not of all that are told of. */
export function assumptionsOf(clusters: readonly ClusterReport[]): readonly string[] {
  const names = new Map<string, string[]>()
  for (const { name, assumptions } of clusters)
    for (const sentence of assumptions) names.set(sentence, [...(names.get(sentence) ?? []), name])
  return [...names].map(([sentence, of]) => (of.length === clusters.length ? sentence : `${firstOf(of)}: ${sentence}`))
}
