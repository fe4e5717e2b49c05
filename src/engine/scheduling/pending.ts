import type { NodeGroup } from '../../model/cluster.ts'
import type { PodShape } from '../../model/workload.ts'
import { refusalOf, roomOf } from './eligible.ts'
import type { Pool } from './pool.ts'

/** Why no node can take a pod, in plain words that follow `3 pods pending,`. */
export function pendingReason(pod: PodShape, all: readonly NodeGroup[], { nodes }: Pool): string {
  const groups = [...all].sort((a, b) => (a.name < b.name ? -1 : 1))
  if (groups.length === 0) return 'the cluster has no nodes'
  const refusals = groups.map(group => ({ group, refusal: refusalOf(pod, group) }))
  const able = refusals.filter(({ refusal }) => refusal === undefined)
  if (able.length > 0) {
    const full = able.find(({ group }) => group.max !== undefined && nodes.filter(node => node.group === group).length >= group.max)
    return full === undefined
      ? 'spreading and anti-affinity leave no node'
      : `the node group ${full.group.name} is at its maximum of ${full.group.max}`
  }
  if (refusals.every(({ refusal }) => refusal === 'labels')) return `no node group matches ${selectorOf(pod)}`
  const untolerated = refusals.find(({ refusal }) => refusal === 'taints')
  const tooSmall = refusals.filter(({ refusal }) => refusal === 'size').map(({ group }) => group)
  if (tooSmall.length === 0) return `the taints of ${untolerated?.group.name} are not tolerated`
  const [resource, amount] = [...pod.requests].find(([name, wanted]) => tooSmall.every(group => wanted > roomOf(group, name))) ?? []
  return resource === undefined
    ? 'no node group is large enough'
    : `no node group has ${inWords(resource, amount ?? 0)} free on an empty node`
}

function selectorOf({ nodeSelector, nodeAffinity }: PodShape): string {
  const labels = Object.entries(nodeSelector).map(([key, value]) => `${key}=${value}`)
  return labels.length > 0
    ? `the node selector ${labels.slice(0, 3).join(', ')}`
    : nodeAffinity.length > 0
      ? 'the node affinity'
      : 'its selector'
}

function inWords(resource: string, amount: number): string {
  if (resource === 'cpu') return `${amount / 1000} vCPU`
  if (resource === 'memory' || resource === 'ephemeral-storage')
    return `${Number((amount / 1024 ** 3).toFixed(2))} GiB of ${resource.replace('-', ' ')}`
  return `${amount} ${resource}`
}
