import type { ProjectPair } from './engine/projects.ts'
import type { ProjectReading } from './formats/format.ts'
import type { ProjectRead } from './project-read.ts'

export interface Moves {
  /** What was read, with each project that moved as one. */
  readonly reads: readonly ProjectRead[]
  /** Pairs that stand for two: what is on the base alone and what is on the head alone. */
  readonly joined: ReadonlyMap<ProjectPair, readonly ProjectPair[]>
}

/** At least this share of the resources must have the same address on both sides. */
const leastShare = 0.5
/** More than this many comparisons are not made: so many projects do not move at a time. */
const maxComparisons = 2_500

/**
 * Projects whose directory was moved or renamed, told by the addresses of their resources: they are compared with what they were, instead of being
 * removed here and new there.
 */
export function joinMoved(reads: readonly ProjectRead[]): Moves {
  const gone = reads.filter(({ pair, readings }) => pair.head === undefined && holdsSomething(readings.base))
  const come = reads.filter(({ pair, readings }) => pair.base === undefined && holdsSomething(readings.head))
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > maxComparisons) return { reads, joined: new Map() }
  const into = new Map<ProjectRead, ProjectRead>()
  const taken = new Set<ProjectRead>()
  for (const { from, to } of candidates(gone, come)) {
    if (into.has(to) || taken.has(from)) continue
    into.set(to, from)
    taken.add(from)
  }
  const joined = new Map<ProjectPair, readonly ProjectPair[]>()
  const join = (read: ProjectRead): ProjectRead => {
    const from = into.get(read)
    if (from === undefined) return read
    const pair: ProjectPair = { name: read.pair.name, base: from.pair.base, head: read.pair.head }
    joined.set(pair, [from.pair, read.pair])
    return { pair, readings: { base: from.readings.base, head: withNote(read.readings.head, from.pair.name, read.pair.name) } }
  }
  return { reads: reads.filter(read => !taken.has(read)).map(join), joined }
}

const holdsSomething = (reading: ProjectReading | undefined): boolean => (reading?.resources.length ?? 0) > 0

/** Pairs that may be one project, the likeliest first. */
function candidates(gone: readonly ProjectRead[], come: readonly ProjectRead[]): readonly { from: ProjectRead; to: ProjectRead }[] {
  const addresses = new Map(
    [...gone, ...come].map(read => {
      const reading = read.readings.head ?? read.readings.base
      return [read, new Set(reading?.resources.map(({ address }) => address))] as const
    }),
  )
  const likely = come.flatMap(to =>
    gone.flatMap(from => {
      const [before, after] = [addresses.get(from) ?? new Set(), addresses.get(to) ?? new Set()]
      const same = [...after].filter(address => before.has(address)).length
      const share = same / Math.max(before.size, after.size)
      const fits = isAlike(from, to) && share >= leastShare
      return fits ? [{ from, to, share, suffix: commonSuffix(from.pair.name, to.pair.name) }] : []
    }),
  )
  return likely.sort((a, b) => b.share - a.share || b.suffix - a.suffix)
}

/** What Kubernetes gets is the same objects, whether they are plain, of a kustomization or of a chart. */
const isAlike = ({ pair: { base } }: ProjectRead, { pair: { head } }: ProjectRead): boolean =>
  (base?.kind === 'terraform') === (head?.kind === 'terraform') && inFull(base?.environment) === inFull(head?.environment)

const shortNames: Readonly<Record<string, string>> = {
  prod: 'production',
  'pre-prod': 'preprod',
  stage: 'staging',
  stg: 'staging',
  test: 'testing',
  int: 'integration',
  dev: 'development',
  develop: 'development',
}

/** An environment by the longest of its names. */
const inFull = (environment = ''): string =>
  Object.hasOwn(shortNames, environment) ? (shortNames[environment] ?? environment) : environment

/** How many parts two paths have in common at their ends. */
function commonSuffix(a: string, b: string): number {
  const [one, other] = [a.split('/').reverse(), b.split('/').reverse()]
  const differs = one.findIndex((part, index) => part !== other[index])
  return differs < 0 ? one.length : differs
}

const withNote = (reading: ProjectReading | undefined, from: string, to: string): ProjectReading | undefined =>
  reading === undefined
    ? undefined
    : {
        ...reading,
        diagnostics: [
          ...reading.diagnostics,
          {
            code: 'project-moved',
            severity: 'note',
            message: `${to} is compared with ${from}, which most of its resources were in before`,
          },
        ],
      }
