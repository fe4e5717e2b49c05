import type { Format } from '../format.ts'
import { budgetOfRun } from '../yaml-quick.ts'
import { discover } from './discover.ts'
import { kustomizationFile, type ReadKustomization, remembering } from './kustomization.ts'
import { type KustomizeOptions, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

export type { KustomizeOptions } from './read-project.ts'

/** What the YAML library reads of sources to place objects. */
const maxPlacedCharacters = 1_000_000

/** Kustomizations as an input format: what the real Kustomize makes of them, with places in their sources. Made for one run: it keeps what it read. */
export function makeKustomize(options: KustomizeOptions, readKustomization: ReadKustomization = remembering(options.budget)): Format {
  const placing = { ...budgetOfRun(), characters: maxPlacedCharacters }
  return {
    kind: 'kustomize',
    discover: tree => discover(tree, readKustomization),
    read: (tree, project) => readProject(tree, project, { placing, ...options }, readKustomization),
    isProject: (tree, directory) => kustomizationFile(tree, directory) !== undefined,
    touched: (tree, projects, changed) => touchedProjects(tree, projects, changed, readKustomization),
  }
}
