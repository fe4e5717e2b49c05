import type { Format } from '../format.ts'
import { type ReadKustomization, remembering } from '../kustomize/kustomization.ts'
import { budgetOfRun, type YamlBudget } from '../yaml-quick.ts'
import { discover, isProject } from './discover.ts'
import { makeScan } from './discovery/scan.ts'
import type { ObjectOptions } from './read-objects.ts'
import { type ManifestCache, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

/** What a run gives the format. */
export interface KubernetesOptions extends Pick<ObjectOptions, 'namespace' | 'autoscaling'> {
  /** Files read before, shared by all projects and both sides of one run. */
  readonly cache?: ManifestCache
  /** What the YAML library may read of them all. */
  readonly budget?: YamlBudget
  /** Kustomizations read before, whose files are no plain manifests. */
  readonly readKustomization?: ReadKustomization
}

/** Plain manifests as an input format. Made for one run: it keeps what it read. */
export function makeKubernetes({
  cache = new Map(),
  budget = budgetOfRun(),
  readKustomization = remembering(),
  ...options
}: KubernetesOptions = {}): Format {
  const scan = makeScan()
  return {
    kind: 'kubernetes',
    discover: tree => discover(tree, scan, readKustomization),
    read: (tree, project) => readProject(tree, project, { cache, budget }, options),
    isProject: (tree, directory) => isProject(tree, directory, scan),
    touched: touchedProjects,
  }
}
