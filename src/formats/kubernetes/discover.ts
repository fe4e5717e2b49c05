import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { kustomizationFile, type ReadKustomization } from '../kustomize/kustomization.ts'
import { type CandidateDirectory, candidateDirectories } from './discovery/candidates.ts'
import { filesUsedBy, isChartFile, isOwnOfChart } from './discovery/charts.ts'
import { manifestFiles } from './discovery/files.ts'
import { projectAt } from './discovery/project.ts'
import { anyHoldsManifests, type Holds, holdsManifests, holdsWholeManifests, type Scan } from './discovery/scan.ts'

/**
 * One project for each directory that directly holds plain manifests which cost something; those in `examples`, `tests` and the like only if
 * there are no others. A tree that fetches has then the missing paths in `wanted`: load and discover again.
 */
export function discover(tree: SourceTree, scan: Scan, readKustomization: ReadKustomization): readonly Project[] {
  const candidates = candidateDirectories(tree, readKustomization)
  const holds = ({ below }: CandidateDirectory, files: readonly string[]): boolean => anyHoldsManifests(tree, files, scan, holdsIn(below))
  const holding = (exemplary: boolean): readonly Project[] =>
    candidates
      .filter(one => one.exemplary === exemplary && holds(one, one.files))
      // Looked at only where a chart has manifests beside its templates, as hardly any has.
      .filter(one => {
        if (one.chart === undefined) return true
        const isUsed = filesUsedBy(tree, one.chart)
        return holds(
          one,
          one.files.filter(file => !isUsed(file)),
        )
      })
      .map(({ path, taken }) => ({ ...projectAt(path, 'kubernetes'), ...(taken.size === 0 ? {} : { without: taken }) }))
  const serious = holding(false)
  return serious.length > 0 ? serious : holding(true)
}

/** Whether a directory holds plain manifests and is nothing else, as far as the tree has loaded it. */
export function isProject(tree: SourceTree, directory: string, scan: Scan): boolean {
  if (isMarked(tree, directory) || isOwnOfChart(tree, directory)) return false
  return anyHoldsManifests(tree, manifestFiles(tree, directory), scan, holdsIn(isBelowMarked(tree, directory)))
}

const holdsIn = (below: boolean): Holds => (below ? holdsWholeManifests : holdsManifests)

const isMarked = (tree: SourceTree, directory: string): boolean =>
  kustomizationFile(tree, directory) !== undefined || tree.list(directory).some(isChartFile)

function isBelowMarked(tree: SourceTree, directory: string): boolean {
  for (let path = directory; path !== ''; ) {
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (isMarked(tree, path)) return true
  }
  return false
}
