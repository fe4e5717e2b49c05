import { isConfiguration, joinPath } from '../../formats/terraform/modules/files.ts'
import type { Logger } from '../../model/logger.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { wildcards } from '../../policies/wildcard.ts'
import { ModuleUnavailable } from './unavailable.ts'

/** A tree whose files may become impossible to fetch: they then stay unloaded, which the reader tells, instead of ending the run. */
export const forgivingTree = (tree: SourceTree, logger: Logger): SourceTree => ({
  ...tree,
  get wanted() {
    return tree.wanted
  },
  async load(paths) {
    try {
      await tree.load(paths)
    } catch {
      logger.warn(`Files of the module package ${tree.label} could not be fetched`)
    }
  },
})

/** The directory of a module in its package; `*` in a segment stands for the one name that fits. Throws ModuleUnavailable if there is none. */
export function moduleDirectory(tree: SourceTree, subdirectory: string): string {
  let directory = ''
  for (const segment of subdirectory === '' ? [] : subdirectory.split('/'))
    directory = joinPath(directory, nameIn(tree, directory, segment))
  if (tree.list(directory).length > 0) return directory
  throw new ModuleUnavailable(directory === '' ? 'its package is empty' : `its package has no directory ${directory}`)
}

function nameIn(tree: SourceTree, directory: string, segment: string): string {
  if (!segment.includes('*')) return segment
  const matches = wildcards([segment])
  const found = tree.list(directory).filter(({ name, kind }) => kind === 'directory' && matches(name))
  const [only] = found
  if (only !== undefined && found.length === 1) return only.name
  throw new ModuleUnavailable(`${found.length} directories of its package match ${JSON.stringify(segment)}`)
}

/** Configuration files that are fetched ahead, all at once; of a package with more of them only those of the module itself. */
const maxAhead = 1000
const maxWalked = 20_000

/** Fetches the configuration files of a package, so that reading it level by level takes one request. Rejects as the tree does. */
export async function loadConfiguration(tree: SourceTree, directory: string): Promise<void> {
  const whole = configurationBelow(tree, '')
  await tree.load(whole ?? configurationBelow(tree, directory) ?? [])
}

function configurationBelow(tree: SourceTree, start: string): readonly string[] | undefined {
  const paths: string[] = []
  const directories = [start]
  for (let next = 0; next < directories.length; next++) {
    const directory = directories[next] ?? ''
    if (next > maxWalked) return undefined
    for (const { name, kind } of tree.list(directory)) {
      const path = joinPath(directory, name)
      if (kind === 'directory') directories.push(path)
      else if (isConfiguration(name)) paths.push(path)
    }
    if (paths.length > maxAhead) return undefined
  }
  return paths
}
