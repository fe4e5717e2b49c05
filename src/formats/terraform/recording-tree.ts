import type { SourceTree } from '../../model/source-tree.ts'

/**
 * A view of a tree that notes what is asked of it: files by their path, directory listings by their path with a slash at the end (`infra/`,
 * and `/` for the root), so that a caller can tell whether a change touches what was read.
 */
export function recordingTree(tree: SourceTree, asked: Set<string>): SourceTree {
  return {
    label: tree.label,
    get wanted() {
      return tree.wanted
    },
    list(directory) {
      asked.add(`${directory}/`)
      return tree.list(directory)
    },
    read(path) {
      asked.add(path)
      return tree.read(path)
    },
    bytes(path) {
      asked.add(path)
      return tree.bytes(path)
    },
    load: paths => tree.load(paths),
    fingerprint: path => tree.fingerprint(path),
  }
}
