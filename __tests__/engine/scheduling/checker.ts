import { problemOf } from '../../../src/engine/scheduling/problem.ts'
import { repack } from '../../../src/engine/scheduling/repack.ts'
import { emptyState, type State } from '../../../src/engine/scheduling/state.ts'
import type { NodeGroup } from '../../../src/model/cluster.ts'
import type { LabelRequirement, Workload } from '../../../src/model/workload.ts'

/** A node with every single pod on it: what the packing is checked on, by code that shares nothing with it. */
export interface Node {
  readonly group: NodeGroup
  readonly zone: string | undefined
  readonly pods: Workload[]
}

/** The states of both sides. */
export function statesOf(groups: readonly NodeGroup[], before: readonly Workload[], after: readonly Workload[]): [State, State] {
  const { problem, wanted } = problemOf(groups, [before, after], 'expected')
  const [wantedBefore = new Map(), wantedAfter = new Map()] = wanted
  const first = repack(emptyState(problem, { stepsLeft: 1e9 }), wantedBefore)
  return [first, repack(first, wantedAfter)]
}

/** All running nodes. */
export function nodesOf(state: State): Node[] {
  const nodes: Node[] = []
  for (const { index, group, labels, fixed } of state.problem.classes) {
    const daemons = (state.daemons[index] ?? []).map(set => state.problem.sets[set]?.workload as Workload)
    const zone = labels.get('topology.kubernetes.io/zone')
    const ids = state.running[index] ?? []
    const all = fixed + (state.opened[index] ?? 0)
    for (let at = 0; at < all; at++) {
      const pods = [...daemons]
      for (const [set, runs] of state.runs)
        for (const { node, pods: count } of runs)
          if (node === ids[at]) pods.push(...Array.from({ length: count }, () => state.problem.sets[set]?.workload as Workload))
      nodes.push({ group, zone, pods })
    }
  }
  return nodes
}

function holds(labels: Readonly<Record<string, string>>, { key, operator, values }: LabelRequirement): boolean {
  const value = labels[key]
  switch (operator) {
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
    case 'In':
      return value !== undefined && values.includes(value)
    case 'NotIn':
      return !(value !== undefined && values.includes(value))
    case 'Gt':
      return Number(value) > Number(values[0])
    case 'Lt':
      return Number(value) < Number(values[0])
  }
}

const zoneKey = 'topology.kubernetes.io/zone'
const labelsOf = ({ group, zone }: Node): Record<string, string> => ({
  ...group.labels,
  ...(zone === undefined ? {} : { [zoneKey]: zone }),
})

const attracts = (node: Node, { pod }: Workload): boolean => {
  const labels = labelsOf(node)
  if (Object.keys(pod.nodeSelector).some(key => labels[key] !== pod.nodeSelector[key])) return false
  return pod.nodeAffinity.length === 0 || pod.nodeAffinity.some(term => term.every(requirement => holds(labels, requirement)))
}

const tolerated = (node: Node, { pod }: Workload): boolean =>
  node.group.taints.every(taint =>
    pod.tolerations.some(({ key, operator, value }) => key === taint.key && (operator === 'Exists' || value === taint.value)),
  )

const domain = (node: Node, key: string): unknown => (key === 'kubernetes.io/hostname' ? node : labelsOf(node)[key])

const within = (workload: Workload, requirements: readonly LabelRequirement[], namespace: string): boolean =>
  workload.namespace === namespace && requirements.every(requirement => holds(workload.pod.labels, requirement))

/** Whether `pod` may not share a domain with `other`, as `pod` sees it. */
const avoids = (pod: Workload, node: Node, other: Workload, nodeOfOther: Node): boolean =>
  pod.pod.antiAffinity.some(({ topologyKey, selector }) => {
    const here = domain(node, topologyKey)
    return here !== undefined && here === domain(nodeOfOther, topologyKey) && within(other, selector, pod.namespace)
  })

const everyAddress = '0.0.0.0'
const shareHostPort = (one: Workload, other: Workload): boolean =>
  one.pod.hostPorts.some(({ port, protocol, hostIP }) =>
    other.pod.hostPorts.some(
      its => its.port === port && its.protocol === protocol && (its.hostIP === hostIP || [hostIP, its.hostIP].includes(everyAddress)),
    ),
  )

const sizeFits = (node: Node, pods: readonly Workload[]): boolean =>
  ['cpu', 'memory', 'gpu', 'pods'].every(resource => {
    const has = node.group.allocatable.get(resource) ?? (resource === 'pods' ? Number.MAX_SAFE_INTEGER : 0)
    return pods.reduce((sum, { pod }) => sum + (resource === 'pods' ? 1 : (pod.requests.get(resource) ?? 0)), 0) <= has
  })

/** Skew as the scheduler would see it if `extra` came on `node`. */
function spreads(nodes: readonly Node[], node: Node, extra: Workload): boolean {
  return extra.pod.spread.every(({ topologyKey, maxSkew, selector, minDomains = 0, nodeAffinityPolicy, nodeTaintsPolicy }) => {
    const counting = nodes.filter(other => {
      if (nodeAffinityPolicy === undefined && !attracts(other, extra)) return false
      if (nodeTaintsPolicy === 'Honor' && !tolerated(other, extra)) return false
      return domain(other, topologyKey) !== undefined
    })
    const counts = new Map<unknown, number>()
    for (const other of counting) {
      const key = domain(other, topologyKey)
      const matching = other.pods.filter(one => !one.everyNode && within(one, selector, extra.namespace)).length
      counts.set(key, (counts.get(key) ?? 0) + matching)
    }
    const own = within(extra, selector, extra.namespace) ? 1 : 0
    const fewest = counts.size < minDomains ? 0 : Math.min(...counts.values())
    return (counts.get(domain(node, topologyKey)) ?? 0) + own - fewest <= maxSkew
  })
}

/** All that is wrong where pods are; but spread, and distance from daemons, hold only when a pod is placed. */
export function faultsOf(nodes: readonly Node[]): string[] {
  const faults: string[] = []
  nodes.forEach((node, number) => {
    if (!sizeFits(node, node.pods)) faults.push(`node ${number} is over its size`)
    node.pods.forEach((pod, position) => {
      if (!attracts(node, pod)) faults.push(`${pod.address} is not attracted by node ${number}`)
      if (!tolerated(node, pod)) faults.push(`${pod.address} does not tolerate node ${number}`)
      if (pod.everyNode) return
      if (node.pods.some((one, at) => at !== position && !one.everyNode && shareHostPort(pod, one)))
        faults.push(`${pod.address} shares a host port on node ${number}`)
      for (const other of nodes)
        other.pods.forEach((one, at) => {
          if (!one.everyNode && (other !== node || at !== position) && avoids(pod, node, one, other))
            faults.push(`${pod.address} avoids ${one.address}`)
        })
    })
  })
  return faults
}

/** Zones of each volume, as often as it is there; those of each pod of a workload together. */
export type Volumes = ReadonlyMap<string, readonly string[]>

export const volumesOf = ({ volumes }: State): Volumes =>
  new Map([...volumes].map(([key, zones]) => [key, [...zones].flatMap(([zone, count]) => Array.from({ length: count }, () => zone))]))

const keyOf = ({ address, namespace }: Workload, { ofPod, name }: Workload['pod']['volumes'][number]): string =>
  [ofPod ? address : namespace, name].join('\0')

/** Volumes that no pod uses: of each pod those that are left over, shared ones all, as any number of pods may use them. */
function unused(nodes: readonly Node[], pod: Workload, volume: Workload['pod']['volumes'][number], volumes: Volumes): readonly string[] {
  const left = [...(volumes.get(keyOf(pod, volume)) ?? [])]
  if (!volume.ofPod) return left
  for (const node of nodes)
    for (const { address } of node.pods) {
      const at = address === pod.address ? left.indexOf(node.zone ?? '') : -1
      if (at >= 0) left.splice(at, 1)
    }
  return left
}

/** Whether a pod's volumes that exist can be used on a node. */
const reaches = (nodes: readonly Node[], { zone }: Node, pod: Workload, volumes: Volumes): boolean =>
  pod.pod.volumes.every(volume => {
    const left = unused(nodes, pod, volume, volumes)
    return left.length === 0 || zone === undefined || left.includes(zone)
  })

/** Pods beside their volumes: of a workload with volumes for each pod no zone has more pods than volumes. */
export function misplaced(nodes: readonly Node[], volumes: Volumes): string[] {
  const pods = nodes.flatMap(({ zone, pods }) => pods.filter(({ everyNode }) => !everyNode).map(pod => ({ zone, pod })))
  return pods.flatMap(({ zone, pod }) =>
    pod.pod.volumes.flatMap(volume => {
      const zones = volumes.get(keyOf(pod, volume)) ?? []
      const here = zones.filter(one => one === zone).length
      const users = pods.filter(other => other.zone === zone && other.pod.address === pod.address).length
      const fits = volume.ofPod ? users <= here : zones.length === 1 && here === 1
      return zone === undefined || fits ? [] : [`${pod.address} is not in the zone of its volume ${volume.name}`]
    }),
  )
}

/** Whether one more pod could run on a node, of `nodes` or a new one. */
export function canTake(nodes: readonly Node[], node: Node, pod: Workload, volumes: Volumes): boolean {
  if (!reaches(nodes, node, pod, volumes)) return false
  const all = nodes.includes(node) ? nodes : [...nodes, node]
  if (!attracts(node, pod) || !tolerated(node, pod) || !sizeFits(node, [...node.pods, pod])) return false
  if (node.pods.some(one => shareHostPort(pod, one))) return false
  if (all.some(other => other.pods.some(one => avoids(pod, node, one, other) || (!one.everyNode && avoids(one, other, pod, node)))))
    return false
  return spreads(all, node, pod)
}

/** vCPUs of all nodes that share the limit of a group, with one more of it. */
export const withOneMore = (nodes: readonly Node[], { pool, capacityOfNode }: NodeGroup): number =>
  nodes
    .filter(({ group }) => pool !== undefined && group.pool?.name === pool.name)
    .reduce((sum, { group }) => sum + (group.capacityOfNode.get('cpu') ?? 0), capacityOfNode.get('cpu') ?? 0)

/** Whether a group, by its own maximum and by the limit it shares, can have one more node. */
export const mayGrow = (nodes: readonly Node[], group: NodeGroup): boolean =>
  nodes.filter(node => node.group === group).length < (group.max ?? 1000) &&
  (group.pool === undefined || withOneMore(nodes, group) <= (group.pool.most.get('cpu') ?? 0))
