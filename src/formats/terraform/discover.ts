import type { Project } from '../../model/project.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { moduleDirectories } from './discovery/directories.ts'
import { environmentsOf } from './discovery/environments.ts'
import { type DirectoryScan, scanDirectory } from './discovery/scan.ts'

/**
 * The root modules of a tree, one project for each environment that variable files tell. A directory with Terraform files is a child module
 * if another one calls it by a local path, or if it lies below a `modules` directory and configures neither provider nor backend.
 * Reads text only where several directories compete; a tree that fetches has then the missing paths in `wanted`: load and discover again.
 */
export function discover(tree: SourceTree): readonly Project[] {
  const roots = rootModules(tree)
  const taken = new Set(roots)
  return roots.flatMap(path => projectsOf(tree, path, path === '' ? (taken.has('root') ? '.' : 'root') : path))
}

/**
 * The projects of one root module. Names: `infra` or, with environments, `infra (prod)`.
 * The workspace is `default`, whatever the environment: variable files do not tell it.
 */
export function projectsOf(tree: SourceTree, path: string, name: string): readonly Project[] {
  const project: Project = {
    name,
    path,
    kind: 'terraform',
    varFiles: [],
    variables: {},
    environmentVariables: {},
    workspace: 'default',
  }
  const environments = environmentsOf(tree, path)
  if (environments.length === 0) return [project]
  return environments.map(environment => ({
    ...project,
    name: `${name} (${environment.name})`,
    varFiles: environment.varFiles,
    environment: environment.name,
  }))
}

function rootModules(tree: SourceTree): readonly string[] {
  const all = moduleDirectories(tree)
  const serious = all.filter(({ exemplary }) => !exemplary)
  const candidates = (serious.length > 0 ? serious : all).map(({ path }) => path)
  if (candidates.length <= 1) return candidates
  const scans = new Map<string, DirectoryScan>(candidates.map(path => [path, scanDirectory(tree, path)]))
  const called = new Set<string>()
  for (const [caller, { calls }] of scans) for (const directory of calls) if (directory !== caller) called.add(directory)
  const notCalled = candidates.filter(path => !called.has(path))
  const roots = notCalled.filter(path => scans.get(path)?.configuresRoot === true || !/(?:^|\/)modules\//.test(path))
  // A repository of modules alone, or modules that call each other in a ring: something is better than nothing.
  if (roots.length > 0) return roots
  return notCalled.length > 0 ? notCalled : candidates
}
