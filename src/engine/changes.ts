import { join } from 'node:path/posix'
import type { SourceTree } from '../model/source-tree.ts'

const skipped = new Set(['.git', '.terraform', 'node_modules'])

/** Every file of a tree by path, without what no project is read from. */
export function* walk(tree: SourceTree, directory = ''): Iterable<string> {
  for (const { name, kind } of tree.list(directory)) {
    const path = join(directory, name)
    if (kind === 'file') yield path
    else if (!skipped.has(name)) yield* walk(tree, path)
  }
}

/** Paths that are not the same on both sides. */
export function changedFiles(base: SourceTree, head: SourceTree): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const path of walk(base)) if (base.fingerprint(path) !== head.fingerprint(path)) changed.add(path)
  for (const path of walk(head)) if (base.fingerprint(path) === undefined && !(leaves(base, path) && leaves(head, path))) changed.add(path)
  return changed
}

/** Whether a path leads out of the tree, where it has no content that could be compared. */
function leaves(tree: SourceTree, path: string): boolean {
  const read = tree.read(path)
  return read.state === 'refused' && read.reason === 'outside'
}
