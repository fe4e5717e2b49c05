import type { ProjectReading } from './formats/format.ts'
import { isAside } from './formats/kubernetes/discovery/directories.ts'
import type { CostlyPlace } from './formats/kubernetes/unread.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import { formatLocation, type Location } from './model/location.ts'
import type { UnreadFiles } from './model/report.ts'
import type { Gap } from './model/resource.ts'
import type { SourceTree } from './model/source-tree.ts'
import type { ProjectRead } from './project-read.ts'
import type { Run } from './run.ts'

/** A change, and what was read of it. */
export interface ReadChange {
  readonly base: SourceTree
  readonly head: SourceTree
  readonly changed: ReadonlySet<string>
  readonly reads: readonly ProjectRead[]
  /** Only what lies below it is asked for. */
  readonly workingDirectory: string
}

/** What no project takes in, and what there is to say of it. */
export interface Unread {
  readonly unread?: UnreadFiles
  readonly diagnostics: readonly Diagnostic[]
}

const mayBeManifest = /\.(?:ya?ml|json)$/i
const listed = 10

/**
 * The net below discovery: changed files, on either side, and those that only the base reads, that hold objects which cost something and that no project takes in. What the
 * configuration ignores is left out on purpose.
 */
export async function unreadManifests(run: Run, { base, head, changed, reads, workingDirectory }: ReadChange): Promise<Unread> {
  const isMeant = (path: string): boolean =>
    mayBeManifest.test(path) && (workingDirectory === '' || path.startsWith(`${workingDirectory}/`)) && !run.ignored(path)
  const taken = { base: takenIn(reads, 'base'), head: takenIn(reads, 'head') }
  // Plain manifests that the base reads and the head passes over, or has as a patch or as data, may be applied all the same.
  const whole = takenIn(reads, 'head', ({ parts }) => parts)
  const passedOver = reads.flatMap(({ pair, readings }) =>
    pair.base?.kind !== 'kubernetes'
      ? []
      : [...(readings.base?.files ?? [])].filter(path => !whole.has(path) && head.fingerprint(path) !== undefined),
  )
  const isPassedOver = new Set(passedOver)
  const isRead = readByAnotherName(
    base,
    head,
    [...taken.head].filter(path => changed.has(path) && !isPassedOver.has(path)),
  )
  const all = [...new Set([...changed, ...passedOver])].filter(path => isMeant(path) && !isRead(path)).sort()
  if (all.length === 0) return { diagnostics: [] }
  const { costlyFiles, lookedInto } = await import('./formats/kubernetes/unread.ts')
  const { paths: candidates, left } = lookedInto(all)
  const notLookedInto: readonly Diagnostic[] =
    left === 0
      ? []
      : [{ code: 'kubernetes-not-looked-into', severity: 'note', message: `${left} changed JSON files of no project are not looked into` }]
  const found = new Map<string, CostlyPlace>()
  for (const side of ['base', 'head'] as const) {
    const unread = candidates.filter(path => !taken[side].has(path) || (side === 'head' && isPassedOver.has(path)))
    // What the head says of a file stands in place of what the base does.
    for (const [path, location] of await costlyFiles(side === 'base' ? base : head, unread, taken.base)) found.set(path, location)
  }
  const isStated = (run.config?.projects?.length ?? 0) > 0
  const isMinor = ({ file }: Location): boolean => isStated || isAside(file)
  const places = [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  const [aside, files] = [places.filter(isMinor), places.filter(place => !isMinor(place))]
  if (places.length === 0) return { diagnostics: notLookedInto }
  const pathsOf = (some: readonly Location[]): readonly string[] => some.map(({ file }) => file)
  return {
    unread: { files: pathsOf(files), aside: pathsOf(aside) },
    diagnostics: [...tell(files, 'warning'), ...tell(aside, 'note'), ...notLookedInto],
  }
}

function takenIn(
  reads: readonly ProjectRead[],
  side: keyof ProjectRead['readings'],
  except: (reading: ProjectReading) => ReadonlySet<string> | undefined = () => undefined,
): ReadonlySet<string> {
  return new Set(
    reads.flatMap(({ pair, readings: { [side]: reading } }) =>
      reading === undefined || (pair[side]?.kind === 'terraform' && !createsInClusters(reading))
        ? []
        : [...(reading.sources ?? reading.files)].filter(path => except(reading)?.has(path) !== true),
    ),
  )
}

/** Terraform may read manifests as it reads any other text, and create nothing in a cluster. */
const createsInClusters = ({ resources }: ProjectReading): boolean =>
  resources.some(({ type }) => /^(?:kubernetes|kubectl|helm)[_:]/.test(type))

/** Whether a file is the same as one that is read, before and after the change: what a link leads to changes with the link. */
function readByAnotherName(base: SourceTree, head: SourceTree, read: readonly string[]): (path: string) => boolean {
  const contents = (path: string): string => `${base.fingerprint(path)}\0${head.fingerprint(path)}`
  const known = new Set(read.map(contents))
  return path => base.fingerprint(path) !== undefined && head.fingerprint(path) !== undefined && known.has(contents(path))
}

const nothing: ProjectReading = { resources: [], gaps: [], diagnostics: [], files: new Set() }

/** The same reads, in which what the base has in files that nobody reads any more is no removal. */
export function withoutRemovals(reads: readonly ProjectRead[], { unread }: Unread, head: SourceTree): ProjectRead[] {
  const there = [...(unread?.files ?? []), ...(unread?.aside ?? [])].filter(path => head.read(path).state !== 'missing')
  return reads.map(read => {
    const { base, head: after } = read.readings
    const gaps = there
      .filter(path => base?.resources.some(({ location }) => location.file === path))
      .map((file): Gap => ({ file, cause: `no project takes ${file} in any more`, left: true }))
    if (gaps.length === 0) return read
    return { ...read, readings: { base, head: { ...(after ?? nothing), gaps: [...(after?.gaps ?? []), ...gaps] } } }
  })
}

function tell(places: readonly CostlyPlace[], severity: 'warning' | 'note'): readonly Diagnostic[] {
  const [first] = places
  if (first === undefined) return []
  const names = `${places.slice(0, listed).map(formatLocation).join(', ')}${places.length > listed ? ` and ${places.length - listed} more` : ''}`
  const [what, holds] = places.length === 1 ? ['This file', 'holds'] : [`These ${places.length} files`, 'hold']
  const hold = places.every(({ isSure }) => isSure) ? holds : 'may hold'
  const message = `${what} ${hold} Kubernetes objects that cost something, but no project takes ${places.length === 1 ? 'it' : 'them'} in, so that ${
    places.length === 1 ? 'its' : 'their'
  } cost is not in this report: ${names}`
  return [{ code: 'kubernetes-unread', severity, message, location: { file: first.file, line: first.line }, hint: hintFor(first.file) }]
}

/** Stated projects stand in place of those that are found: an entry alone would leave the others out. */
function hintFor(file: string): string {
  const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
  const entry = `{name: ${JSON.stringify(directory)}, path: ${JSON.stringify(directory)}, kind: kubernetes}`
  return `list all projects that count under \`projects:\` in .cost-guard.yml, with ${entry} for this one, name the file in a kustomization, or leave it out with \`ignore:\``
}
