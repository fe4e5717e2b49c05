import type { LabelRequirement } from '../../model/workload.ts'
import { meetsAll } from './labels.ts'
import type { Work } from './limits.ts'
import type { PodSet } from './pod-sets.ts'

/** Sets of pods, by index. */
export interface SetIndexes {
  readonly pods: readonly number[]
  /** Those that run on every node. */
  readonly daemons: readonly number[]
}

/** Pods that the pods of a set may not share a domain of a node label with. */
export interface Conflict {
  readonly topologyKey: string
  readonly others: SetIndexes
  /** Whether the set is among them. */
  readonly withItself: boolean
}

/** Which pods select which. Selectors look at pods of their own namespace. */
export interface PodRelations {
  readonly selected: (namespace: string, selector: readonly LabelRequirement[], work: Work) => SetIndexes
  /** Required anti-affinity of the set, and of others towards it. */
  readonly conflicts: (set: PodSet, work: Work) => readonly Conflict[]
}

/** What `selector` asks of one label at least, so that not all pods need be looked at. */
const narrowest = (selector: readonly LabelRequirement[]): LabelRequirement | undefined =>
  selector.find(({ operator }) => operator === 'In')

const pair = (namespace: string, key: string, value: string): string => JSON.stringify([namespace, key, value])

const index = <T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const values = map.get(key)
    if (values === undefined) map.set(key, [value])
    else values.push(value)
  }
  return map
}

export function podRelationsOf(sets: readonly PodSet[]): PodRelations {
  const inNamespace = index(sets.map(set => [set.workload.namespace, set]))
  const byLabel = index(
    sets.flatMap(set => [...set.labels].map(([key, value]) => [pair(set.workload.namespace, key, value), set] as const)),
  )
  const known = new Map<string, SetIndexes>()

  const selected: PodRelations['selected'] = (namespace, selector, work) => {
    const key = JSON.stringify([namespace, selector])
    const before = known.get(key)
    if (before !== undefined) return before
    // What is beyond the bound finds no place anyway.
    if (work.stepsLeft <= 0) return { pods: [], daemons: [] }
    const narrow = narrowest(selector)
    const candidates =
      narrow === undefined
        ? (inNamespace.get(namespace) ?? [])
        : [...new Set(narrow.values)].flatMap(value => byLabel.get(pair(namespace, narrow.key, value)) ?? [])
    work.stepsLeft -= candidates.length
    const found = indexesOf(candidates.filter(({ labels }) => meetsAll(labels, selector)))
    known.set(key, found)
    return found
  }

  const terms = termsOf(sets)
  const termsByLabel = index(
    terms.flatMap(term => {
      const narrow = narrowest(term.selector)
      if (narrow === undefined) return [[JSON.stringify([term.namespace]), term] as const]
      return [...new Set(narrow.values)].map(value => [pair(term.namespace, narrow.key, value), term] as const)
    }),
  )

  const conflicts: PodRelations['conflicts'] = (set, work) => {
    const { namespace, pod } = set.workload
    const own = pod.antiAffinity.map(({ topologyKey, selector }) => ({
      topologyKey,
      others: selected(namespace, selector, work),
      withItself: meetsAll(set.labels, selector),
    }))
    const places = [JSON.stringify([namespace]), ...[...set.labels].map(([key, value]) => pair(namespace, key, value))]
    const towards = places
      .flatMap(place => termsByLabel.get(place) ?? [])
      .filter(({ selector }) => {
        work.stepsLeft--
        return work.stepsLeft > 0 && meetsAll(set.labels, selector)
      })
      // Towards itself the set has been looked at above.
      .map(({ topologyKey, others }) => ({ topologyKey, others, withItself: false }))
    return [...own, ...towards]
  }
  return { selected, conflicts }
}

export const indexesOf = (sets: readonly PodSet[]): SetIndexes => ({
  pods: sets.filter(({ workload }) => !workload.everyNode).map(set => set.index),
  daemons: sets.filter(({ workload }) => workload.everyNode).map(set => set.index),
})

interface Term {
  readonly namespace: string
  readonly topologyKey: string
  readonly selector: readonly LabelRequirement[]
  /** The sets whose pods have this term. */
  readonly others: SetIndexes
}

/** All terms of anti-affinity, equal ones once. */
function termsOf(sets: readonly PodSet[]): readonly Term[] {
  const all = sets.flatMap(set => set.workload.pod.antiAffinity.map(({ topologyKey, selector }) => ({ topologyKey, selector, set })))
  const equal = index(all.map(term => [JSON.stringify([term.set.workload.namespace, term.topologyKey, term.selector]), term]))
  return [...equal.values()].flatMap(terms => {
    const [first] = terms
    if (first === undefined) return []
    const { topologyKey, selector, set } = first
    return [{ namespace: set.workload.namespace, topologyKey, selector, others: indexesOf(terms.map(term => term.set)) }]
  })
}
