import { changedFiles } from './engine/changes.ts'
import { discoverProjects } from './engine/discover.ts'
import { keptClaims } from './engine/kept-claims.ts'
import type { MeasuredProject } from './engine/measure.ts'
import { type ProjectPair, pairProjects } from './engine/projects.ts'
import { sumTotals } from './engine/totals.ts'
import { asAsked, elsewhere, leavesAllAlone, projectAt, touchedPairs, withInputs } from './find-projects.ts'
import { usDollar } from './model/currency.ts'
import { ConfigurationError, foldDiagnostics } from './model/diagnostic.ts'
import type { PlanSource } from './model/project.ts'
import type { Report } from './model/report.ts'
import type { SourceTree } from './model/source-tree.ts'
import { joinMoved } from './moved.ts'
import { type Clustered, holdsWorkloads, type ProjectRead } from './project-read.ts'
import { companionsOf, inClusters, measureAll, readProjects } from './read-projects.ts'
import { type Run, type RunInput, startRun } from './run.ts'
import type { Unread } from './unread-manifests.ts'
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
    const clustered = await inClusters(run, [{ pair: { ...pair, base: undefined }, readings: { ...readings, base: undefined } }])
    return await assemble(run, undefined, await measureAll(run, [...clustered.reads, ...clustered.nodes]), clustered)
  }
  const found = run.terraform.isProject(head, directory)
    ? [projectAt(directory, 'terraform')]
    : await discoverProjects(run.formats, head, { stated: run.config?.projects ?? [], below: directory, ignored: run.ignored })
  const projects = found.length > 0 ? found : asAsked(run, head, directory)
  if (projects.length === 0)
    throw new ConfigurationError(
      `There is no Terraform configuration and nothing of Kubernetes in ${directory === '' ? 'this directory' : directory}`,
    )
  const pairs = pairProjects(
    [],
    projects.map(project => withInputs(project, input)),
  )
  const sides = { base: undefined, head }
  const reads = await readProjects(run, sides, pairs)
  const others = reads.some(holdsWorkloads) ? await elsewhere(run, head, projects) : []
  const companions = await companionsOf(run, reads, [...pairs, ...others], some => readProjects(run, sides, some, { first: reads.length }))
  const clustered = await inClusters(run, reads, companions)
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
  const changedPairs = await touchedPairs(pairs, changed, input, run)
  const judge = input.policies === false ? undefined : await loadJudge(run, base)
  // A budget is about all that matches it, so where there is one, untouched projects count too: read once, they are both sides.
  const wanted = judge?.needsAllProjects === true ? pairs : pairs.filter(pair => changedPairs.has(pair))
  logger.debug(`${changedPairs.size} of ${pairs.length} projects are touched, ${wanted.length} are read`)

  const { reads: all, joined } = joinMoved(await readProjects(run, input, wanted, { untouched: pair => !changedPairs.has(pair) }))
  const { reads, unread, diagnostics } = await netted(run, input, changed, all)
  const halves = new Set([...joined.values()].flat())
  const touched = new Set([...changedPairs, ...joined.keys()])
  const untouched = (pair: ProjectPair): boolean => !touched.has(pair)
  const present = [...pairs.filter(pair => !halves.has(pair)), ...joined.keys()]
  const companions = await companionsOf(run, reads, present, some => readProjects(run, input, some, { untouched, first: reads.length }))
  const clustered = await inClusters(run, reads, companions)
  // Of what the change does not touch, only what keeps a cluster from being known matters.
  const untold = [...reads.filter(({ pair }) => !touched.has(pair)), ...companions]
  const ofOthers =
    clustered.clusters.length === 0 ? [] : untold.flatMap(({ readings: { head: of } }) => (of?.gaps.length ? of.diagnostics : []))
  const measured = await measureAll(run, [...clustered.reads.slice(0, reads.length), ...clustered.nodes])
  const shown = measured.filter((_, index) => index >= reads.length || touched.has((reads[index] as ProjectRead).pair))
  const compared = await assemble(run, base?.label ?? '', shown, {
    ...clustered,
    diagnostics: [...diagnostics, ...clustered.diagnostics, ...ofOthers],
    ...(unread === undefined ? {} : { unread }),
  })
  const report = judge?.judge(compared, measured) ?? compared
  const relevant = changedPairs.size > 0 || (unread?.files.length ?? 0) > 0
  return { report, exitCode: exitCode(report, input.failOn ?? run.config?.['fail-on'] ?? 'fail'), relevant }
}

/** What was read, and what of the change nobody did. */
async function netted(
  run: Run,
  { base, head, workingDirectory }: CheckInput,
  changed: ReadonlySet<string> | undefined,
  reads: readonly ProjectRead[],
): Promise<Unread & { readonly reads: readonly ProjectRead[] }> {
  if (base === undefined || changed === undefined) return { reads, diagnostics: [] }
  const [{ unreadManifests, withoutRemovals }, { withoutAbandoned }] = await Promise.all([
    import('./unread-manifests.ts'),
    import('./abandoned-sources.ts'),
  ])
  const found = await unreadManifests(run, { base, head, changed, reads, workingDirectory })
  return { ...found, reads: withoutAbandoned(run, withoutRemovals(reads, found, head), head) }
}

/** The same for a plan, which holds both sides. */
async function checkPlan(plan: PlanSource, input: CheckInput): Promise<CheckResult> {
  const run = await startRun(input)
  const { readPlanned } = await import('./planned.ts')
  const { pair, readings } = await readPlanned(plan, input.head, input.workingDirectory, run)
  const clustered = await inClusters(run, [{ pair, readings }])
  const measured = await measureAll(run, [...clustered.reads, ...clustered.nodes])
  const judge = input.policies === false ? undefined : await loadJudge(run, input.base)
  const compared = await assemble(run, input.base?.label ?? 'state', measured, clustered)
  const report = judge?.judge(compared, measured) ?? compared
  return { report, exitCode: exitCode(report, input.failOn ?? run.config?.['fail-on'] ?? 'fail'), relevant: true }
}

function nothingRelevant({ base, head, asOf, version }: CheckInput): CheckResult {
  const totals = sumTotals([])
  const nothing = { projects: [], policies: [], findings: [], diagnostics: [], tables: [] }
  const report: Report = { version, base: base?.label, head: head.label, asOf, currency: usDollar, totals, result: 'pass', ...nothing }
  return { report, exitCode: 0, relevant: false }
}

const exitCode = ({ result }: Report, failOn: 'fail' | 'warn' | 'never'): 0 | 1 =>
  failOn === 'never' || result === 'pass' || (result === 'warn' && failOn === 'fail') ? 0 : 1

async function assemble(
  run: Run,
  base: string | undefined,
  measured: readonly MeasuredProject[],
  { clusters, unread, diagnostics: more }: Pick<Clustered, 'clusters' | 'diagnostics'> & Unread = { clusters: [], diagnostics: [] },
): Promise<Report> {
  const { input, book, currency, diagnostics } = run
  const projects = measured.map(({ report }) => report)
  const totals = sumTotals(projects.map(project => project.totals))
  return run.complete({
    version: input.version,
    base,
    head: input.head.label,
    asOf: input.asOf,
    currency,
    projects,
    totals: { ...totals, unread: totals.unread + (unread?.files.length ?? 0) },
    ...(clusters.length === 0 ? {} : { clusters }),
    ...(unread === undefined ? {} : { unread }),
    policies: [],
    findings: [],
    diagnostics: foldDiagnostics([
      ...diagnostics,
      ...more,
      ...measured.flatMap(project => project.diagnostics),
      ...keptClaims(projects, currency),
    ]),
    tables: book.tablesUsed(),
    result: 'pass',
  })
}
