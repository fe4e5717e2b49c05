import { keyOf } from '../kubernetes/addresses.ts'
import type { Named } from './names.ts'

/** Kinds that say something of other objects. */
const shared = new Set(['Namespace', 'LimitRange', 'PersistentVolume', 'StorageClass', 'RuntimeClass', 'IngressClass'])

const maxClusters = 50

/**
 * Objects in lists in which no two have one kind, namespace and name: those that have are in different clusters, which a configuration
 * can address by provider aliases. Of what others are read by, each list has its own, or the last one there is. `beyond` is what is left
 * out of more lists than are made.
 */
export function separated(
  all: readonly Named[],
  namespace: string,
): { readonly lists: readonly (readonly Named[])[]; readonly beyond: readonly Named[] } {
  const byKey = new Map<string, Named[]>()
  for (const one of all) {
    const { apiVersion, kind, name, namespace: home = namespace } = one.object
    const id = name.endsWith('*') ? one.declared.owner.address : keyOf(apiVersion, kind, home, name)
    const same = byKey.get(id)
    if (same === undefined) byKey.set(id, [one])
    else same.push(one)
  }
  const groups = [...byKey.values()]
  const most = groups.reduce((longest, { length }) => Math.max(longest, length), 0)
  const lists = Array.from({ length: Math.min(most, maxClusters) }, (_, index) =>
    groups.flatMap(group => group[index] ?? (shared.has(group[0]?.object.kind ?? '') ? (group.at(-1) ?? []) : [])),
  )
  return { lists, beyond: groups.flatMap(group => group.slice(maxClusters)) }
}
