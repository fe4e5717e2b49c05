import type { SourceTree } from '../../model/source-tree.ts'

/** A tree with some literal files laid over it. They can be read by path; listings do not show them. */
export const withFiles = (tree: SourceTree, files: Readonly<Record<string, string>>): SourceTree => ({
  label: tree.label,
  wanted: tree.wanted,
  list: directory => tree.list(directory),
  load: paths => tree.load([...paths].filter(path => !Object.hasOwn(files, path))),
  read(path) {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    return text === undefined ? tree.read(path) : { state: 'text', text }
  },
  bytes: path => (Object.hasOwn(files, path) ? undefined : tree.bytes(path)),
  fingerprint: path => (Object.hasOwn(files, path) ? files[path] : tree.fingerprint(path)),
})
