import { type MeasuredProject, measureProject } from './engine/measure.ts'
import type { ProjectPair } from './engine/projects.ts'
import type { ProjectReading } from './formats/format.ts'
import type { Project } from './model/project.ts'
import type { SourceTree } from './model/source-tree.ts'
import { type Clustered, holdsWorkloads, type ProjectRead } from './project-read.ts'
import type { Run } from './run.ts'

/** Both sides' files; one side alone is an estimate. */
export interface Sides {
  readonly base: SourceTree | undefined
  readonly head: SourceTree
}

/**
 * Reads projects, in order. `untouched` ones are read once and are both sides. What stands in the usage file alone is counted with the project in
 * the place `first` of all.
 */
export const readProjects = (
  run: Run,
  sides: Sides,
  pairs: readonly ProjectPair[],
  { untouched, first = 0 }: { readonly untouched?: (pair: ProjectPair) => boolean; readonly first?: number } = {},
): Promise<ProjectRead[]> =>
  inParallelWhereRendered(pairs, async (pair, place) => {
    run.input.logger.debug(`reading ${pair.name}`)
    const read = async (tree: SourceTree | undefined, project: Project | undefined): Promise<ProjectReading | undefined> =>
      tree === undefined || project === undefined ? undefined : withUsage(await readProject(run, tree, project), first + place, run)
    const { base, head } = sides
    if (untouched?.(pair) === true) {
      const both = await read(head, pair.head)
      return { pair, readings: { base: both, head: both } }
    }
    // Begun together, so that tools run side by side; Terraform's evaluations share a budget and keep their order.
    const begun = read(head, pair.head)
    const after = isRendered(pair) ? begun : await begun
    const [readHead, readBase] = await Promise.all([after, read(base, pair.base)])
    return { pair, readings: { base: readBase, head: readHead } }
  })

async function readProject(run: Run, tree: SourceTree, project: Project): Promise<ProjectReading> {
  const format = run.formats.find(({ kind }) => kind === project.kind) ?? run.terraform
  const reading = await format.read(tree, project)
  return format === run.terraform ? withClusterObjects(run, reading, tree, project.path) : reading
}

const createsInClusters = /^(?:kubernetes_|kubectl_manifest$|helm_release$)/

/** What Terraform creates in clusters, read as manifests are; the code for that is loaded only where there is any. */
export async function withClusterObjects(run: Run, reading: ProjectReading, tree: SourceTree, path: string): Promise<ProjectReading> {
  if (!reading.resources.some(({ type }) => createsInClusters.test(type))) return reading
  const { readReleases, withWorkloads } = await import('./formats/terraform-kubernetes/index.ts')
  const { renderer } = run.input
  const { reading: budget } = run
  const releases = renderer === undefined ? undefined : await readReleases(reading.resources, { tree, path, renderer, budget })
  return withWorkloads(reading, { autoscaling: run.autoscaling, budget, ...(releases === undefined ? {} : { releases }) })
}

/** Resources that stand in the usage file alone are counted once: with the first project. */
const withUsage = (reading: ProjectReading, index: number, { usage }: Run): ProjectReading =>
  index > 0 || usage.resources.length === 0 ? reading : { ...reading, resources: [...reading.resources, ...usage.resources] }

const isRendered = ({ base, head }: ProjectPair): boolean => ['kustomize', 'helm'].includes((head ?? base)?.kind ?? '')

/** In order, but what other tools render is begun at once, so that these run side by side. */
async function inParallelWhereRendered<T>(
  pairs: readonly ProjectPair[],
  read: (pair: ProjectPair, index: number) => Promise<T>,
): Promise<T[]> {
  const begun = new Map(pairs.flatMap((pair, index) => (isRendered(pair) ? [[pair, read(pair, index)] as const] : [])))
  // Awaited below: a failure must not count as unhandled before its turn comes.
  for (const reading of begun.values()) reading.catch(() => {})
  const done: T[] = []
  for (const [index, pair] of pairs.entries()) done.push(await (begun.get(pair) ?? read(pair, index)))
  return done
}

/** Measures projects one after the other. */
export async function measureAll(run: Run, reads: readonly ProjectRead[]): Promise<readonly MeasuredProject[]> {
  const measured: MeasuredProject[] = []
  for (const { pair, readings } of reads) measured.push(measureProject(pair, readings, await run.pricing(readings)))
  return measured
}

/** Workloads in their clusters; the code for that is loaded only where there are any. Clusters that only companions have to do with are left out. */
export async function inClusters(run: Run, reads: readonly ProjectRead[], companions: readonly ProjectRead[] = []): Promise<Clustered> {
  const all = [...reads, ...companions]
  if (!all.some(holdsWorkloads)) return { reads: all, nodes: [], clusters: [], diagnostics: [] }
  const { joinClusters } = await import('./clusters.ts')
  return joinClusters(run, all, reads.length)
}

/** What must be read beside what the change touches, so that clusters are complete. */
export async function companionsOf(
  run: Run,
  reads: readonly ProjectRead[],
  pairs: readonly ProjectPair[],
  read: (some: readonly ProjectPair[]) => Promise<readonly ProjectRead[]>,
): Promise<readonly ProjectRead[]> {
  if (pairs.every(({ base, head }) => (head ?? base)?.kind === 'terraform') && !reads.some(holdsWorkloads)) return []
  const { readCompanions } = await import('./companions.ts')
  return readCompanions(run, reads, pairs, read)
}
