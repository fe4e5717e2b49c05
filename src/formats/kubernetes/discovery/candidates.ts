import type { SourceTree } from '../../../model/source-tree.ts'
import { kustomizationFile, type ReadKustomization } from '../../kustomize/kustomization.ts'
import { joinPath } from '../../terraform/modules/files.ts'
import { entersChart, isChartFile } from './charts.ts'
import { walkDirectories } from './directories.ts'
import { isManifestName } from './files.ts'

/** A directory that holds YAML or JSON files, which may be manifests. */
export interface CandidateDirectory {
  readonly path: string
  /** Those that nothing else takes in. */
  readonly files: readonly string[]
  /** Files that a kustomization takes in, with it. */
  readonly taken: ReadonlyMap<string, string>
  /** It lies in `examples`, `tests`, `fixtures` … */
  readonly exemplary: boolean
  /** It lies below a kustomization, or in a chart: what is in it may be a part of something. */
  readonly below: boolean
  /** The chart that it is or lies in. */
  readonly chart: string | undefined
}

/** JSON is mostly something else: above this many files in directories without YAML, only those count whose path speaks of Kubernetes. */
const maxStrayJson = 500
const speaksOfKubernetes = /k8s|kube|manifest|deploy|cluster/i

const isJson = (path: string): boolean => /\.json$/i.test(path)

/** Whether a file that nobody can look into may well be a manifest, by its path. */
export const isLikely = (path: string): boolean => !isJson(path) || speaksOfKubernetes.test(path)

function withoutStrayJson(candidates: readonly CandidateDirectory[]): readonly CandidateDirectory[] {
  const stray = candidates.filter(({ path, files }) => files.every(isJson) && !speaksOfKubernetes.test(path))
  if (stray.reduce((count, { files }) => count + files.length, 0) <= maxStrayJson) return candidates
  const dropped = new Set(stray)
  return candidates.filter(candidate => !dropped.has(candidate))
}

/**
 * Directories whose files may be plain manifests, parents before children: not hidden, no kustomization's own, and without what a kustomization
 * takes in and where Helm makes objects from. Reads kustomizations alone.
 */
export function candidateDirectories(tree: SourceTree, readKustomization: ReadKustomization): readonly CandidateDirectory[] {
  const found: Pick<CandidateDirectory, 'path' | 'files' | 'exemplary' | 'below' | 'chart'>[] = []
  const taken = new Map<string, { readonly by: string; readonly exemplary: boolean }>()
  const parts = new Map<string, { readonly chart: string | undefined; readonly kustomized: boolean }>()
  for (const { path, exemplary, entries } of walkDirectories(tree, entersChart)) {
    const above = parts.get(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    const kustomization = kustomizationFile(tree, path, entries)
    const chart = entries.some(isChartFile) ? path : above?.chart
    const kustomized = kustomization !== undefined || above?.kustomized === true
    parts.set(path, { chart, kustomized })
    if (kustomization !== undefined) {
      for (const file of takenBy(tree, path, kustomization, readKustomization))
        if (!taken.has(file) || !exemplary) taken.set(file, { by: kustomization, exemplary })
      continue
    }
    const files = entries.flatMap(({ name, kind }) =>
      kind === 'file' && isManifestName(name) && name !== 'Chart.yaml' ? joinPath(path, name) : [],
    )
    if (files.length > 0) found.push({ path, files, exemplary, below: chart !== undefined || kustomized, chart })
  }
  const candidates = found.map((candidate): CandidateDirectory => {
    const others = new Map(
      candidate.files.flatMap(file => {
        const one = taken.get(file)
        return one !== undefined && (candidate.exemplary || !one.exemplary) ? [[file, one.by] as const] : []
      }),
    )
    return { ...candidate, files: candidate.files.filter(file => !others.has(file)), taken: others }
  })
  return withoutStrayJson(candidates.filter(({ files }) => files.length > 0))
}

/** What a kustomization takes in of what lies in its directory or below: it refuses other files. */
function takenBy(tree: SourceTree, directory: string, file: string, readKustomization: ReadKustomization): readonly string[] {
  const read = tree.read(file)
  if (read.state !== 'text') return []
  // What becomes data of a ConfigMap may be applied by itself all the same.
  const { takes, contents } = readKustomization(file, read.text)
  return [...takes].filter(path => !contents.has(path) && (directory === '' || path.startsWith(`${directory}/`)))
}
