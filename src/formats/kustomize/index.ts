import type { Format } from '../format.ts'
import { discover } from './discover.ts'
import { kustomizationFile } from './kustomization.ts'
import { type KustomizeOptions, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

export type { KustomizeOptions } from './read-project.ts'

/** Kustomizations as an input format: what the real Kustomize makes of them, with places in their sources. */
export const makeKustomize = (options: KustomizeOptions): Format => ({
  kind: 'kustomize',
  discover,
  read: (tree, project) => readProject(tree, project, options),
  isProject: (tree, directory) => kustomizationFile(tree, directory) !== undefined,
  touched: touchedProjects,
})
