import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { ReadChart } from './chart.ts'
import { localCharts } from './chart-files.ts'

/** The projects of whose chart, with the charts that it takes from beside it, or of whose values files one changed. */
export async function touchedProjects(
  tree: SourceTree,
  projects: readonly Project[],
  changed: ReadonlySet<string>,
  readChart: ReadChart,
): Promise<readonly Project[]> {
  const below = (directory: string): boolean => directory === '' || [...changed].some(path => path.startsWith(`${directory}/`))
  const touched: Project[] = []
  for (const project of projects) {
    const others = otherEnvironments(projects, project)
    const own = [...changed].filter(path => !others.has(path))
    const inChart = own.some(path => project.path === '' || path.startsWith(`${project.path}/`))
    if (inChart || project.varFiles.some(path => changed.has(path))) touched.push(project)
    else if ((await localCharts(tree, project.path, readChart)).some(below)) touched.push(project)
  }
  return touched
}

/** Values files of the other environments of a chart: they lie in its directory and are nothing to this one. */
const otherEnvironments = (projects: readonly Project[], { path, varFiles }: Project): ReadonlySet<string> =>
  new Set(
    projects
      .filter(other => other.path === path)
      .flatMap(other => other.varFiles)
      .filter(file => !varFiles.includes(file)),
  )
