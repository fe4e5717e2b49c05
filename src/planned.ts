import type { Readings } from './engine/measure.ts'
import type { ProjectPair } from './engine/projects.ts'
import { readPlan } from './formats/terraform-plan/read.ts'
import type { PlanSource, Project } from './model/project.ts'
import { configurationAddress, type Gap, type Resource } from './model/resource.ts'
import type { SourceTree } from './model/source-tree.ts'
import { withClusterObjects } from './read-projects.ts'
import type { Run } from './run.ts'

/**
 * A plan as one project with both sides. Places in the source are taken from the configuration in `directory` where it is there: a plan itself
 * knows none.
 */
export async function readPlanned(
  { text, path }: PlanSource,
  tree: SourceTree,
  directory: string,
  run: Run,
): Promise<{ pair: ProjectPair; readings: Readings }> {
  const { before, after, gaps, diagnostics } = readPlan(text, path)
  const project: Project = {
    name: directory === '' ? path : directory,
    path: directory,
    kind: 'terraform',
    varFiles: [],
    variables: {},
    environmentVariables: {},
    workspace: 'default',
  }
  const placed = await placesIn(tree, project, run)
  const reading = (resources: readonly Resource[], missing: readonly Gap[]) =>
    withClusterObjects(run, { resources: resources.map(placed), gaps: missing, diagnostics, files: new Set<string>() }, tree, directory)
  return {
    pair: { name: project.name, base: project, head: project },
    readings: { base: await reading(before, []), head: await reading(after, gaps) },
  }
}

/** Puts resources where the configuration declares them. */
async function placesIn(tree: SourceTree, project: Project, { terraform }: Run): Promise<(resource: Resource) => Resource> {
  if (!terraform.isProject(tree, project.path)) return resource => resource
  const { resources } = await terraform.read(tree, project)
  const places = new Map(resources.map(({ address, location, module }) => [configurationAddress(address), { location, module }]))
  return resource => ({ ...resource, ...places.get(configurationAddress(resource.address)) })
}
