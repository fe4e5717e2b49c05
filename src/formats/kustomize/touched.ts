import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { closureOf } from './closure.ts'
import type { ReadKustomization } from './kustomization.ts'

/** Files that Kustomize reads as configuration, wherever they lie in a closure. */
const configuration = /\.(?:ya?ml|json)$|(?:^|\/)Kustomization$/i

/** The projects that have a changed file in their own directory or that of a base or component, or that name one. Reads kustomizations alone. */
export async function touchedProjects(
  tree: SourceTree,
  projects: readonly Project[],
  changed: ReadonlySet<string>,
  readKustomization: ReadKustomization,
): Promise<readonly Project[]> {
  const paths = [...changed]
  const touched: Project[] = []
  for (const project of projects) {
    const { kustomizations, outside } = await closureOf(tree, project.path, { network: true, readKustomization })
    const directories = [project.path, ...kustomizations.map(({ directory }) => directory)]
    const within = (path: string): boolean => directories.some(directory => directory === '' || path.startsWith(`${directory}/`))
    const names = (path: string): boolean => outside.has(path) || kustomizations.some(({ named }) => named.has(path))
    if (paths.some(path => (configuration.test(path) && within(path)) || names(path))) touched.push(project)
  }
  return touched
}
