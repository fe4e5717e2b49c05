import type { SourceTree } from '../../model/source-tree.ts'

const maxFiles = 2_000
const maxDepth = 20

/** The text files of a directory and those below it; undefined: there are more than are read. Those that are no text are left out. */
export async function filesBelow(tree: SourceTree, directory: string): Promise<ReadonlyMap<string, string> | undefined> {
  const paths = pathsBelow(tree, directory, 0)
  if (paths.length > maxFiles) return undefined
  for (const path of paths) tree.read(path)
  if (tree.wanted.size > 0) await tree.load(paths.filter(path => tree.wanted.has(path)))
  const files = new Map<string, string>()
  for (const path of paths) {
    const file = tree.read(path)
    if (file.state === 'text') files.set(path, file.text)
  }
  return files
}

function pathsBelow(tree: SourceTree, directory: string, depth: number): readonly string[] {
  if (depth > maxDepth) return []
  const paths: string[] = []
  for (const { name, kind } of tree.list(directory)) {
    if (paths.length > maxFiles) break
    const path = directory === '' ? name : `${directory}/${name}`
    if (kind === 'file') paths.push(path)
    else paths.push(...pathsBelow(tree, path, depth + 1))
  }
  return paths
}
