import type { SourceTree } from '../../model/source-tree.ts'
import { joinPath } from '../terraform/modules/files.ts'

/** Bounds on what a tool is given of one project. */
export const sourceLimits = { files: 5_000, bytes: 64 * 1024 * 1024 } as const

/** Contents by path from the tree's root. */
export type SourceFiles = ReadonlyMap<string, string | Uint8Array>

/** Paths of all files below directories, without what no tool reads; undefined: more than are given to one. */
export function filesBelow(tree: SourceTree, directories: Iterable<string>): readonly string[] | undefined {
  const found = new Set<string>()
  const queue = [...directories]
  const seen = new Set(queue)
  for (let next = 0; next < queue.length; next++) {
    const directory = queue[next] as string
    for (const { name, kind } of tree.list(directory)) {
      const path = joinPath(directory, name)
      if (kind === 'file') found.add(path)
      else if (!name.startsWith('.') && !seen.has(path)) {
        seen.add(path)
        queue.push(path)
      }
      if (found.size > sourceLimits.files || queue.length > sourceLimits.files) return undefined
    }
  }
  return [...found]
}

/** Contents of files, fetched at once; what cannot be read is left out, for the tool to miss. undefined: more than is given to a tool. */
export async function readFiles(tree: SourceTree, paths: readonly string[]): Promise<SourceFiles | undefined> {
  const absent = paths.filter(path => tree.read(path).state === 'not-loaded')
  if (absent.length > 0) await tree.load(absent)
  const files = new Map<string, string | Uint8Array>()
  let bytes = 0
  for (const path of paths) {
    const read = tree.read(path)
    const content = read.state === 'text' ? read.text : tree.bytes(path)
    if (content === undefined) continue
    bytes += content.length
    if (bytes > sourceLimits.bytes) return undefined
    files.set(path, content)
  }
  return files
}

/** Text of one file, fetched if it must be; undefined: there is none. */
export async function textOf(tree: SourceTree, path: string): Promise<string | undefined> {
  if (tree.read(path).state === 'not-loaded') await tree.load([path])
  const read = tree.read(path)
  return read.state === 'text' ? read.text : undefined
}
