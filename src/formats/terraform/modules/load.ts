import type { FileRead, SourceTree } from '../../../model/source-tree.ts'
import type { ParsedFile } from '../syntax/ast.ts'
import { type ModuleContent, moduleContent, type ParseCache, parsedFile } from './cache.ts'
import { argument, type Declaration } from './declarations.ts'
import { configurationFiles, joinPath } from './files.ts'
import { type InstalledModule, installedModules } from './installed.ts'
import type { MountableTree } from './mount.ts'
import { packageOf, printableSource, type RemoteModules } from './remote.ts'
import { moduleSource } from './source.ts'
import { staticString } from './static.ts'

/** A module directory that was read. Calls of one directory from several places share it. */
export interface LoadedModule {
  /** Relative to the tree's root. */
  readonly directory: string
  readonly files: readonly ParsedFile[]
  readonly content: ModuleContent
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
  /** Where each of its module calls leads. */
  readonly calls: ReadonlyMap<string, CallTarget>
}

/** What a module call leads to. */
export type CallTarget =
  | { readonly state: 'loaded'; readonly module: LoadedModule }
  /** `code` and `message` say why there is nothing to read. */
  | { readonly state: 'unavailable'; readonly code: string; readonly message: string; readonly hint?: string }

/** Module directories of one project; calls beyond are not followed. */
export const maxModuleDirectories = 1000

interface Pending {
  readonly directory: string
  /** Names of the calls that lead here, as the manifest of installed modules joins them; of the first way that was found. */
  readonly callPath: string
}

interface CallInModule {
  readonly call: Declaration
  readonly callPath: string
  /** The directory that it leads to, or why it leads nowhere. */
  readonly target: string | CallTarget
}

/**
 * Reads a root module and all modules that it calls by local path, that are installed, or that `remote` gets, level by level: one `tree.load` for each
 * level. Without `remote` other modules are not available.
 */
export async function loadModules(tree: MountableTree, root: string, cache: ParseCache, remote?: RemoteModules): Promise<LoadedModule> {
  const installed = await installedModules(tree, root)
  const loaded = new Map<string, LoadedModule>()
  let level: readonly Pending[] = [{ directory: root, callPath: '' }]
  let room = maxModuleDirectories
  const links: (() => void)[] = []
  while (level.length > 0) {
    await fetchFiles(tree, level)
    const next = new Map<string, Pending>()
    const read = level.map(({ directory, callPath }) => {
      const calls = new Map<string, CallTarget>()
      const module = readModule(tree, directory, cache, calls)
      loaded.set(directory, module)
      return { module, calls, callPath }
    })
    const found = await Promise.all(
      read.map(async ({ module, calls, callPath }) => ({ calls, of: await resolveCalls(module, callPath, installed, tree, remote) })),
    )
    for (const { calls, of } of found) {
      for (const { call, callPath: path, target } of of) {
        if (typeof target !== 'string') {
          calls.set(call.name, target)
          continue
        }
        if (!loaded.has(target) && !next.has(target)) {
          const unavailable = missing(tree, target, call) ?? (room-- > 1 ? undefined : tooManyModules(call))
          if (unavailable !== undefined) {
            calls.set(call.name, unavailable)
            continue
          }
          next.set(target, { directory: target, callPath: path })
        }
        links.push(() => {
          const module = loaded.get(target)
          if (module !== undefined) calls.set(call.name, brokenPackage(module, call) ?? { state: 'loaded', module })
        })
      }
    }
    level = [...next.values()]
  }
  for (const link of links) link()
  return loaded.get(root) as LoadedModule
}

async function fetchFiles(tree: SourceTree, level: readonly Pending[]): Promise<void> {
  const absent = level.flatMap(({ directory }) =>
    configurationFiles(tree, directory).filter(path => tree.read(path).state === 'not-loaded'),
  )
  if (absent.length > 0) await tree.load(absent)
}

function readModule(tree: SourceTree, directory: string, cache: ParseCache, calls: Map<string, CallTarget>): LoadedModule {
  const parsed: { key: string; file: ParsedFile }[] = []
  const unreadable: { path: string; reason: string }[] = []
  for (const path of configurationFiles(tree, directory)) {
    const read = tree.read(path)
    if (read.state === 'text') parsed.push(parsedFile(cache, tree, path, read.text))
    else unreadable.push({ path, reason: reasonOf(read) })
  }
  return { directory, files: parsed.map(({ file }) => file), content: moduleContent(cache, parsed), unreadable, calls }
}

/** Why a file could not be read, to be printed after its name. */
export function reasonOf(read: Exclude<FileRead, { state: 'text' }>): string {
  if (read.state === 'missing') return 'does not exist'
  if (read.state === 'not-loaded') return 'could not be fetched'
  const reasons = {
    outside: 'is a link that leads out of the repository',
    binary: 'is not UTF-8 text',
    'too-large': 'is too large to be read',
    'not-a-file': 'is not a file',
  } as const
  return reasons[read.reason]
}

const resolveCalls = (
  { directory, content }: LoadedModule,
  callPath: string,
  installed: ReadonlyMap<string, InstalledModule>,
  tree: MountableTree,
  remote: RemoteModules | undefined,
): Promise<readonly CallInModule[]> =>
  Promise.all(
    Array.from(content.declarations.calls.values(), async call => {
      const path = callPath === '' ? call.name : `${callPath}.${call.name}`
      return { call, callPath: path, target: await resolveCall(call, directory, installed.get(path), tree, remote) }
    }),
  )

async function resolveCall(
  call: Declaration,
  directory: string,
  installed: InstalledModule | undefined,
  tree: MountableTree,
  remote: RemoteModules | undefined,
): Promise<string | CallTarget> {
  const source = staticString(argument(call, 'source')?.expression)
  if (source === undefined) {
    return { state: 'unavailable', code: 'module-source', message: `module.${call.name} has no literal source` }
  }
  const target = moduleSource(source, directory)
  if (target.kind === 'local' && packageOf(target.directory) === packageOf(directory)) return target.directory
  if (target.kind !== 'remote') {
    const place = packageOf(directory) === undefined ? 'the repository' : 'the package that calls it'
    return {
      state: 'unavailable',
      code: 'module-not-available',
      message: `module source "${printableSource(source)}" lies outside ${place}, so nothing in it is counted`,
    }
  }
  if (installed !== undefined) return installed.directory
  return remote === undefined ? notDownloaded(source) : remoteModule(call, source, tree, remote)
}

const notDownloaded = (source: string): CallTarget => ({
  state: 'unavailable',
  code: 'module-not-available',
  message: `module source "${printableSource(source)}" is not in the repository, so nothing in it is counted`,
  hint: 'nothing is downloaded: run "terraform init" first, or estimate from the JSON of "terraform plan"',
})

/** Where a module that is fetched appears in the tree. */
async function remoteModule(call: Declaration, source: string, tree: MountableTree, remote: RemoteModules): Promise<string | CallTarget> {
  const code = 'module-not-available'
  const version = argument(call, 'version')?.expression
  const constraint = staticString(version)
  if (version !== undefined && constraint === undefined)
    return { state: 'unavailable', code, message: `module.${call.name} has no literal version, so nothing in it is counted` }
  const answer = await remote.fetch(source, constraint)
  if (answer.state === 'fetched') return joinPath(tree.mount(answer.package, answer.tree), answer.directory).replace(/\/$/, '')
  return {
    state: 'unavailable',
    code,
    message: `module source "${printableSource(source)}" is not available: ${answer.reason}; nothing in it is counted`,
    ...(answer.hint === undefined ? {} : { hint: answer.hint }),
  }
}

/**
 * A module of a package with a file that cannot be read in full is not available at all: its gap must hold for the other side too, where the file
 * may come from another version of the package and so have another path.
 */
function brokenPackage({ directory, unreadable, files }: LoadedModule, call: Declaration): CallTarget | undefined {
  if (packageOf(directory) === undefined) return undefined
  const [first] = unreadable
  const broken = files.find(({ lost }) => lost.length > 0)?.source.path
  const cause = first === undefined ? broken && `${broken} has errors` : `${first.path} ${first.reason}`
  if (cause === undefined) return undefined
  return { state: 'unavailable', code: 'module-not-available', message: `module.${call.name} is not read: ${cause}` }
}

function missing(tree: SourceTree, directory: string, call: Declaration): CallTarget | undefined {
  if (configurationFiles(tree, directory).length > 0) return undefined
  const source = staticString(argument(call, 'source')?.expression)
  return {
    state: 'unavailable',
    code: 'module-not-found',
    message: `module.${call.name} has the source "${printableSource(source ?? '')}", but ${directory === '' ? 'the root directory' : directory} holds no Terraform files`,
  }
}

const tooManyModules = (call: Declaration): CallTarget => ({
  state: 'unavailable',
  code: 'limit-modules',
  message: `module.${call.name} is not read: at most ${maxModuleDirectories} module directories are`,
})
