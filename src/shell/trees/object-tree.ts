import type { FileRead, SourceTree, TreeEntry } from '../../model/source-tree.ts'
import type { BlobStore } from './blob-store.ts'

/** One entry of a git tree: its path from the root and its object id. Directories are not among them. */
export interface ObjectEntry {
  readonly path: string
  readonly id: string
  readonly kind: 'file' | 'link' | 'submodule'
}

/** As many links as a path may lead through, and as many as are looked at in a tree; further ones lead out of it, as far as can be told. */
const maxHops = 40
const maxLinks = 5000

/**
 * A git tree as a SourceTree: contents by object id from the store, which is also their fingerprint. Links are followed inside the tree only;
 * linked directories can be entered by name but are not listed, so that a walk comes to an end. Loads the links' targets at once.
 */
export async function objectTree(label: string, entries: readonly ObjectEntry[], blobs: BlobStore): Promise<SourceTree> {
  const files = new Map<string, string>()
  const links = new Map<string, string>()
  const submodules = new Set<string>()
  for (const { path, id, kind } of entries) {
    if (kind === 'file') files.set(path, id)
    else if (kind === 'link') links.set(path, id)
    else submodules.add(path)
  }
  await blobs.load([...links.values()].slice(0, maxLinks))

  const wanted = new Set<string>()
  const directories = index(files, links)
  const target = (path: string): string | undefined => {
    // What a submodule holds is out of reach.
    if (submodules.has(path)) return ''
    const id = links.get(path)
    if (id === undefined) return undefined
    const content = blobs.read(id)
    return content.state === 'text' ? content.text : ''
  }
  const fileAt = (path: string): { readonly id: string } | FileRead => {
    const direct = files.get(path)
    if (direct !== undefined) return { id: direct }
    const place = resolve(path, target)
    if (place === undefined) return { state: 'refused', reason: 'outside' }
    const id = files.get(place)
    if (id !== undefined) return { id }
    return directories.has(place) ? { state: 'refused', reason: 'not-a-file' } : { state: 'missing' }
  }

  return {
    label,
    wanted,
    list(directory) {
      const place = resolve(directory, target)
      const names = place === undefined ? undefined : directories.get(place)
      if (place === undefined || names === undefined) return []
      return [...names].sort().flatMap(name => listed(place === '' ? name : `${place}/${name}`, name))
    },
    read(path) {
      const file = fileAt(path)
      if (!('id' in file)) return file
      const answer = blobs.read(file.id)
      if (answer.state === 'not-loaded') wanted.add(path)
      return answer
    },
    bytes(path) {
      const file = fileAt(path)
      return 'id' in file ? blobs.bytes(file.id) : undefined
    },
    async load(paths) {
      const found = new Set<string>()
      for (const path of [...wanted, ...paths]) {
        const file = fileAt(path)
        if ('id' in file) found.add(file.id)
      }
      await blobs.load(found)
      wanted.clear()
    },
    fingerprint(path) {
      const file = fileAt(path)
      return 'id' in file ? file.id : undefined
    },
  }

  function listed(path: string, name: string): readonly TreeEntry[] {
    if (directories.has(path)) return [{ name, kind: 'directory' }]
    const file = fileAt(path)
    // A link that leaves the tree is listed, so that its refusal can be told.
    const leaves = !('id' in file) && file.state === 'refused' && file.reason === 'outside'
    return 'id' in file || leaves ? [{ name, kind: 'file' }] : []
  }
}

/** The names in every directory, `''` for the root. */
function index(...kinds: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const directories = new Map<string, Set<string>>([['', new Set()]])
  for (const paths of kinds) {
    for (const path of paths.keys()) {
      let child = path
      while (child !== '') {
        const slash = child.lastIndexOf('/')
        const parent = slash < 0 ? '' : child.slice(0, slash)
        const names = directories.get(parent)
        names?.add(child.slice(slash + 1))
        if (names !== undefined) break
        directories.set(parent, new Set([child.slice(slash + 1)]))
        child = parent
      }
    }
  }
  return directories
}

/** Where a path leads after all links; undefined if it leaves the root or turns in circles. */
function resolve(path: string, target: (path: string) => string | undefined): string | undefined {
  if (path.startsWith('/')) return undefined
  const ahead = path.split('/').reverse()
  const behind: string[] = []
  let hops = 0
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (name === '' || name === '.') continue
    if (name === '..') {
      if (behind.pop() === undefined) return undefined
      continue
    }
    behind.push(name)
    const link = target(behind.join('/'))
    if (link === undefined) continue
    hops++
    if (hops > maxHops || link === '' || link.startsWith('/')) return undefined
    behind.pop()
    ahead.push(...link.split('/').reverse())
  }
  return behind.join('/')
}
