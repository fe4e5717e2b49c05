import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { Format, ProjectReading } from '../format.ts'
import { discover } from './discover.ts'
import { touchedProjects } from './discovery/touched.ts'
import type { FindInstanceType } from './evaluate/data-sources/instance-type.ts'
import { variableFiles } from './evaluate/given-variables.ts'
import { evaluateProject } from './evaluate/project.ts'
import type { Mocks } from './evaluate/run.ts'
import { type RunBudget, runBudget } from './evaluate/run-budget.ts'
import { defaultLimits } from './evaluate/scope.ts'
import { loadedRe2, loadedYaml, loadLibraries } from './functions/libraries.ts'
import { makeParseCache, type ParseCache } from './modules/cache.ts'
import { configurationFiles } from './modules/files.ts'
import { type LoadedModule, loadModules } from './modules/load.ts'
import { mountableTree } from './modules/mount.ts'
import type { RemoteModules } from './modules/remote.ts'
import { recordingTree } from './recording-tree.ts'

/** What a run gives the format. */
export interface TerraformOptions {
  /** Parsed files, shared by all projects and both sides of one run. */
  readonly cache?: ParseCache
  /** Values for what only a cloud knows, by address or type of data source. */
  readonly mocks?: Mocks
  /** Finds an EC2 instance type. Called only where a data source asks for one, so that it may read its table then. */
  readonly instanceTypes?: FindInstanceType
  /** Gets modules that are not in the repository; without it they are not available. */
  readonly modules?: RemoteModules
  /** What all evaluations may use up together. */
  readonly budget?: RunBudget
}

/** Evaluations of one project at most: after each, what functions asked for is fetched. */
const maxRounds = 5

/** Terraform configurations as an input format. Made for one run: it keeps what it parsed. */
export function makeTerraform({
  cache = makeParseCache(),
  mocks = {},
  modules,
  instanceTypes,
  budget = runBudget(),
}: TerraformOptions = {}): Format {
  return {
    kind: 'terraform',
    discover,
    read: (tree, project) => readProject(tree, project, { cache, mocks, modules, instanceTypes, budget }),
    isProject: (tree, directory) => configurationFiles(tree, directory).length > 0,
    touched: touchedProjects,
  }
}

interface ReadOptions {
  readonly cache: ParseCache
  readonly mocks: Mocks
  readonly modules: RemoteModules | undefined
  readonly instanceTypes: FindInstanceType | undefined
  readonly budget: RunBudget
}

async function readProject(
  from: SourceTree,
  project: Project,
  { cache, mocks, modules, instanceTypes, budget }: ReadOptions,
): Promise<ProjectReading> {
  const files = new Set<string>()
  const tree = mountableTree(recordingTree(from, files))
  const module = await loadModules(tree, project.path, cache, modules)
  const given = await variableFiles(tree, project, cache)
  await loadLibraries(textsOf(module))
  for (let round = 1; ; round++) {
    const { steps, resources: maxResources, reduced } = budget.allowance()
    const limits = { ...defaultLimits, steps }
    const evaluation = evaluateProject({ tree, project, module, variableFiles: given, mocks, instanceTypes, limits, maxResources })
    const { absent, templates, resources, gaps, diagnostics } = evaluation
    budget.spend(evaluation.steps, resources.length)
    const complete = absent.size === 0 && !(await loadsMore(templates))
    if (complete || round === maxRounds) {
      const told =
        evaluation.exhausted && (reduced || steps < defaultLimits.steps) ? [budgetUsedUp(project, budget), ...diagnostics] : diagnostics
      return { resources, gaps, diagnostics: told, files }
    }
    await tree.load(absent)
  }
}

/** Says of a project that those before it left too little for it. */
const budgetUsedUp = ({ name }: Project, { total }: RunBudget): Diagnostic => ({
  code: 'limit-run',
  severity: 'error',
  message: `${name} is not read in full: this run has used up the ${total} steps that all of its evaluations may take together`,
  hint: 'check fewer projects in one run; a directory to stay below can be given',
})

/** Loads the libraries that template files turned out to need; false: there was nothing to load. */
async function loadsMore(templates: ReadonlySet<string>): Promise<boolean> {
  const before = [loadedRe2(), loadedYaml()]
  await loadLibraries(templates)
  return before[0] !== loadedRe2() || before[1] !== loadedYaml()
}

/** The texts of a module and of those that it calls. */
function* textsOf(module: LoadedModule): Generator<string> {
  const modules = new Set([module])
  for (const { files, calls } of modules) {
    for (const { source } of files) yield source.text
    for (const target of calls.values()) if (target.state === 'loaded') modules.add(target.module)
  }
}

/** Terraform configurations, with a cache for each reading. */
export const terraform: Format = { ...makeTerraform(), read: (tree, project) => makeTerraform().read(tree, project) }
