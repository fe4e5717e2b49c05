import type { Cluster } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'
import { packCluster } from '../scheduling/pack-cluster.ts'
import type { Packing } from '../scheduling/packing.ts'
import type { Packings } from './nodes-resource.ts'

type Side = 'base' | 'head'
type Sides<T> = Readonly<Record<Side, T>>

/** Packings by end and side. While the nodes stay the same, what does not change stays where it is. */
export function packSides(clusters: Sides<Cluster | undefined>, pods: Sides<readonly Workload[]>) {
  const done = new Map<string, Packing>()
  const pack = (at: keyof Packings): void => {
    if (sameGroups(clusters)) {
      const { before, after } = packCluster(clusters.head?.groups ?? [], pods.base, pods.head, at)
      done.set(`${at} base`, before)
      done.set(`${at} head`, after)
      return
    }
    for (const side of ['base', 'head'] as const)
      done.set(`${at} ${side}`, packCluster(clusters[side]?.groups ?? [], pods[side], pods[side], at).before)
  }
  return (at: keyof Packings, side: Side): Packing => {
    if (!done.has(`${at} ${side}`)) pack(at)
    return done.get(`${at} ${side}`) as Packing
  }
}

/** Whether both sides have the same nodes. */
export function sameGroups({ base, head }: Sides<Cluster | undefined>): boolean {
  if (base === undefined || head === undefined) return false
  const text = ({ groups }: Cluster): string => JSON.stringify(groups, (_, value: unknown) => (value instanceof Map ? [...value] : value))
  return base === head || text(base) === text(head)
}
