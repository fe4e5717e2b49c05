import type { SourceTree } from '../../../model/source-tree.ts'
import { isConfiguration, joinPath } from '../modules/files.ts'

/** A directory with configuration files of its own. */
export interface ModuleDirectory {
  readonly path: string
  /** It lies in `examples`, `tests`, `fixtures` … of a module further up. */
  readonly exemplary: boolean
}

const neverEntered = new Set(['node_modules', 'vendor', '__pycache__'])
const exemplaryName = /^(?:examples?|tests?|test[-_].*|.*[-_]tests?|fixtures?|testdata)$/

/** Bound on the directories that are listed: what lies beyond is not found. */
const maxDirectories = 50_000

/** All directories with Terraform files, parents before children. Hidden directories (`.git`, `.terraform`) are not entered. */
export function moduleDirectories(tree: SourceTree): readonly ModuleDirectory[] {
  const found: ModuleDirectory[] = []
  const queue: { path: string; belowModule: boolean; exemplary: boolean }[] = [{ path: '', belowModule: false, exemplary: false }]
  for (let next = 0; next < queue.length && next < maxDirectories; next++) {
    const { path, belowModule, exemplary } = queue[next] as (typeof queue)[number]
    const entries = tree.list(path)
    const isModule = entries.some(({ name, kind }) => kind === 'file' && isConfiguration(name))
    if (isModule) found.push({ path, exemplary })
    for (const { name, kind } of entries) {
      if (kind !== 'directory' || name.startsWith('.') || neverEntered.has(name)) continue
      const below = belowModule || isModule
      queue.push({ path: joinPath(path, name), belowModule: below, exemplary: exemplary || (below && exemplaryName.test(name)) })
    }
  }
  return found
}
