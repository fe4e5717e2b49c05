import { discoverProjects, settled } from './engine/discover.ts'
import { type ProjectPair, pairProjects } from './engine/projects.ts'
import type { Project } from './model/project.ts'
import type { SourceTree } from './model/source-tree.ts'
import type { Run, RunInput } from './run.ts'

/**
 * Whether a change is nothing to us, told without the configuration: it touches no Terraform files, nothing that could be a manifest, a
 * configuration or a usage file, and no file that a project reads.
 */
export async function leavesAllAlone(base: SourceTree, head: SourceTree, changed: ReadonlySet<string>): Promise<boolean> {
  if ([...changed].some(path => /\.(?:tf|tfvars|json|ya?ml|tpl|tgz)$|(?:^|\/)Kustomization$/i.test(path))) return false
  if ([base, head].some(tree => anyInSource(tree, changed))) return false
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

/** Whether a file lies in a chart or below a kustomization, where it may be of any name: a template, `.helmignore`, a resource. */
function anyInSource(tree: SourceTree, changed: ReadonlySet<string>): boolean {
  const known = new Map<string, boolean>()
  const isSource = (directory: string): boolean => {
    const earlier = known.get(directory)
    if (earlier !== undefined) return earlier
    const above = directory === '' ? undefined : directory.slice(0, Math.max(0, directory.lastIndexOf('/')))
    const found = tree.list(directory).some(({ name }) => sourceFiles.has(name)) || (above !== undefined && isSource(above))
    known.set(directory, found)
    return found
  }
  return [...changed].some(path => isSource(path.slice(0, Math.max(0, path.lastIndexOf('/')))))
}

const sourceFiles = new Set(['Chart.yaml', 'kustomization.yaml', 'kustomization.yml', 'Kustomization'])

/** What is found by no other way, since something else takes it in: a base of a kustomization, a vendored chart. */
export const asAsked = (run: Run, tree: SourceTree, directory: string): readonly Project[] =>
  run.formats.filter(format => format.isProject(tree, directory)).map(({ kind }) => projectAt(directory, kind))

/** The projects of the repository that are not among the given ones: clusters may stand in them. */
export async function elsewhere(run: Run, head: SourceTree, given: readonly Project[]): Promise<readonly ProjectPair[]> {
  const all = await discoverProjects(run.formats, head, { stated: run.config?.projects ?? [], ignored: run.ignored })
  const isGiven = ({ path, kind }: Project): boolean => given.some(one => one.path === path && one.kind === kind)
  return pairProjects(
    [],
    all.filter(project => !isGiven(project)),
  )
}

export const projectAt = (path: string, kind: Project['kind']): Project => ({
  name: path === '' ? 'main' : path,
  path,
  kind,
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
})

/** What was given by hand comes after, and so wins over, what was found. */
export const withInputs = (project: Project, { inputs = {} }: RunInput): Project => ({
  ...project,
  varFiles: [...project.varFiles, ...(inputs.varFiles ?? [])],
  variables: { ...project.variables, ...inputs.variables },
  environmentVariables: { ...inputs.environmentVariables, ...project.environmentVariables },
  workspace: inputs.workspace ?? project.workspace,
})

/** The projects that a change can affect: what is on one side only, what its files touch, and all if the usage file changed. */
export async function touchedPairs(
  pairs: readonly ProjectPair[],
  changed: ReadonlySet<string> | undefined,
  { base, head }: { readonly base: SourceTree | undefined; readonly head: SourceTree },
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
  return new Set(pairs.filter(pair => names.has(pair.name) || pair.base === undefined || pair.head === undefined || isDividedAnew(pair)))
}

/** Whether the two sides of a project leave other files to kustomizations, though none of its own changed. */
function isDividedAnew({ base, head }: ProjectPair): boolean {
  const [before, after] = [new Set(base?.without?.keys()), new Set(head?.without?.keys())]
  return before.size !== after.size || [...before].some(path => !after.has(path))
}
