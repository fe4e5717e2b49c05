import type { SourceTree, TreeEntry } from '../../../model/source-tree.ts'
import { joinPath } from '../../terraform/modules/files.ts'

const neverEntered = new Set(['node_modules', 'vendor', '__pycache__'])
/** Directories that show or test something. */
const exemplaryName = /^(?:examples?|tests?|test[-_].*|.*[-_]tests?|fixtures?|testdata|__\w+__)$/

/** Whether one of the directories above a file shows or tests something, or holds the code of others. */
export const isAside = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some(segment => exemplaryName.test(segment) || neverEntered.has(segment))

/** Bound on the directories that are listed: what lies beyond is not found. */
const maxDirectories = 50_000

/** A directory with its entries. */
export interface WalkedDirectory {
  readonly path: string
  /** It lies in `examples`, `tests`, `fixtures` … */
  readonly exemplary: boolean
  readonly entries: readonly TreeEntry[]
}

/** Directories, parents before children, without hidden ones and those that hold the code of others. `enters` tells what is gone into. */
export function* walkDirectories(
  tree: SourceTree,
  enters: (directory: WalkedDirectory, child: string) => boolean,
  start = '',
): Generator<WalkedDirectory> {
  const queue: { path: string; exemplary: boolean }[] = [{ path: start, exemplary: false }]
  for (let next = 0; next < queue.length && next < maxDirectories; next++) {
    const directory = { ...(queue[next] as (typeof queue)[number]), entries: tree.list(queue[next]?.path ?? '') }
    yield directory
    for (const { name, kind } of directory.entries) {
      if (kind !== 'directory' || name.startsWith('.') || neverEntered.has(name) || !enters(directory, name)) continue
      queue.push({ path: joinPath(directory.path, name), exemplary: directory.exemplary || exemplaryName.test(name) })
    }
  }
}
