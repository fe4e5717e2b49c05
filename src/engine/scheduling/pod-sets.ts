import type { PodShape, Replicas, Workload } from '../../model/workload.ts'
import { type Demand, demandOf } from './demand.ts'
import type { Labels } from './labels.ts'

/** Pods of one workload and shape: nothing tells them apart. */
export interface PodSet {
  /** Position in the canonical order: large pods first, as `PodOrder` says. */
  readonly index: number
  readonly workload: Workload
  readonly demand: Demand
  /** The largest share that one pod takes of what the largest node has. */
  readonly share: number
  /** Labels of the pods that some selector looks at. */
  readonly labels: Labels
}

/** How many pods of each set are wanted, by the set's index. */
export type Wanted = ReadonlyMap<number, number>

export type Level = keyof Replicas

/**
 * `share`: pods that take the largest share of a node first. `queue`: as Karpenter takes pending pods, by vCPU, then by memory.
 * https://github.com/kubernetes-sigs/karpenter/blob/main/pkg/controllers/provisioning/scheduling/queue.go
 */
export type PodOrder = 'share' | 'queue'

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** Label keys of all selectors over pods. */
const selectedKeys = (workloads: readonly Workload[]): ReadonlySet<string> =>
  new Set(
    workloads
      .flatMap(({ pod }) => [...pod.spread, ...pod.antiAffinity])
      .flatMap(({ selector }) => selector)
      .map(({ key }) => key),
  )

/** Equal for workloads whose pods can take each other's places. Labels that no selector looks at (a chart's version) say nothing. */
const shapeOf = (pod: PodShape, labels: Labels): string =>
  JSON.stringify([
    [...labels].sort(byKey),
    [...pod.requests].filter(([, amount]) => amount > 0).sort(byKey),
    Object.entries(pod.nodeSelector).sort(byKey),
    pod.nodeAffinity,
    pod.tolerations,
    pod.spread,
    pod.antiAffinity,
    pod.volumes.map(({ name, ofPod }) => [name, ofPod]),
    pod.hostPorts,
  ])

const wantedOf = ({ everyNode, replicas }: Workload, at: Level): number => {
  const pods = Math.floor(replicas[at])
  return everyNode || !(pods > 0) ? 0 : pods
}

function dominantShare({ resources, amounts }: Demand, largest: readonly number[]): number {
  let share = 0
  resources.forEach((resource, at) => {
    const most = largest[resource] ?? 0
    if (most !== Number.POSITIVE_INFINITY) share = Math.max(share, most > 0 ? (amounts[at] ?? 0) / most : Number.MAX_VALUE)
  })
  return share
}

type Sized = Pick<PodSet, 'workload' | 'share'>

const more = (resource: string, { workload: a }: Sized, { workload: b }: Sized): number =>
  (b.pod.requests.get(resource) ?? 0) - (a.pod.requests.get(resource) ?? 0)

const orders = {
  share: (a, b) => b.share - a.share,
  queue: (a, b) => more('cpu', a, b) || more('memory', a, b),
} satisfies Record<PodOrder, (a: Sized, b: Sized) => number>

/**
 * The sets of pods of all sides in canonical order (the largest first, then by address), and how many each side wants. Workloads of both sides
 * with the same address and shape are one set; a workload whose shape changes is two. The order of the input changes nothing.
 */
export function podSetsOf(
  sides: readonly (readonly Workload[])[],
  at: Level,
  resources: readonly string[],
  largest: readonly number[],
  order: PodOrder,
): { readonly sets: readonly PodSet[]; readonly wanted: readonly Wanted[] } {
  const keys = selectedKeys(sides.flat())
  const found = new Map<string, { workload: Workload; labels: Labels; demand: Demand; share: number; pods: (number | undefined)[] }>()
  sides.forEach((side, index) => {
    const seen = new Map<string, number>()
    for (const workload of [...side].sort((a, b) => wantedOf(b, at) - wantedOf(a, at))) {
      const labels = new Map(Object.entries(workload.pod.labels).filter(([key]) => keys.has(key)))
      const shape = `${workload.address}\0${workload.namespace}\0${workload.everyNode}\0${shapeOf(workload.pod, labels)}`
      const occurrence = seen.get(shape) ?? 0
      seen.set(shape, occurrence + 1)
      const key = `${shape}\0${occurrence}`
      let entry = found.get(key)
      if (entry === undefined) {
        const demand = demandOf(workload.pod.requests, resources)
        entry = { workload, labels, demand, share: dominantShare(demand, largest), pods: [] }
        found.set(key, entry)
      }
      entry.pods[index] = wantedOf(workload, at)
    }
  })
  const ordered = [...found].sort(([keyA, a], [keyB, b]) => orders[order](a, b) || (keyA < keyB ? -1 : 1)).map(([, entry]) => entry)
  return {
    sets: ordered.map(({ workload, labels, demand, share }, index) => ({ index, workload, labels, demand, share })),
    wanted: sides.map((_, side) => {
      const wanted = new Map<number, number>()
      ordered.forEach(({ pods }, index) => {
        const count = pods[side]
        if (count !== undefined) wanted.set(index, count)
      })
      return wanted
    }),
  }
}
