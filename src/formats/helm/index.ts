import type { Format } from '../format.ts'
import { isChart, rememberingCharts } from './chart.ts'
import { discover } from './discover.ts'
import { type HelmOptions, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'
import { rememberingValues } from './values.ts'

export type { HelmOptions } from './read-project.ts'

/** Charts as an input format: what the real Helm makes of them, with places in their templates. Made for one run: it keeps what it read. */
export function makeHelm(options: HelmOptions): Format {
  const readChart = rememberingCharts(options.budget)
  const readValues = rememberingValues(options.budget)
  return {
    kind: 'helm',
    discover,
    read: (tree, project) => readProject(tree, project, options, readChart, readValues),
    isProject: isChart,
    touched: (tree, projects, changed) => touchedProjects(tree, projects, changed, readChart),
  }
}
