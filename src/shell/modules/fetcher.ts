import type { Buffer } from 'node:buffer'
import { printableSource, type RemoteModule, type RemoteModules } from '../../formats/terraform/modules/remote.ts'
import type { Logger } from '../../model/logger.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { allowList } from './allow-list.ts'
import { assertChecksum, unpackArchive } from './archive.ts'
import { type ArchiveLimits, defaultLimits } from './archive-limits.ts'
import { moduleCache } from './cache.ts'
import { makeDownload } from './download.ts'
import { type GitModule, makeGitModules } from './git.ts'
import { packageName } from './package-name.ts'
import { forgivingTree, loadConfiguration, moduleDirectory } from './package-tree.ts'
import { makeRegistry } from './registry.ts'
import {
  type ArchiveAddress,
  defaultProtocols,
  type GitAddress,
  normalisedAddress,
  parseSourceAddress,
  type RegistryAddress,
  type SourceAddress,
} from './source-address.ts'
import { turns } from './turns.ts'
import { ModuleUnavailable } from './unavailable.ts'

/** What holds for all modules of a run. */
export interface ModuleFetcherOptions {
  /** Patterns of hosts and paths, from the configuration of the base commit; `allowEverything` where nothing is said. */
  readonly allow: readonly string[]
  /** Tokens for registries, the cache's place, and what git needs. */
  readonly environment: NodeJS.ProcessEnv
  /** Absolute path of the repository on disk, if there is one: the cache stays out of it. */
  readonly repository: string | undefined
  readonly logger: Logger
  /** URL schemes without colon. Tests add `http` and `file`. */
  readonly protocols?: readonly string[]
  /** For each request and each git command. */
  readonly timeoutMs?: number
  /** For all packages together: what did not begin by then is not fetched. */
  readonly runMs?: number
  readonly limits?: ArchiveLimits
}

interface Package {
  readonly name: string
  readonly tree: SourceTree
  /** Where a registry says that the module is in the package; further subdirectories start there. */
  readonly root: string
}

const maxPackages = 200
const parallelPackages = 4
/** What all archives of a run may take of its memory. */
const maxRunBytes = 400 * 1024 * 1024

/** Fetches modules as Terraform does, for one run: every package once, whoever asks. Nothing of a package is run or written to disk as a file. */
export function moduleFetcher(options: ModuleFetcherOptions): RemoteModules {
  const { environment, logger, protocols = defaultProtocols, timeoutMs = 60_000, runMs = 180_000, limits = defaultLimits } = options
  const allowed = allowList(options.allow)
  const namesHost = (address: SourceAddress): boolean => allowed.namesHost(normalisedAddress(address))
  const cache = moduleCache(environment, options.repository)
  const download = makeDownload({ protocols, timeoutMs, environment })
  const registry = makeRegistry({ download, environment, allowLocal: namesHost, protocols })
  const gitModule = makeGitModules({ environment, folder: cache.folder, download, protocols, timeoutMs, maxBytes: limits.downloadBytes })
  const packages = new Map<string, Promise<Package>>()
  const underway = turns(parallelPackages)
  const unpacking = turns(1)
  let begun = 0
  let deadline: number | undefined
  let bytesLeft = maxRunBytes

  const fromGit = async (address: GitAddress, allowLocal: boolean, name: string): Promise<Package> => {
    const { commit, tree }: GitModule = await gitModule(address, allowLocal)
    logger.info(`module package ${name} is at commit ${commit}`)
    return { name, tree, root: '' }
  }
  const fromArchive = async (address: ArchiveAddress, allowLocal: boolean, name: string, key: string | undefined): Promise<Package> => {
    const kept = key === undefined ? undefined : await cache.read(key)
    const archive = kept ?? (await downloaded(address, allowLocal))
    if (address.checksum !== undefined) assertChecksum(archive, address.checksum)
    const tree = await unpacking(async () => {
      if (bytesLeft <= 0) throw new ModuleUnavailable('the module packages of this run are too large together')
      const bounds = { ...limits, unpackedBytes: Math.min(limits.unpackedBytes, bytesLeft) }
      const unpacked = await unpackArchive(archive, address.format, name, bounds)
      bytesLeft -= unpacked.bytes
      return unpacked.tree
    })
    if (kept === undefined && key !== undefined) await cache.write(key, archive)
    logger.info(`module package ${name} was ${kept === undefined ? 'downloaded' : 'in the cache'}`)
    return { name, tree, root: '' }
  }
  const downloaded = async ({ url }: ArchiveAddress, allowLocal: boolean): Promise<Buffer> => {
    const { status, body } = await download({ url, maxBytes: limits.downloadBytes, allowLocal })
    if (status === 401 || status === 403) throw new ModuleUnavailable(`${url.host} refuses access (${status})`)
    if (status !== 200) throw new ModuleUnavailable(`${url.host} answers with status ${status}`)
    return body
  }
  const fromRegistry = async (address: RegistryAddress, constraint: string | undefined): Promise<Package> => {
    const version = await registry.version(address, constraint)
    const name = packageName(address, version)
    return sharedPackage(`version ${name}`, async () => {
      const { address: location, local } = await registry.location(address, version)
      // Whoever allows a module in a registry allows where the registry keeps it, but in a private network only if it is in one itself.
      const allowLocal = local || namesHost(location)
      if (location.kind === 'registry') throw new ModuleUnavailable(`${address.host} points to another registry`)
      const found =
        location.kind === 'git'
          ? await fromGit(location, allowLocal, name)
          : await fromArchive(location, allowLocal, name, `${name} ${location.format}`)
      return { ...found, root: location.subdirectory }
    })
  }
  const sharedPackage = (key: string, make: () => Promise<Package>): Promise<Package> => {
    const known = packages.get(key) ?? make()
    packages.set(key, known)
    return known
  }
  const packageAt = (address: SourceAddress, constraint: string | undefined): Promise<Package> => {
    const key = packageKey(address, constraint)
    if (!packages.has(key) && ++begun > maxPackages) throw new ModuleUnavailable(`more than ${maxPackages} module packages are not fetched`)
    return sharedPackage(key, () =>
      underway(async () => {
        deadline ??= Date.now() + runMs
        if (Date.now() >= deadline) throw new ModuleUnavailable('fetching the packages before it took too long')
        if (address.kind === 'registry') return fromRegistry(address, constraint)
        const name = packageName(address, undefined)
        if (address.kind === 'git') return fromGit(address, namesHost(address), name)
        return fromArchive(
          address,
          namesHost(address),
          name,
          address.checksum === undefined ? undefined : `${address.url.href} ${address.checksum}`,
        )
      }),
    )
  }
  const fetchModule = async (source: string, version: string | undefined): Promise<RemoteModule> => {
    const address = parseSourceAddress(source, protocols)
    const normalised = normalisedAddress(address)
    if (!allowed.allows(normalised))
      throw new ModuleUnavailable(
        'it is not on the list of allowed modules',
        `allow ${printableSource(normalised)} in \`modules: { allow: … }\` on the base branch`,
      )
    const found = await packageAt(address, version)
    const directory = moduleDirectory(found.tree, [found.root, address.subdirectory].filter(part => part !== '').join('/'))
    await loadConfiguration(found.tree, directory)
    return { state: 'fetched', package: found.name, tree: forgivingTree(found.tree, logger), directory }
  }

  return {
    async fetch(source, version) {
      try {
        return await fetchModule(source, version)
      } catch (error) {
        if (error instanceof ModuleUnavailable)
          return { state: 'unavailable', reason: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) }
        // Whatever else went wrong with files, processes or a broken repository: the module is what cannot be had, not the report.
        logger.debug(printableSource(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'))
        return { state: 'unavailable', reason: 'its package could not be read' }
      }
    },
  }
}

/** What makes two module sources the same package: everything but the subdirectory. */
function packageKey(address: SourceAddress, constraint: string | undefined): string {
  if (address.kind === 'registry') return `registry ${normalisedAddress(address)} ${constraint?.trim() ?? ''}`
  if (address.kind === 'git') return `git ${address.url.href} ${address.ref ?? ''}`
  return `archive ${address.format} ${address.url.href} ${address.checksum ?? ''}`
}
