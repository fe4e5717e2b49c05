import { join } from 'node:path/posix'
import type { Format } from '../formats/format.ts'
import type { Project } from '../model/project.ts'
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
  readonly 'var-files'?: readonly string[] | undefined
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
      ? stated.filter(({ path }) => tree.list(normal(path)).length > 0).map(toProject)
      : (await Promise.all(formats.map(format => settled([tree], () => format.discover(tree))))).flat()
  return all.filter(({ path }) => isBelow(path, below) && !ignored(path))
}

const normal = (path: string): string => {
  const joined = join(path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

function toProject({ name, path, 'var-files': varFiles = [], workspace = 'default', environment, variables = {} }: StatedProject): Project {
  const directory = normal(path)
  return {
    name,
    path: directory,
    kind: 'terraform',
    varFiles: varFiles.map(file => join(directory, file)),
    variables: Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
    environmentVariables: {},
    workspace,
    ...(environment === undefined ? {} : { environment }),
  }
}
