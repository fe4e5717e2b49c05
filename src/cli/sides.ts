import { existsSync, readFileSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { configNames } from '../config/names.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { SourceTree } from '../model/source-tree.ts'
import { directoryTree } from '../shell/trees/directory.ts'
import type { GitTrees } from '../shell/trees/git.ts'
import { withFiles } from '../shell/trees/with-files.ts'
import type { Arguments } from './arguments.ts'
import type { World } from './commands.ts'

const toPosix = (path: string): string => path.split(sep).join('/')

/** A directory as part of the tree that it lies in, so that modules beside it can be read. */
export interface Place {
  readonly tree: SourceTree
  /** Path of the directory in the tree. */
  readonly directory: string
  /** Absolute path of the tree's root. */
  readonly root: string
}

/**
 * Opens a directory together with what it may refer to: the working copy it lies in, or, outside of any, the nearest folder with a configuration,
 * or else everything below the top-most folder under the home, temporary or root directory.
 */
export function openPlace(directory: string, { cwd }: World): Place {
  const absolute = resolve(cwd, directory)
  if (!existsSync(absolute) || !statSync(absolute).isDirectory()) throw new ConfigurationError(`There is no directory ${directory}`)
  const root = workingCopy(absolute) ?? configured(absolute, topFolder(absolute))
  return { tree: directoryTree(root, directory), directory: toPosix(relative(root, absolute)), root }
}

function workingCopy(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

/** The nearest folder with a configuration, at most as far up as `top`; that one if there is none. */
function configured(directory: string, top: string): string {
  for (let at = directory; at !== top; at = dirname(at)) if (configNames.some(name => existsSync(join(at, name)))) return at
  return top
}

function topFolder(directory: string): string {
  const ends = new Set([parse(directory).root, resolve(homedir()), resolve(tmpdir())])
  let at = directory
  while (!ends.has(dirname(at)) && dirname(at) !== at) at = dirname(at)
  return at
}

/**
 * Opens sides of a comparison: a directory if there is one of that name, else a git revision of the repository at the working directory, of which
 * what both sides have in common is read once.
 */
export function sideOpener({ cwd, environment }: World): (name: string) => Promise<SourceTree> {
  let repository: Promise<GitTrees> | undefined
  return async name => {
    const absolute = resolve(cwd, name)
    if (existsSync(absolute) && statSync(absolute).isDirectory()) return directoryTree(absolute, name)
    repository ??= openRepository(name, cwd, environment)
    const trees = await repository
    return trees.tree(await trees.resolve(name))
  }
}

async function openRepository(name: string, cwd: string, environment: NodeJS.ProcessEnv): Promise<GitTrees> {
  const [{ findGitDirectory, gitTrees }, { gitEnvironment }] = await Promise.all([
    import('../shell/trees/git.ts'),
    import('../shell/trees/git-process.ts'),
  ])
  const gitDirectory = findGitDirectory(cwd)
  if (gitDirectory === undefined)
    throw new ConfigurationError(`${name} is neither a directory nor a git revision: there is no repository here`, {
      hint: 'name a directory, or run this inside of a git repository',
    })
  return gitTrees({ gitDirectory, environment: gitEnvironment(environment) })
}

/** Variable and usage files given by hand, as paths in a tree; those from outside of it are laid in. */
export interface GivenFiles {
  readonly tree: SourceTree
  readonly varFiles: readonly string[]
  readonly usageFile: string | undefined
}

const outside = '(command line)'

/** Lays files that were named on the command line into a tree whose root is a directory (`root`), or that has none on disk. */
export function layIn(tree: SourceTree, root: string | undefined, args: Arguments, { cwd }: World): GivenFiles {
  const laid: Record<string, string> = {}
  const place = (file: string, index: number): string => {
    const absolute = isAbsolute(file) ? file : resolve(cwd, file)
    if (!existsSync(absolute)) throw new ConfigurationError(`There is no file ${file}`)
    const inside = root === undefined ? undefined : toPosix(relative(root, absolute))
    if (inside !== undefined && !inside.startsWith('../') && !isAbsolute(inside)) return inside
    const path = `${outside}/${index}/${parse(absolute).base}`
    laid[path] = readFileSync(absolute, 'utf8')
    return path
  }
  const varFiles = args.texts('var-file').map(place)
  const usage = args.text('usage-file')
  const usageFile = usage === undefined ? undefined : place(usage, varFiles.length)
  return { tree: Object.keys(laid).length === 0 ? tree : withFiles(tree, laid), varFiles, usageFile }
}

/** Where the configuration comes from: the tree's own, unless a file was named: one on disk, else one in the tree. */
export function configSource(tree: SourceTree, path: string | undefined, { cwd }: World): { tree: SourceTree; path?: string } {
  if (path === undefined) return { tree }
  const file = resolve(cwd, path)
  return existsSync(file) ? { tree: withFiles(tree, { [path]: readFileSync(file, 'utf8') }), path } : { tree, path }
}
