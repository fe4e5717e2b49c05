import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { entersChart, isChartFile } from '../kubernetes/discovery/charts.ts'
import { walkDirectories } from '../kubernetes/discovery/directories.ts'
import { projectAt } from '../kubernetes/discovery/project.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { environmentsOf } from './environments.ts'

const library = /^type[ \t]*:[ \t]*["']?library\b/m

/**
 * The charts of a tree, one project for each environment that values files tell; no libraries, and none that is vendored in another. Those in
 * `examples`, `tests` and the like only if there are no others. A tree that fetches has then the missing paths in `wanted`.
 */
export function discover(tree: SourceTree): readonly Project[] {
  const found: { path: string; exemplary: boolean }[] = []
  for (const { path, exemplary, entries } of walkDirectories(tree, entersChart)) {
    if (!entries.some(isChartFile)) continue
    const read = tree.read(joinPath(path, 'Chart.yaml'))
    if (read.state !== 'text' || !library.test(read.text)) found.push({ path, exemplary })
  }
  const serious = found.filter(({ exemplary }) => !exemplary)
  return (serious.length > 0 ? serious : found).flatMap(({ path }) => projectsOf(tree, path))
}

function projectsOf(tree: SourceTree, path: string): readonly Project[] {
  const project = projectAt(path, 'helm')
  const environments = environmentsOf(tree, path)
  if (environments.length === 0) return [project]
  return environments.map(({ name, varFiles }) => ({ ...project, name: `${project.name} (${name})`, varFiles, environment: name }))
}
