import type { Format } from '../format.ts'
import { discover, isProject } from './discover.ts'
import type { ObjectOptions } from './read-objects.ts'
import { type ManifestCache, readProject } from './read-project.ts'
import { touchedProjects } from './touched.ts'

/** What a run gives the format. */
export interface KubernetesOptions extends Pick<ObjectOptions, 'namespace' | 'autoscaling'> {
  /** Files read before, shared by all projects and both sides of one run. */
  readonly cache?: ManifestCache
}

/** Plain manifests as an input format. Made for one run: it keeps what it read. */
export const makeKubernetes = ({ cache = new Map(), ...options }: KubernetesOptions = {}): Format => ({
  kind: 'kubernetes',
  discover,
  read: (tree, project) => readProject(tree, project, cache, options),
  isProject,
  touched: touchedProjects,
})
