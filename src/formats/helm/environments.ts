import type { SourceTree } from '../../model/source-tree.ts'
import { type Environment, isSample, isShared } from '../terraform/discovery/environments.ts'
import { joinPath } from '../terraform/modules/files.ts'

const beside = /^values[-._](.+)\.ya?ml$/
const inFolder = /^(?:values[-._])?(.+)\.ya?ml$/

/**
 * The environments of a chart, told by its values files: `values-prod.yaml`, `values.prod.yaml` or `values_prod.yaml` beside it, or
 * `values/prod.yaml`. Files named `common`, `global` and the like come first in each. Empty where there are none.
 */
export function environmentsOf(tree: SourceTree, directory: string): readonly Environment[] {
  const shared: string[] = []
  const byName = new Map<string, string[]>()
  const folder = joinPath(directory, 'values')
  const add = (path: string, name: string | undefined): void => {
    if (name === undefined || name === 'values' || isSample(name)) return
    const files = isShared(name) ? shared : byName.get(name)
    if (files === undefined) byName.set(name, [path])
    else files.push(path)
  }
  for (const { name, kind } of tree.list(directory)) if (kind === 'file') add(joinPath(directory, name), beside.exec(name)?.[1])
  for (const { name, kind } of tree.list(folder)) if (kind === 'file') add(joinPath(folder, name), inFolder.exec(name)?.[1])
  return [...byName].map(([name, files]) => ({ name, varFiles: [...shared, ...files] })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
