import type { ClusterSettings } from './config/cluster-schema.ts'
import { sharedAlone } from './engine/clusters/billed-alone.ts'
import { type ChooseCluster, chooseCluster } from './engine/clusters/choose.ts'
import type { DeclaredCluster } from './engine/clusters/declared.ts'
import { clustersOf } from './engine/clusters/from-terraform.ts'
import { joinCluster } from './engine/clusters/join.ts'
import type { Member } from './engine/clusters/packed-workloads.ts'
import type { Readings } from './engine/measure.ts'
import type { ProjectReading } from './formats/format.ts'
import { withoutInstalled } from './installed.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Project } from './model/project.ts'
import type { ClusterReport } from './model/report.ts'
import { openMachineTypes } from './prices/machine-types.ts'
import { type Clustered, holdsWorkloads, type ProjectRead } from './project-read.ts'
import type { Run } from './run.ts'

const sides = ['base', 'head'] as const
type Side = (typeof sides)[number]

/** Finds clusters on each side, from the configuration and from what was read of Terraform. */
export function clusterChoice(run: Run, reads: readonly ProjectRead[]): Readonly<Record<Side, ChooseCluster>> {
  const settings: readonly ClusterSettings[] = run.config?.clusters ?? []
  const choose = (side: Side): ChooseCluster =>
    chooseCluster(
      settings,
      reads.flatMap(read => declaredIn(read, side)),
      index => run.locate(['clusters', index]),
    )
  return { base: choose('base'), head: choose('head') }
}

/** The clusters that a project's Terraform declares on a side. */
export function declaredIn({ pair, readings }: ProjectRead, side: Side): readonly DeclaredCluster[] {
  const [project, reading] = [pair[side], readings[side]]
  if (project === undefined || reading === undefined) return []
  const { name, path, environment } = project
  return clustersOf(reading.resources).map(cluster => ({
    ...cluster,
    project: name,
    path,
    ...(environment === undefined ? {} : { environment }),
  }))
}

/** One cluster on both sides, whatever it is called in either. */
export const identityOf = ({ name, project = '', address = '' }: DeclaredCluster): string =>
  `${project}\0${address === '' ? name : address}`

/**
 * Puts the workloads of all projects into their clusters: who pays for which nodes, and what the change needs. Of clusters that the first `asked`
 * projects neither declare nor run in nothing is told.
 */
export function joinClusters(run: Run, all: readonly ProjectRead[], asked: number): Clustered {
  const reads = withoutInstalled(all)
  const subjects = new Set(reads.slice(0, asked))
  const declaredBySubjects = new Set([...subjects].flatMap(read => sides.flatMap(side => declaredIn(read, side).map(identityOf))))
  const choose = clusterChoice(run, reads)
  const homeless = new Set<string>()
  const remaining = new Set(reads.flatMap(read => declaredIn(read, 'head').map(identityOf)))
  const bereft = new Map<string, Bereft>()
  const clusters = new Map<string, { base?: DeclaredCluster; head?: DeclaredCluster; members: Map<ProjectRead, Member> }>()
  for (const read of reads) {
    if (!holdsWorkloads(read)) continue
    for (const side of sides) {
      const [project, reading] = [read.pair[side], read.readings[side]]
      if (project === undefined || reading === undefined) continue
      const declared = choose[side](project)
      if (declared === undefined) {
        if (!reading.resources.some(({ provider }) => provider === 'kubernetes')) continue
        const isSubject = subjects.has(read)
        const former = side === 'head' && read.pair.base !== undefined ? choose.base(read.pair.base) : undefined
        if (former !== undefined && !remaining.has(identityOf(former))) {
          const { projects, isPriced } = bereft.get(former.name) ?? { projects: [], isPriced: false }
          bereft.set(former.name, { projects: [...projects, project.name], isPriced: isPriced || isSubject })
        } else if (isSubject) homeless.add(read.pair.name)
        continue
      }
      const identity = identityOf(declared)
      const entry = clusters.get(identity) ?? { members: new Map<ProjectRead, Member>() }
      entry[side] = declared
      const member = entry.members.get(read) ?? { project: read.pair.name, base: undefined, head: undefined }
      entry.members.set(read, { ...member, [side]: reading })
      clusters.set(identity, entry)
    }
  }
  for (const { pair } of reads)
    for (const side of sides) {
      // A cluster stays where the only projects in it come or go: its nodes are no part of that change.
      const elsewhere = pair[side] === undefined ? pair[side === 'base' ? 'head' : 'base'] : undefined
      const declared = elsewhere === undefined ? undefined : choose[side](elsewhere)
      const entry = declared === undefined ? undefined : clusters.get(identityOf(declared))
      if (entry !== undefined) entry[side] ??= declared
    }
  const { rate } = run.currency
  const facts = { machines: openMachineTypes(run.input.prices), book: run.book, ...(rate === undefined ? {} : { perUsd: rate.perUsd }) }
  const placed = new Map<ProjectRead, Partial<Record<Side, ProjectReading>>>()
  const nodes: ProjectRead[] = []
  const reports: ClusterReport[] = []
  for (const [identity, { base, head, members }] of clusters) {
    if (!declaredBySubjects.has(identity) && ![...members.keys()].some(read => subjects.has(read))) continue
    const joined = joinCluster({ base, head, members: [...members.values()], facts })
    for (const [index, read] of [...members.keys()].entries()) {
      const result = joined.placed[index]
      if (result !== undefined) placed.set(read, { ...placed.get(read), ...result })
    }
    reports.push(joined.report)
    if (joined.nodes !== undefined) nodes.push(nodesProject(joined.report.name, joined.nodes))
  }
  return {
    reads: reads.map(read => withPlaced(read, placed.get(read))),
    nodes,
    clusters: reports,
    diagnostics: [...removedOf(bereft), ...assumedOf(homeless)],
  }
}

/** What runs in no known cluster shares load balancers within its project alone. */
function withPlaced(read: ProjectRead, placed: Partial<Record<Side, ProjectReading>> = {}): ProjectRead {
  const { base, head } = read.readings
  const alone = sharedAlone(read.pair.name, {
    base: placed.base === undefined ? base : undefined,
    head: placed.head === undefined ? head : undefined,
  })
  return { ...read, readings: { base: placed.base ?? alone.base, head: placed.head ?? alone.head } }
}

function nodesProject(cluster: string, readings: Readings): ProjectRead {
  const name = `cluster ${cluster}`
  const project: Project = {
    name,
    path: '',
    kind: 'kubernetes',
    varFiles: [],
    variables: {},
    environmentVariables: {},
    workspace: 'default',
  }
  return {
    pair: { name, base: readings.base === undefined ? undefined : project, head: readings.head === undefined ? undefined : project },
    readings,
  }
}

const byDefault = "priced at OpenCost's default prices, which are those of Google's us-central1"

const namesOf = (projects: readonly string[]): string =>
  projects.slice(0, 3).join(', ') + (projects.length > 3 ? ` and ${projects.length - 3} more` : '')

/** Projects that stay without their cluster; whether figures of the report have some of them. */
interface Bereft {
  readonly projects: readonly string[]
  readonly isPriced: boolean
}

/** Clusters that the change removes under workloads that stay: what these cost has nothing to do with the nodes that they had. */
const removedOf = (bereft: ReadonlyMap<string, Bereft>): readonly Diagnostic[] =>
  [...bereft].map(([cluster, { projects, isPriced }]) => ({
    code: 'cluster-removed',
    severity: 'warning',
    message: `The cluster ${cluster} is removed, and nothing says where ${namesOf(projects)} ${projects.length === 1 ? 'runs' : 'run'} instead${isPriced ? `: the pods and volumes in this report are ${byDefault}` : ''}`,
    hint: 'remove what runs there too, or name its cluster and nodes under `clusters` in the configuration',
  }))

/** What was taken for granted of workloads that nobody says where they run: one note for all. */
function assumedOf(projects: ReadonlySet<string>): readonly Diagnostic[] {
  if (projects.size === 0) return []
  const named = namesOf([...projects])
  const verbs = projects.size === 1 ? 'runs: its' : 'run: their'
  const message = `Nothing says in which cluster ${named} ${verbs} pods and volumes are ${byDefault}`
  return [
    { code: 'cluster-assumed', severity: 'note', message, hint: 'name the cluster and its nodes under `clusters` in the configuration' },
  ]
}
