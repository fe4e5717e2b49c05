import { changedFiles } from './engine/changes.ts'
import { sumTotals } from './engine/diff.ts'
import { discoverProjects, settled } from './engine/discover.ts'
import { type MeasuredProject, measureProject, type Readings } from './engine/measure.ts'
import { type ProjectPair, pairProjects } from './engine/projects.ts'
import type { ProjectReading } from './formats/format.ts'
import { usDollar } from './model/currency.ts'
import { ConfigurationError, foldDiagnostics } from './model/diagnostic.ts'
import type { PlanSource, Project } from './model/project.ts'
import type { Report } from './model/report.ts'
import type { SourceTree } from './model/source-tree.ts'
import { type Clustered, holdsWorkloads, type ProjectRead } from './project-read.ts'
import { type Run, type RunInput, startRun } from './run.ts'
import { loadJudge } from './verdict.ts'

export interface EstimateInput extends RunInput {
  /** The root module's directory; if it holds no configuration itself, the projects below it are estimated. */
  readonly directory: string
}

export interface CheckInput extends RunInput {
  /** undefined: there is nothing to compare with, all is new. */
  readonly base: SourceTree | undefined
  /** Only projects below this directory; `''` for all. */
  readonly workingDirectory: string
  /** Wins over the configuration's. */
  readonly failOn?: 'fail' | 'warn' | 'never'
  /** False: a comparison only. */
  readonly policies?: boolean
}

export interface CheckResult {
  readonly report: Report
  readonly exitCode: 0 | 1
  /** Whether the change touches anything that is costed. */
  readonly relevant: boolean
}

/** Estimates one side. */
export async function estimate(input: EstimateInput): Promise<Report> {
  const { head, directory } = input
  const run = await startRun(input)
  if (input.plan !== undefined) {
    const { readPlanned } = await import('./planned.ts')
    const { pair, readings } = await readPlanned(input.plan, head, directory, run)
    const after = { ...readings, base: undefined }
    return await assemble(run, undefined, [measureProject({ ...pair, base: undefined }, after, await run.pricing(after))])
  }
  const found = run.terraform.isProject(head, directory)
    ? [projectAt(directory, 'terraform')]
    : await discoverProjects(run.formats, head, { stated: run.config?.projects ?? [], below: directory, ignored: run.ignored })
  const projects = found.length > 0 ? found : asAsked(run, head, directory)
  if (projects.length === 0)
    throw new ConfigurationError(
      `There is no Terraform configuration and nothing of Kubernetes in ${directory === '' ? 'this directory' : directory}`,
    )
  const read = (some: readonly ProjectPair[], first = 0): Promise<ProjectRead[]> =>
    inParallelWhereRendered(some, async (pair, index) => {
      input.logger.debug(`estimating ${pair.name}`)
      const reading = pair.head === undefined ? undefined : withUsage(await readProject(run, head, pair.head), first + index, run)
      return { pair, readings: { base: undefined, head: reading } }
    })
  const pairs = pairProjects(
    [],
    projects.map(project => withInputs(project, input)),
  )
  const reads = await read(pairs)
  const others = reads.some(holdsWorkloads) ? await elsewhere(run, head, projects) : []
  const companions = await companionsOf(run, reads, [...pairs, ...others], some => read(some, reads.length))
  const clustered = await inClusters(run, [...reads, ...companions])
  const listed = [...clustered.reads.slice(0, reads.length), ...clustered.nodes]
  const report = await assemble(run, undefined, await measureAll(run, listed), clustered)
  const resources = report.projects.flatMap(project => project.resources.flatMap(({ after }) => after?.resource ?? []))
  return { ...report, diagnostics: [...report.diagnostics, ...run.usage.unmatched(resources)] }
}

/** Compares two sides and checks the change against the policies. */
export async function check(input: CheckInput): Promise<CheckResult> {
  const { base, head, workingDirectory, logger } = input
  if (input.plan !== undefined) return checkPlan(input.plan, input)
  const changed = base === undefined ? undefined : changedFiles(base, head)
  if (base !== undefined && changed !== undefined && (await leavesAllAlone(base, head, changed))) return nothingRelevant(input)
  const run = await startRun(input)
  const found = { stated: run.config?.projects ?? [], below: workingDirectory, ignored: run.ignored }
  const pairs = pairProjects(
    (base === undefined ? [] : await discoverProjects(run.formats, base, found)).map(project => withInputs(project, input)),
    (await discoverProjects(run.formats, head, found)).map(project => withInputs(project, input)),
  )
  const touched = await touchedPairs(pairs, changed, input, run)
  const judge = input.policies === false ? undefined : await loadJudge(run, base)
  // A budget is about all that matches it, so where there is one, untouched projects count too: read once, they are both sides.
  const wanted = judge?.needsAllProjects === true ? pairs : pairs.filter(pair => touched.has(pair))
  logger.debug(`${touched.size} of ${pairs.length} projects are touched, ${wanted.length} are read`)

  const read = (some: readonly ProjectPair[], first = 0): Promise<ProjectRead[]> =>
    inParallelWhereRendered(some, async (pair, index) => {
      logger.debug(`comparing ${pair.name}`)
      return { pair, readings: await readSides(pair, first + index, touched.has(pair), input, run) }
    })
  const reads = await read(wanted)
  const companions = await companionsOf(run, reads, pairs, some => read(some, reads.length))
  const clustered = await inClusters(run, [...reads, ...companions])
  // Of what the change does not touch, only what keeps a cluster from being known matters.
  const untold = [...reads.filter(({ pair }) => !touched.has(pair)), ...companions]
  const ofOthers =
    clustered.clusters.length === 0 ? [] : untold.flatMap(({ readings: { head: of } }) => (of?.gaps.length ? of.diagnostics : []))
  const measured = await measureAll(run, [...clustered.reads.slice(0, reads.length), ...clustered.nodes])
  const shown = measured.filter((_, index) => index >= wanted.length || touched.has(wanted[index] as ProjectPair))
  const compared = await assemble(run, base?.label ?? '', shown, { ...clustered, diagnostics: [...clustered.diagnostics, ...ofOthers] })
  const report = judge?.judge(compared, measured) ?? compared
  return { report, exitCode: exitCode(report, input.failOn ?? run.config?.['fail-on'] ?? 'fail'), relevant: touched.size > 0 }
}

/** The same for a plan, which holds both sides. */
async function checkPlan(plan: PlanSource, input: CheckInput): Promise<CheckResult> {
  const run = await startRun(input)
  const { readPlanned } = await import('./planned.ts')
  const { pair, readings } = await readPlanned(plan, input.head, input.workingDirectory, run)
  const measured = [measureProject(pair, readings, await run.pricing(readings))]
  const judge = input.policies === false ? undefined : await loadJudge(run, input.base)
  const compared = await assemble(run, input.base?.label ?? 'state', measured)
  const report = judge?.judge(compared, measured) ?? compared
  return { report, exitCode: exitCode(report, input.failOn ?? run.config?.['fail-on'] ?? 'fail'), relevant: true }
}

/**
 * Whether a change is nothing to us, told without the configuration: it touches no Terraform files, nothing that could be a manifest, a
 * configuration or a usage file, and no file that a project reads.
 */
async function leavesAllAlone(base: SourceTree, head: SourceTree, changed: ReadonlySet<string>): Promise<boolean> {
  if ([...changed].some(path => /\.(?:tf|tfvars|json|ya?ml|tpl|tgz)$|(?:^|\/)Kustomization$/.test(path))) return false
  // Not through the format: its evaluator would be loaded for nothing.
  const [{ discover }, { touchedProjects }] = await Promise.all([
    import('./formats/terraform/discover.ts'),
    import('./formats/terraform/discovery/touched.ts'),
  ])
  for (const tree of [base, head]) {
    const projects = await settled([tree], () => discover(tree))
    if ((await touchedProjects(tree, projects, changed)).length > 0) return false
  }
  return true
}

function nothingRelevant({ base, head, asOf, version }: CheckInput): CheckResult {
  const totals = sumTotals([])
  const nothing = { projects: [], policies: [], findings: [], diagnostics: [], tables: [] }
  const report: Report = { version, base: base?.label, head: head.label, asOf, currency: usDollar, totals, result: 'pass', ...nothing }
  return { report, exitCode: 0, relevant: false }
}

const exitCode = ({ result }: Report, failOn: 'fail' | 'warn' | 'never'): 0 | 1 =>
  failOn === 'never' || result === 'pass' || (result === 'warn' && failOn === 'fail') ? 0 : 1

/** What is found by no other way, since something else takes it in: a base of a kustomization, a vendored chart. */
const asAsked = (run: Run, tree: SourceTree, directory: string): readonly Project[] =>
  run.formats.filter(format => format.isProject(tree, directory)).map(({ kind }) => projectAt(directory, kind))

/** The projects of the repository that are not among the given ones: clusters may stand in them. */
async function elsewhere(run: Run, head: SourceTree, given: readonly Project[]): Promise<readonly ProjectPair[]> {
  const all = await discoverProjects(run.formats, head, { stated: run.config?.projects ?? [], ignored: run.ignored })
  const isGiven = ({ path, kind }: Project): boolean => given.some(one => one.path === path && one.kind === kind)
  return pairProjects(
    [],
    all.filter(project => !isGiven(project)),
  )
}

const projectAt = (path: string, kind: Project['kind']): Project => ({
  name: path === '' ? 'main' : path,
  path,
  kind,
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
})

/** What was given by hand comes after, and so wins over, what was found. */
const withInputs = (project: Project, { inputs = {} }: RunInput): Project => ({
  ...project,
  varFiles: [...project.varFiles, ...(inputs.varFiles ?? [])],
  variables: { ...project.variables, ...inputs.variables },
  environmentVariables: { ...inputs.environmentVariables, ...project.environmentVariables },
  workspace: inputs.workspace ?? project.workspace,
})

/** The projects that a change can affect: what is on one side only, what its files touch, and all if the usage file changed. */
async function touchedPairs(
  pairs: readonly ProjectPair[],
  changed: ReadonlySet<string> | undefined,
  { base, head }: CheckInput,
  run: Run,
): Promise<ReadonlySet<ProjectPair>> {
  if (base === undefined || changed === undefined) return new Set(pairs)
  if (changed.size === 0) return new Set()
  if (run.usage.path !== undefined && changed.has(run.usage.path)) return new Set(pairs)
  const names = new Set<string>()
  for (const side of ['base', 'head'] as const) {
    const tree = side === 'base' ? base : head
    const projects = pairs.flatMap(pair => pair[side] ?? [])
    for (const format of run.formats) {
      const own = projects.filter(({ kind }) => kind === format.kind)
      if (own.length > 0) for (const { name } of await format.touched(tree, own, changed)) names.add(name)
    }
  }
  return new Set(pairs.filter(pair => names.has(pair.name) || pair.base === undefined || pair.head === undefined))
}

async function readSides({ base, head }: ProjectPair, index: number, touched: boolean, input: CheckInput, run: Run): Promise<Readings> {
  const read = async (tree: SourceTree | undefined, project: Project | undefined): Promise<ProjectReading | undefined> =>
    tree === undefined || project === undefined ? undefined : withUsage(await readProject(run, tree, project), index, run)
  if (!touched) {
    const both = await read(input.head, head)
    return { base: both, head: both }
  }
  const [after, before] = await Promise.all([read(input.head, head), read(input.base, base)])
  return { base: before, head: after }
}

async function readProject(run: Run, tree: SourceTree, project: Project): Promise<ProjectReading> {
  const format = run.formats.find(({ kind }) => kind === project.kind) ?? run.terraform
  const reading = await format.read(tree, project)
  return format === run.terraform ? readInCluster(run, tree, project, reading) : reading
}

const createsInClusters = /^(?:kubernetes_|kubectl_manifest$|helm_release$)/

/** What Terraform creates in clusters, read as manifests are; the code for that is loaded only where there is any. */
async function readInCluster(run: Run, tree: SourceTree, project: Project, reading: ProjectReading): Promise<ProjectReading> {
  if (!reading.resources.some(({ type }) => createsInClusters.test(type))) return reading
  const { readReleases, withWorkloads } = await import('./formats/terraform-kubernetes/index.ts')
  const { renderer } = run.input
  const releases = renderer === undefined ? undefined : await readReleases(reading.resources, { tree, path: project.path, renderer })
  return withWorkloads(reading, { autoscaling: run.autoscaling, ...(releases === undefined ? {} : { releases }) })
}

/** Measures projects one after the other. */
async function measureAll(run: Run, reads: readonly ProjectRead[]): Promise<readonly MeasuredProject[]> {
  const measured: MeasuredProject[] = []
  for (const { pair, readings } of reads) measured.push(measureProject(pair, readings, await run.pricing(readings)))
  return measured
}

/** In order, but what other tools render is begun at once, so that these run side by side. */
async function inParallelWhereRendered<T>(
  pairs: readonly ProjectPair[],
  read: (pair: ProjectPair, index: number) => Promise<T>,
): Promise<T[]> {
  const isRendered = ({ base, head }: ProjectPair): boolean => ['kustomize', 'helm'].includes((head ?? base)?.kind ?? '')
  const begun = new Map(pairs.flatMap((pair, index) => (isRendered(pair) ? [[pair, read(pair, index)] as const] : [])))
  // Awaited below: a failure must not count as unhandled before its turn comes.
  for (const reading of begun.values()) reading.catch(() => {})
  const done: T[] = []
  for (const [index, pair] of pairs.entries()) done.push(await (begun.get(pair) ?? read(pair, index)))
  return done
}

/** Workloads in their clusters; the code for that is loaded only where there are any. */
async function inClusters(run: Run, reads: readonly ProjectRead[]): Promise<Clustered> {
  if (!reads.some(holdsWorkloads)) return { reads, nodes: [], clusters: [], diagnostics: [] }
  const { joinClusters } = await import('./clusters.ts')
  return joinClusters(run, reads)
}

/** What must be read beside what the change touches, so that clusters are complete. */
async function companionsOf(
  run: Run,
  reads: readonly ProjectRead[],
  pairs: readonly ProjectPair[],
  read: (some: readonly ProjectPair[]) => Promise<readonly ProjectRead[]>,
): Promise<readonly ProjectRead[]> {
  if (pairs.every(({ base, head }) => (head ?? base)?.kind === 'terraform') && !reads.some(holdsWorkloads)) return []
  const { readCompanions } = await import('./companions.ts')
  return readCompanions(run, reads, pairs, read)
}

/** Resources that stand in the usage file alone are counted once: with the first project. */
const withUsage = (reading: ProjectReading, index: number, { usage }: Run): ProjectReading =>
  index > 0 || usage.resources.length === 0 ? reading : { ...reading, resources: [...reading.resources, ...usage.resources] }

async function assemble(
  run: Run,
  base: string | undefined,
  measured: readonly MeasuredProject[],
  { clusters, diagnostics: ofClusters }: Pick<Clustered, 'clusters' | 'diagnostics'> = { clusters: [], diagnostics: [] },
): Promise<Report> {
  const { input, book, currency, diagnostics } = run
  return run.complete({
    version: input.version,
    base,
    head: input.head.label,
    asOf: input.asOf,
    currency,
    projects: measured.map(({ report }) => report),
    totals: sumTotals(measured.map(({ report }) => report.totals)),
    ...(clusters.length === 0 ? {} : { clusters }),
    policies: [],
    findings: [],
    diagnostics: foldDiagnostics([...diagnostics, ...ofClusters, ...measured.flatMap(project => project.diagnostics)]),
    tables: book.tablesUsed(),
    result: 'pass',
  })
}
