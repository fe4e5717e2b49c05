import type { Location } from '../../model/location.ts'
import type { FileRead, SourceTree } from '../../model/source-tree.ts'
import { yamlBudget } from '../yaml-quick.ts'
import { isLikely } from './discovery/candidates.ts'
import { holdsManifests, makeScan, textOfOtherEncoding } from './discovery/scan.ts'
import { readManifest } from './documents.ts'
import type { ManifestObject } from './objects.ts'
import { readObjects } from './read-objects.ts'

/** Bound on the files that are looked into: any beyond counts as holding something. */
const maxFiles = 5_000

/** JSON is mostly something else, and each file may be a request: of that whose path does not speak of Kubernetes so many files are looked into. */
const maxStrayJson = 500

/** The files that are looked into, and how many are not. */
export function lookedInto(paths: readonly string[]): { readonly paths: readonly string[]; readonly left: number } {
  const stray = paths.filter(path => !isLikely(path))
  const dropped = new Set(stray.slice(maxStrayJson))
  return { paths: paths.filter(path => !dropped.has(path)), left: dropped.size }
}

/** Where the first object stands that costs something; `isSure`: it was read, and is no mere possibility. */
export interface CostlyPlace extends Location {
  readonly isSure: boolean
}

/**
 * Where the first object stands that costs something, by file, of those files of a tree that hold any by their content alone. What cannot be
 * read in full may hold one; a template in a chart makes something only where the chart is rendered. `before`: those that were read as manifests.
 */
export async function costlyFiles(
  tree: SourceTree,
  paths: readonly string[],
  before: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, CostlyPlace>> {
  const found = new Map<string, CostlyPlace>()
  const absent = paths.slice(0, maxFiles).filter(path => tree.read(path).state === 'not-loaded')
  if (absent.length > 0) await tree.load(absent)
  const [scan, budget] = [makeScan(), yamlBudget(1_500_000)]
  for (const [index, path] of paths.entries()) {
    const read = tree.read(path)
    const start = { file: path, line: 1, isSure: false }
    if (index >= maxFiles || (isOutOfReach(path, read) && (isLikely(path) || before.has(path)))) found.set(path, start)
    const text = read.state === 'text' ? read.text : textOfOtherEncoding(tree.bytes(path))
    if (index >= maxFiles || text === undefined || !holdsManifests(text, scan)) continue
    const { objects, lost } = readManifest(text, path, { budget })
    const [first] = readObjects(objects.filter(isWhole)).resources
    if (first !== undefined) found.set(path, { file: path, line: first.location.line, isSure: true })
    else if (lost !== undefined && !isTemplateFile(tree, path)) found.set(path, start)
  }
  return found
}

/** What a checkout may have where the tree has none of it: behind a link out of it, or in Git LFS, which hardly holds YAML of any other kind. */
const isOutOfReach = (path: string, read: FileRead): boolean =>
  read.state === 'refused'
    ? read.reason === 'too-large' || read.reason === 'outside'
    : read.state === 'text' && /\.ya?ml$/i.test(path) && read.text.startsWith('version https://git-lfs.github.com/spec/')

/** Where the pods of each kind are described; a Rollout may point to those of another object. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ...Object.fromEntries(
    ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map(kind => [
      kind,
      ['spec', 'template', 'spec'],
    ]),
  ),
}

/** Whether an object can be one of its own: no cluster takes pods without an image. A patch needs none. */
function isWhole({ kind, data }: ManifestObject): boolean {
  const path = Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined
  if (path === undefined) return true
  const pod = path.reduce<unknown>(inside, data)
  const containers = inside(pod, 'containers')
  return Array.isArray(containers) ? containers.some(one => inside(one, 'image') !== undefined) : containers !== undefined
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined

function isTemplateFile(tree: SourceTree, path: string): boolean {
  const chart = /^(.*?)\/?templates\//.exec(path)?.[1]
  return chart !== undefined && tree.list(chart).some(({ name }) => name === 'Chart.yaml')
}
