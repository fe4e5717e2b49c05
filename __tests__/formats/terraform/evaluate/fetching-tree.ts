import type { SourceTree } from '../../../../src/model/source-tree.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'

/** A tree that has no file until it is loaded, as one that fetches; `loads` lists what each load asked for. */
export function fetchingTree(files: Readonly<Record<string, string>>): SourceTree & { readonly loads: readonly (readonly string[])[] } {
  const all = memoryTree(files)
  const loaded = new Set<string>()
  const wanted = new Set<string>()
  const loads: string[][] = []
  return {
    ...all,
    wanted,
    loads,
    read(path) {
      if (loaded.has(path)) return all.read(path)
      wanted.add(path)
      return { state: 'not-loaded' }
    },
    async load(paths) {
      const now = [...new Set([...paths, ...wanted])].sort()
      loads.push(now)
      for (const path of now) loaded.add(path)
      wanted.clear()
    },
  }
}
