import type { Format } from '../format.ts'
import { isChart } from './chart.ts'
import { discover } from './discover.ts'
import { type HelmOptions, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

export type { HelmOptions } from './read-project.ts'

/** Charts as an input format: what the real Helm makes of them, with places in their templates. */
export const makeHelm = (options: HelmOptions): Format => ({
  kind: 'helm',
  discover,
  read: (tree, project) => readProject(tree, project, options),
  isProject: isChart,
  touched: touchedProjects,
})
