import type { SourceTree, TreeEntry } from '../../model/source-tree.ts'

/** A tree of literal files, for tests and for small made-up inputs. */
export function memoryTree(files: Readonly<Record<string, string>>, label = 'memory'): SourceTree {
  const paths = Object.keys(files).sort()
  return {
    label,
    wanted: new Set(),
    load: async () => {},
    list(directory) {
      const prefix = directory === '' ? '' : `${directory}/`
      const entries = new Map<string, TreeEntry>()
      for (const path of paths) {
        if (!path.startsWith(prefix)) continue
        const [name = '', ...rest] = path.slice(prefix.length).split('/')
        entries.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' })
      }
      return [...entries.values()]
    },
    read(path) {
      const text = Object.hasOwn(files, path) ? files[path] : undefined
      return text === undefined ? { state: 'missing' } : { state: 'text', text }
    },
    fingerprint: path => (Object.hasOwn(files, path) ? files[path] : undefined),
  }
}
