import type { Format } from '../format.ts'
import { discover } from './discover.ts'
import { kustomizationFile, type ReadKustomization, remembering } from './kustomization.ts'
import { type KustomizeOptions, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

export type { KustomizeOptions } from './read-project.ts'

/** Kustomizations as an input format: what the real Kustomize makes of them, with places in their sources. Made for one run: it keeps what it read. */
export function makeKustomize(options: KustomizeOptions, readKustomization: ReadKustomization = remembering()): Format {
  return {
    kind: 'kustomize',
    discover: tree => discover(tree, readKustomization),
    read: (tree, project) => readProject(tree, project, options, readKustomization),
    isProject: (tree, directory) => kustomizationFile(tree, directory) !== undefined,
    touched: (tree, projects, changed) => touchedProjects(tree, projects, changed, readKustomization),
  }
}
