import type { SourceTree } from '../../../model/source-tree.ts'
import { objectReaders } from '../kinds.ts'

/** Kinds that run or cost something, and lists, which may hold them. */
const kinds = Object.keys(objectReaders).map(kind => kind.slice(kind.indexOf('/') + 1))
/** A tag and an anchor may stand before the kind. A long one is taken for one of them, unread: the time stays linear. */
const costlyKind = new RegExp(
  `\\bkind["']?\\s*:\\s*(?:[!&][^\\s,]{0,200}[ \\t]+){0,2}(?:[!&][^\\s,]{200}|["']?(?:${[...new Set(kinds)].join('|')}|[A-Za-z]*List)\\b)`,
)
const version = /\bapiVersion["']?\s*:/

/** Whether a text holds objects that cost something, by a look at the lines that every object has; nothing is parsed. */
export const holdsManifests = (text: string): boolean => version.test(text) && costlyKind.test(text)

/** Files of one directory that are asked for at once from a tree that fetches. */
const batch = 3
const maxFiles = 1_000

/**
 * Whether one of these files holds manifests. In a tree that fetches the answer is no until it has what it needs: load `tree.wanted` and ask
 * again. Files are asked for a few at a time, since the first ones mostly tell.
 */
export function anyHoldsManifests(tree: SourceTree, files: readonly string[]): boolean {
  let absent = 0
  for (const path of files.slice(0, maxFiles)) {
    const read = tree.read(path)
    if (read.state === 'text' && holdsManifests(read.text)) return true
    if (read.state === 'not-loaded' && ++absent === batch) return false
  }
  return false
}
