import { join } from 'node:path/posix'
import type { Format } from '../formats/format.ts'
import type { Project, ProjectKind } from '../model/project.ts'
import type { SourceTree } from '../model/source-tree.ts'

const maxRounds = 20

/** Computes again until no tree wants a file that it had not loaded yet. What is still wanted after 20 rounds stays missing. */
export async function settled<T>(trees: readonly SourceTree[], compute: () => T): Promise<T> {
  for (let round = 1; ; round++) {
    const result = compute()
    const wanting = trees.filter(({ wanted }) => wanted.size > 0)
    if (wanting.length === 0 || round === maxRounds) return result
    await Promise.all(wanting.map(tree => tree.load([])))
  }
}

/** A project as the configuration file states it. Paths of variable files are relative to the project's. */
export interface StatedProject {
  readonly name: string
  readonly path: string
  readonly kind?: ProjectKind | undefined
  readonly 'var-files'?: readonly string[] | undefined
  readonly 'values-files'?: readonly string[] | undefined
  readonly namespace?: string | undefined
  readonly release?: string | undefined
  readonly workspace?: string | undefined
  readonly environment?: string | undefined
  readonly variables?: Readonly<Record<string, unknown>> | undefined
}

const isBelow = (path: string, directory: string): boolean => directory === '' || path === directory || path.startsWith(`${directory}/`)

/** The projects of one side below a directory: the stated ones if there are any, else what the formats find. */
export async function discoverProjects(
  formats: readonly Format[],
  tree: SourceTree,
  {
    stated = [],
    below = '',
    ignored = () => false,
  }: { stated?: readonly StatedProject[]; below?: string; ignored?: (path: string) => boolean },
): Promise<readonly Project[]> {
  const all =
    stated.length > 0
      ? stated.filter(({ path }) => tree.list(normal(path)).length > 0).map(project => toProject(project, tree, formats))
      : distinctNames((await Promise.all(formats.map(format => settled([tree], () => format.discover(tree))))).flat())
  return all.filter(({ path }) => isBelow(path, below) && !ignored(path))
}

const normal = (path: string): string => {
  const joined = join(path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/** A directory may be a project in several formats: the later ones then say which they are. */
function distinctNames(projects: readonly Project[]): readonly Project[] {
  const taken = new Set<string>()
  return projects.map(project => {
    const name = taken.has(project.name) ? `${project.name} (${project.kind})` : project.name
    taken.add(name)
    return name === project.name ? project : { ...project, name }
  })
}

function toProject(stated: StatedProject, tree: SourceTree, formats: readonly Format[]): Project {
  const {
    name,
    path,
    'var-files': varFiles = [],
    'values-files': valuesFiles = [],
    workspace = 'default',
    environment,
    variables = {},
  } = stated
  const directory = normal(path)
  const kind = stated.kind ?? formats.find(format => format.isProject(tree, directory))?.kind ?? 'terraform'
  return {
    name,
    path: directory,
    kind,
    varFiles: [...varFiles, ...valuesFiles].map(file => join(directory, file)),
    ...(stated.namespace === undefined ? {} : { namespace: stated.namespace }),
    ...(stated.release === undefined ? {} : { release: stated.release }),
    variables: Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
    environmentVariables: {},
    workspace,
    ...(environment === undefined ? {} : { environment }),
  }
}
