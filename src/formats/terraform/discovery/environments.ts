import type { SourceTree } from '../../../model/source-tree.ts'
import { isAutomaticVariables, isConfiguration, joinPath } from '../modules/files.ts'

/** A set of variable files that are applied together, in order of precedence. */
export interface Environment {
  readonly name: string
  readonly varFiles: readonly string[]
}

const folders = ['env', 'envs', 'environments', 'vars', 'tfvars'] as const
/** Files for all environments; they lose against an environment's own. */
const sharedNames = new Set(['common', 'global', 'shared', 'base', 'default', 'defaults', 'all'])
/** Files to copy from, which nobody applies. */
const sampleNames = /^(?:examples?|samples?|templates?|.*[-_.](?:example|sample|template))$/

/** Whether a file of this name is for all environments, or for none. */
export const isShared = (name: string): boolean => sharedNames.has(name)
export const isSample = (name: string): boolean => sampleNames.test(name)

const stemOf = (name: string): string | undefined => /^(.+)\.tfvars(?:\.json)?$/.exec(name)?.[1]

/**
 * The environments of a root module, told by its variable files: `prod.tfvars` beside it or in `env/`, `envs/`, `environments/`, `vars/` or
 * `tfvars/`, or all variable files of `env/prod/`. Empty where there are none. Files named `common`, `global` and the like come first in each.
 */
export function environmentsOf(tree: SourceTree, directory: string): readonly Environment[] {
  const shared: string[] = []
  const byName = new Map<string, string[]>()
  const add = (name: string, path: string): void => {
    if (isSample(name)) return
    const files = isShared(name) ? shared : byName.get(name)
    if (files === undefined) byName.set(name, [path])
    else files.push(path)
  }
  const entries = tree.list(directory)
  for (const { name, kind } of entries) {
    const stem = kind === 'file' && !isAutomaticVariables(name) ? stemOf(name) : undefined
    if (stem !== undefined) add(stem, joinPath(directory, name))
  }
  for (const folder of folders) {
    if (!entries.some(({ name, kind }) => kind === 'directory' && name === folder)) continue
    const folderPath = joinPath(directory, folder)
    for (const { name, kind } of tree.list(folderPath)) {
      const path = joinPath(folderPath, name)
      if (kind === 'file') {
        const stem = stemOf(name.replace(/\.auto\.tfvars/, '.tfvars'))
        if (stem !== undefined && stem !== 'terraform') add(stem, path)
        continue
      }
      const inside = tree.list(path)
      // With configuration in it, it is a root module of its own.
      if (inside.some(entry => entry.kind === 'file' && isConfiguration(entry.name))) continue
      for (const entry of inside) if (entry.kind === 'file' && stemOf(entry.name) !== undefined) add(name, joinPath(path, entry.name))
    }
  }
  return [...byName].map(([name, files]) => ({ name, varFiles: [...shared, ...files] })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
