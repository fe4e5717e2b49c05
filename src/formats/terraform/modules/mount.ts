import type { SourceTree } from '../../../model/source-tree.ts'
import { packageDirectory, packageOf } from './remote.ts'

/** A tree with remote packages in it. They can be entered by path; listings of the directories above do not show them. */
export interface MountableTree extends SourceTree {
  /** Makes a package's files appear and answers with their directory. A package that is there already stays. */
  mount(name: string, tree: SourceTree): string
}

/** Lays packages into a view of a tree; the tree itself stays as it is. */
export function mountableTree(tree: SourceTree): MountableTree {
  const mounted = new Map<string, SourceTree>()
  /** The tree that a path is read from, and the path there. */
  const place = (path: string): { readonly in: SourceTree; readonly path: string } => {
    const directory = packageOf(path)
    const inside = directory === undefined ? undefined : mounted.get(directory)
    return directory === undefined || inside === undefined ? { in: tree, path } : { in: inside, path: path.slice(directory.length + 1) }
  }
  return {
    label: tree.label,
    get wanted() {
      const wanted = new Set(tree.wanted)
      for (const [directory, { wanted: inside }] of mounted) for (const path of inside) wanted.add(`${directory}/${path}`)
      return wanted
    },
    mount(name, packageTree) {
      const directory = packageDirectory(name)
      if (!mounted.has(directory)) mounted.set(directory, packageTree)
      return directory
    },
    list(directory) {
      const at = place(directory)
      return at.in.list(at.path)
    },
    read(path) {
      const at = place(path)
      return at.in.read(at.path)
    },
    bytes(path) {
      const at = place(path)
      return at.in.bytes(at.path)
    },
    async load(paths) {
      const perTree = new Map<SourceTree, string[]>([tree, ...mounted.values()].map(one => [one, []]))
      for (const path of paths) {
        const at = place(path)
        perTree.get(at.in)?.push(at.path)
      }
      await Promise.all([...perTree].map(([one, own]) => (own.length > 0 || one.wanted.size > 0 ? one.load(own) : undefined)))
    },
    fingerprint(path) {
      const at = place(path)
      return at.in.fingerprint(at.path)
    },
  }
}
