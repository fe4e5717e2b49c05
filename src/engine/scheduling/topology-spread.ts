import type { TopologySpread } from '../../model/workload.ts'
import { fits } from './demand.ts'
import { meetsAll } from './labels.ts'
import { hostnameLabel, type NodeClass } from './node-classes.ts'
import { canOpen } from './open-node.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import { nodeAt, type PlacedNode, runningOfClass, type State } from './state.ts'

/**
 * Hard topology spread, as the scheduler looks at it: when a pod is placed, over the domains of nodes that the pod's selector and affinity allow, taints
 * or not, unless the constraint has other policies. Daemons are not counted. `allowed`: by all other rules, each time it is asked.
 */
export const spreadRules = (state: State, set: PodSet, allowed: (node: NodeClass) => boolean): readonly PlacementRule[] =>
  set.workload.pod.spread.map(spread =>
    spread.topologyKey === hostnameLabel ? overNodes(state, set, spread) : overDomains(state, set, spread, allowed),
  )

interface Counting {
  /** Classes whose nodes count. */
  readonly classes: readonly NodeClass[]
  /** 1 if the pod that is placed counts itself. */
  readonly own: 0 | 1
  /** Nodes with the pods that count on them; a node may come several times. */
  readonly counted: readonly (readonly [PlacedNode, number])[]
}

function counting(state: State, set: PodSet, spread: TopologySpread): Counting {
  const { problem, runs, work } = state
  const { classes, indexes } = problem.spreadOver(set, spread)
  const counted: (readonly [PlacedNode, number])[] = []
  for (const other of problem.relations.selected(set.workload.namespace, spread.selector, work).pods) {
    work.stepsLeft--
    for (const { node: id, pods } of runs.get(other) ?? []) {
      work.stepsLeft--
      const node = nodeAt(state, id)
      if (pods > 0 && indexes.has(node.nodeClass)) counted.push([node, pods])
    }
  }
  return { classes, own: meetsAll(set.labels, spread.selector) ? 1 : 0, counted }
}

/** A domain is not done without because nodes that will be smaller take up the limits of their pool: the pods wait for that. */
const mayOpen = (state: State, { groupIndex, group: { pool } }: NodeClass): boolean =>
  canOpen(state, groupIndex) || (pool !== undefined && state.unsettled.has(pool.name))

/** Zones and the like. A domain counts where a node runs, and in groups that start from no node also where one could be opened. */
function overDomains(state: State, set: PodSet, spread: TopologySpread, allowed: (node: NodeClass) => boolean): PlacementRule {
  const { topologyKey, maxSkew, minDomains = 1 } = spread
  const { own, counted, ...rest } = counting(state, set, spread)
  const classes = rest.classes.filter(({ labels }) => labels.has(topologyKey))
  const domainOf = (node: NodeClass | undefined): string => node?.labels.get(topologyKey) ?? ''
  const pods = new Map<string, number>()
  const add = (node: PlacedNode, count: number): void => {
    const domain = domainOf(state.problem.classes[node.nodeClass])
    pods.set(domain, (pods.get(domain) ?? 0) + count)
  }
  for (const [node, count] of counted) add(node, count)

  const mayRun = new Set(state.problem.mayRun(set))
  const opens = (node: NodeClass): boolean =>
    node.group.count === 0 && mayRun.has(node) && mayOpen(state, node) && fits(set.demand, state.room[node.index] ?? [])
  const exists = (node: NodeClass): boolean => runningOfClass(state, node) > 0 || (opens(node) && allowed(node))
  const existing = () => {
    const domains = new Set(classes.filter(exists).map(domainOf))
    const fewest = Math.min(...[...domains].map(domain => pods.get(domain) ?? 0))
    return { domains, fewest: domains.size < minDomains ? 0 : fewest }
  }
  let now = existing()
  /** Where no node runs yet there is no pod either. */
  const minimum = (domain: string): number => (now.domains.has(domain) ? now.fewest : 0)
  const { size } = now.domains
  return {
    describe: `topology spread over ${topologyKey}${size < minDomains ? ` (${size} domains, fewer than minDomains ${minDomains})` : ''}`,
    onePerNode: false,
    allowsClass(node) {
      if (!node.labels.has(topologyKey)) return node.unstated.has(topologyKey)
      return (pods.get(domainOf(node)) ?? 0) + own - minimum(domainOf(node)) <= maxSkew
    },
    allowsNode: () => true,
    placed(node) {
      add(node, own)
      now = existing()
      return false
    },
  }
}

/** Nodes as domains: only running ones count. */
function overNodes(state: State, set: PodSet, spread: TopologySpread): PlacementRule {
  const { maxSkew, minDomains = 1 } = spread
  const { classes, own, counted } = counting(state, set, spread)
  const pods = new Map<number, number>()
  for (const [{ id }, count] of counted) pods.set(id, (pods.get(id) ?? 0) + count)
  /** How many nodes have how many of the pods. */
  const nodes = new Map<number, number>()
  const change = (count: number, by: number): void => void nodes.set(count, (nodes.get(count) ?? 0) + by)
  for (const node of classes) change(0, runningOfClass(state, node))
  for (const count of pods.values()) {
    change(0, -1)
    change(count, 1)
  }
  let most = Math.max(0, ...pods.values())
  let domains = classes.reduce((sum, node) => sum + runningOfClass(state, node), 0)
  let fewest = 0
  const advance = (): void => {
    while (fewest < most && !((nodes.get(fewest) ?? 0) > 0)) fewest++
  }
  advance()
  const minimum = (): number => (domains < minDomains ? 0 : fewest)
  return {
    describe: 'topology spread over nodes',
    onePerNode: false,
    allowsClass: () => true,
    allowsNode: ({ id }) => (pods.get(id) ?? 0) + own - minimum() <= maxSkew,
    placed(node, isNew) {
      const before = minimum()
      if (isNew) {
        domains++
        change(0, 1)
        fewest = 0
      }
      if (own === 1) {
        const count = pods.get(node.id) ?? 0
        pods.set(node.id, count + 1)
        change(count, -1)
        change(count + 1, 1)
        most = Math.max(most, count + 1)
      }
      advance()
      return minimum() > before
    },
  }
}
