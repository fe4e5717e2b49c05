import type { LabelRequirement } from '../../model/workload.ts'
import { selects } from './labels.ts'
import type { Node } from './node.ts'
import type { Shaped } from './shape.ts'

const hostname = 'kubernetes.io/hostname'
const zone = 'topology.kubernetes.io/zone'

/** What holds between pods: how many of those that a selector takes, and of those that ask for it, stand in each domain of a node label. */
interface Rule {
  readonly kind: 'spread' | 'apart'
  readonly topologyKey: string
  readonly maxSkew: number
  readonly namespace: string
  readonly selector: readonly LabelRequirement[]
  readonly matching: Map<string, number>
  readonly asking: Map<string, number>
}

interface Concerns {
  readonly own: readonly Rule[]
  /** Rules of whatever workload that take pods of this one. */
  readonly taken: readonly Rule[]
}

/** Hard topology spread and anti-affinity between the pods of one side. */
export interface Constraints {
  /** Whether a pod may go to a node; `nodes` are those that run, for the emptiest of them. */
  allows(shaped: Shaped, node: Node, nodes: readonly Node[]): boolean
  add(shaped: Shaped, node: Node): void
  concerns(shaped: Shaped): boolean
}

/** The value of a node's label; undefined: nothing is known of it, and the rule is not held against the node. */
function domainOf({ id, group, zone: own }: Node, key: string): string | undefined {
  if (key === hostname) return String(id)
  if (key === zone) return own
  return group.labels[key]
}

export function makeConstraints(workloads: readonly Shaped[]): Constraints {
  const byOwner = new Map<Shaped, readonly Rule[]>()
  const byNamespace = new Map<string, Rule[]>()
  const rule = (
    kind: Rule['kind'],
    topologyKey: string,
    maxSkew: number,
    namespace: string,
    selector: readonly LabelRequirement[],
  ): Rule => ({
    kind,
    topologyKey,
    maxSkew,
    namespace,
    selector,
    matching: new Map(),
    asking: new Map(),
  })
  for (const shaped of workloads) {
    const { pod, namespace } = shaped.workload
    if (pod.spread.length + pod.antiAffinity.length === 0) continue
    const rules = [
      ...pod.spread.map(({ topologyKey, maxSkew, selector }) => rule('spread', topologyKey, Math.max(1, maxSkew), namespace, selector)),
      ...pod.antiAffinity.map(({ topologyKey, selector }) => rule('apart', topologyKey, 0, namespace, selector)),
    ]
    byOwner.set(shaped, rules)
    byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), ...rules])
  }
  const known = new Map<Shaped, Concerns>()
  const concernsOf = (shaped: Shaped): Concerns => {
    let concerns = known.get(shaped)
    if (concerns === undefined) {
      const { namespace, pod } = shaped.workload
      concerns = {
        own: byOwner.get(shaped) ?? [],
        taken: (byNamespace.get(namespace) ?? []).filter(({ selector }) => selects(selector, pod.labels)),
      }
      known.set(shaped, concerns)
    }
    return concerns
  }
  return {
    concerns: shaped => byNamespace.size > 0 && concernsOf(shaped).own.length + concernsOf(shaped).taken.length > 0,
    allows(shaped, node, nodes) {
      if (byNamespace.size === 0) return true
      const { own, taken } = concernsOf(shaped)
      return (
        own.every(one => allowedBy(one, node, nodes, shaped)) &&
        taken.every(one => one.kind === 'spread' || countAt(one.asking, one, node) === 0)
      )
    },
    add(shaped, node) {
      if (byNamespace.size === 0) return
      const { own, taken } = concernsOf(shaped)
      for (const one of own) increase(one.asking, one, node)
      for (const one of taken) increase(one.matching, one, node)
    },
  }
}

function increase(counts: Map<string, number>, { topologyKey }: Rule, node: Node): void {
  const domain = domainOf(node, topologyKey)
  if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1)
}

function countAt(counts: ReadonlyMap<string, number>, { topologyKey }: Rule, node: Node): number {
  const domain = domainOf(node, topologyKey)
  return domain === undefined ? 0 : (counts.get(domain) ?? 0)
}

function allowedBy(rule: Rule, node: Node, nodes: readonly Node[], { zones, workload }: Shaped): boolean {
  if (domainOf(node, rule.topologyKey) === undefined) return true
  if (rule.kind === 'apart') return countAt(rule.matching, rule, node) === 0
  const domains = new Set<string>()
  if (rule.topologyKey === zone) for (const names of zones.values()) for (const name of names) if (name !== undefined) domains.add(name)
  for (const other of nodes) {
    const domain = zones.has(other.group) ? domainOf(other, rule.topologyKey) : undefined
    if (domain !== undefined) domains.add(domain)
  }
  let least = Number.POSITIVE_INFINITY
  for (const domain of domains) least = Math.min(least, rule.matching.get(domain) ?? 0)
  const itself = selects(rule.selector, workload.pod.labels) ? 1 : 0
  return countAt(rule.matching, rule, node) + itself - (Number.isFinite(least) ? least : 0) <= rule.maxSkew
}
