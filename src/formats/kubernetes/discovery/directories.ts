import type { SourceTree, TreeEntry } from '../../../model/source-tree.ts'
import { joinPath } from '../../terraform/modules/files.ts'
import { isManifestName, isRendererFile } from './files.ts'

/** A directory that holds YAML or JSON files, which may be manifests. */
export interface CandidateDirectory {
  readonly path: string
  readonly files: readonly string[]
  /** It lies in `examples`, `tests`, `fixtures` … */
  readonly exemplary: boolean
}

const neverEntered = new Set(['node_modules', 'vendor', '__pycache__'])
/** Directories that show or test something. */
const exemplaryName = /^(?:examples?|tests?|test[-_].*|.*[-_]tests?|fixtures?|testdata|__\w+__)$/

/** Whether one of the directories above a file shows or tests something. */
export const isExemplary = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some(segment => exemplaryName.test(segment))

/** Bound on the directories that are listed: what lies beyond is not found. */
const maxDirectories = 50_000

/** JSON is mostly something else: above this many files in directories without YAML, only those count whose path speaks of Kubernetes. */
const maxStrayJson = 500
const speaksOfKubernetes = /k8s|kube|manifest|deploy|cluster/i

const isJson = (path: string): boolean => /\.json$/i.test(path)

function withoutStrayJson(candidates: readonly CandidateDirectory[]): readonly CandidateDirectory[] {
  const stray = candidates.filter(({ path, files }) => files.every(isJson) && !speaksOfKubernetes.test(path))
  if (stray.reduce((count, { files }) => count + files.length, 0) <= maxStrayJson) return candidates
  const dropped = new Set(stray)
  return candidates.filter(candidate => !dropped.has(candidate))
}

/** A directory with its entries. */
export interface WalkedDirectory extends Pick<CandidateDirectory, 'path' | 'exemplary'> {
  readonly entries: readonly TreeEntry[]
}

/** Directories, parents before children, without hidden ones and those that hold the code of others. `enters` tells what is gone into. */
export function* walkDirectories(
  tree: SourceTree,
  enters: (directory: WalkedDirectory, child: string) => boolean,
): Generator<WalkedDirectory> {
  const queue: { path: string; exemplary: boolean }[] = [{ path: '', exemplary: false }]
  for (let next = 0; next < queue.length && next < maxDirectories; next++) {
    const directory = { ...(queue[next] as (typeof queue)[number]), entries: tree.list(queue[next]?.path ?? '') }
    yield directory
    for (const { name, kind } of directory.entries) {
      if (kind !== 'directory' || name.startsWith('.') || neverEntered.has(name) || !enters(directory, name)) continue
      queue.push({ path: joinPath(directory.path, name), exemplary: directory.exemplary || exemplaryName.test(name) })
    }
  }
}

/** Directories whose files may be plain manifests, parents before children: not hidden, and in no chart and no kustomization. Reads names alone. */
export function candidateDirectories(tree: SourceTree): readonly CandidateDirectory[] {
  const found: CandidateDirectory[] = []
  for (const { path, exemplary, entries } of walkDirectories(tree, ({ entries }) => !rendered(entries))) {
    if (rendered(entries)) continue
    const files = entries.flatMap(({ name, kind }) => (kind === 'file' && isManifestName(name) ? joinPath(path, name) : []))
    if (files.length > 0) found.push({ path, files, exemplary })
  }
  return withoutStrayJson(found)
}

const rendered = (entries: readonly TreeEntry[]): boolean => entries.some(({ name, kind }) => kind === 'file' && isRendererFile(name))

/** Whether a directory or one above it is a chart or a kustomization. */
export function isRendered(tree: SourceTree, directory: string): boolean {
  for (let path = directory; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    if (rendered(tree.list(path))) return true
    if (path === '') return false
  }
}
