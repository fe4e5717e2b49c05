import type { SourceTree, TreeEntry } from '../../model/source-tree.ts'

/** A tree of literal files, text or binary, for tests and for small made-up inputs. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>, label = 'memory'): SourceTree {
  const paths = Object.keys(files).sort()
  const contentOf = (path: string): string | Uint8Array | undefined => (Object.hasOwn(files, path) ? files[path] : undefined)
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
      const content = contentOf(path)
      if (content === undefined) return { state: 'missing' }
      return typeof content === 'string' ? { state: 'text', text: content } : { state: 'refused', reason: 'binary' }
    },
    bytes(path) {
      const content = contentOf(path)
      return typeof content === 'string' ? undefined : content
    },
    fingerprint: path => contentOf(path)?.toString(),
  }
}
