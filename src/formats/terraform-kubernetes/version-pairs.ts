import type { ManifestObject } from '../kubernetes/objects.ts'

/** One object whose name or namespace differs from rendering to rendering. */
export interface Paired {
  readonly versions: readonly ManifestObject[]
  /** Its name, with a question mark for the part that differs; undefined: the name is the same. */
  readonly shown: string | undefined
}

/**
 * Objects that not all renderings have by one address, put together in the order in which they come: those of one kind, where each
 * rendering has as many of it.
 */
export function pairedByKind(renderings: readonly (readonly ManifestObject[])[]): readonly Paired[] {
  const groups = renderings.map(byKind)
  return [...(groups[0]?.keys() ?? [])].flatMap(kind => {
    const lists = groups.map(group => group.get(kind) ?? [])
    const [first = []] = lists
    if (lists.some(({ length }) => length !== first.length)) return []
    const pairs = first.map((_, index) => pairOf(lists.flatMap(list => list[index] ?? [])))
    const names = new Set(pairs.map(({ versions, shown }) => shown ?? versions[0]?.name))
    return names.size < pairs.length ? [] : pairs
  })
}

function byKind(objects: readonly ManifestObject[]): ReadonlyMap<string, readonly ManifestObject[]> {
  const groups = new Map<string, ManifestObject[]>()
  for (const object of objects) {
    const kind = `${object.apiVersion} ${object.kind}`
    const group = groups.get(kind)
    if (group === undefined) groups.set(kind, [object])
    else group.push(object)
  }
  return groups
}

function pairOf(versions: readonly ManifestObject[]): Paired {
  const names = versions.map(({ name }) => name)
  const [first = ''] = names
  if (names.every(name => name === first)) return { versions, shown: undefined }
  const shortest = Math.min(...names.map(({ length }) => length))
  let start = 0
  while (start < shortest && names.every(name => name[start] === first[start])) start++
  let end = 0
  while (end < shortest - start && names.every(name => name.at(-1 - end) === first.at(-1 - end))) end++
  return { versions, shown: `${first.slice(0, start)}?${first.slice(first.length - end)}` }
}
