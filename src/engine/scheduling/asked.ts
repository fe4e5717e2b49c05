import type { LabelRequirement, Workload } from '../../model/workload.ts'
import type { Labels } from './labels.ts'

/** What the pods of a cluster ask of nodes, so far as it makes one machine type another matter than the next. */
export interface Asked {
  readonly resources: ReadonlySet<string>
  /** By label the values that pods name; `all`: every value counts. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string> | 'all'>
}

export function askedOf(workloads: readonly Workload[]): Asked {
  const resources = new Set(['cpu', 'memory', 'pods'])
  const labels = new Map<string, Set<string> | 'all'>()
  const ask = ({ key, operator, values }: LabelRequirement): void => {
    const known = labels.get(key)
    if (known === 'all') return
    if (operator === 'Gt' || operator === 'Lt') labels.set(key, 'all')
    else if (known === undefined) labels.set(key, new Set(values))
    else for (const value of values) known.add(value)
  }
  for (const { pod } of workloads) {
    for (const name of pod.requests.keys()) resources.add(name)
    for (const [key, value] of Object.entries(pod.nodeSelector)) ask({ key, operator: 'In', values: [value] })
    for (const requirement of pod.nodeAffinity.flat()) ask(requirement)
    for (const { topologyKey } of [...pod.spread, ...pod.antiAffinity]) labels.set(topologyKey, 'all')
  }
  return { resources, labels }
}

/** Equal for nodes that no pod tells apart by their labels. */
export const alike = (labels: Labels, asked: Asked): string =>
  JSON.stringify(
    [...labels]
      .flatMap(([key, value]) => {
        const values = asked.labels.get(key)
        return values === undefined ? [] : [[key, values === 'all' || values.has(value) ? [value] : 'other']]
      })
      .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  )
