import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { candidateDirectories, isRendered } from './discovery/directories.ts'
import { manifestFiles } from './discovery/files.ts'
import { projectAt } from './discovery/project.ts'
import { anyHoldsManifests, type Scan } from './discovery/scan.ts'

/**
 * One project for each directory that directly holds plain manifests which cost something; those in `examples`, `tests` and the like only if
 * there are no others. A tree that fetches has then the missing paths in `wanted`: load and discover again.
 */
export function discover(tree: SourceTree, scan: Scan): readonly Project[] {
  const candidates = candidateDirectories(tree)
  const holding = (exemplary: boolean): readonly Project[] =>
    candidates
      .filter(one => one.exemplary === exemplary && anyHoldsManifests(tree, one.files, scan))
      .map(({ path }) => projectAt(path, 'kubernetes'))
  const serious = holding(false)
  return serious.length > 0 ? serious : holding(true)
}

/** Whether a directory holds plain manifests, as far as the tree has loaded it. */
export const isProject = (tree: SourceTree, directory: string, scan: Scan): boolean =>
  !isRendered(tree, directory) && anyHoldsManifests(tree, manifestFiles(tree, directory), scan)
