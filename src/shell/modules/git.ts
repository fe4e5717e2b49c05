import { existsSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { printableSource } from '../../formats/terraform/modules/remote.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { cleanup } from '../cleanup.ts'
import { gitTrees } from '../trees/git.ts'
import { type GitAnswer, GitError, type GitRepository, gitText, runGit } from '../trees/git-process.ts'
import { digest } from './cache.ts'
import type { Download } from './download.ts'
import { makeBareRepository, packBytes, quietSsh, settleRepository } from './git-repository.ts'
import { assertHost, RefusedAddress } from './private-addresses.ts'
import type { GitAddress } from './source-address.ts'
import { ModuleUnavailable } from './unavailable.ts'

/** What holds for all repositories of a run. */
export interface GitModulesOptions {
  readonly environment: NodeJS.ProcessEnv
  /** Of the cache. */
  readonly folder: () => string
  /** Finds out where redirects lead. */
  readonly download: Download
  readonly protocols: readonly string[]
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** The files of a commit. */
export interface GitModule {
  readonly commit: string
  readonly tree: SourceTree
}

/** Gets what a ref names from a remote repository. Throws ModuleUnavailable. */
export type FetchGitModule = (address: GitAddress, allowLocal: boolean) => Promise<GitModule>

const isCommit = (ref: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)

/** Fetches single commits with the git of this machine: shallow, without tags, submodules, hooks or large-file downloads. */
export function makeGitModules(options: GitModulesOptions): FetchGitModule {
  const { environment, folder, download } = options
  let ssh: Promise<string | undefined> | undefined

  const place = (url: string, commit: string): string => join(folder(), `${digest(`${url} ${commit}`)}.git`)
  const open = async (gitDirectory: string, commit: string): Promise<GitModule> => ({
    commit,
    tree: await gitTrees({ gitDirectory, environment }).tree(commit),
  })
  const attempt = async (url: URL, ref: string | undefined): Promise<GitModule> => {
    if (url.protocol === 'ssh:') ssh ??= quietSsh(environment)
    const directory = await makeBareRepository(folder(), { url: url.href, protocols: options.protocols, sshCommand: await ssh })
    const removed = cleanup(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }))
    try {
      const commit = await fetchCommit({ gitDirectory: directory, environment }, ref, options)
      return await open(await settleRepository(directory, place(url.href, commit)), commit)
    } finally {
      await rm(directory, { recursive: true, force: true })
      removed()
    }
  }

  return async ({ url, ref }, allowLocal) => {
    if (url.hostname !== '') await assertUsable(url.hostname, allowLocal)
    try {
      if (ref !== undefined && isCommit(ref) && existsSync(place(url.href, ref))) return await open(place(url.href, ref), ref)
      return await attempt(url, ref)
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      const moved = /\b30[12378]\b|redirect/.test(error.message) ? await redirectedTo(url, allowLocal, download) : undefined
      if (moved === undefined) throw failure(error, url)
      return attempt(moved, ref).catch((again: unknown) => Promise.reject(again instanceof GitError ? failure(again, moved) : again))
    }
  }
}

async function assertUsable(host: string, allowLocal: boolean): Promise<void> {
  try {
    await assertHost(host, allowLocal)
  } catch (error) {
    if (!(error instanceof RefusedAddress)) throw error
    throw new ModuleUnavailable(error.message, 'a host in a private network must be named in `modules: { allow: … }`')
  }
}

const target = 'refs/cost-guard/module'

async function fetchCommit(repository: GitRepository, ref: string | undefined, options: GitModulesOptions): Promise<string> {
  const shallow = await boundedFetch(repository, ['--depth=1'], [`+${ref ?? 'HEAD'}:${target}`], options)
  if (shallow.code === 0) return gitText(repository, ['rev-parse', '--verify', `${target}^{commit}`])
  // Servers give short names of commits to nobody, and full ones not always: then it is looked for in all branches and tags.
  if (ref === undefined || !/^[0-9a-f]{7,64}$/.test(ref) || !/remote ref|unadvertised|not our ref/.test(shallow.stderr))
    throw new GitError(shallow.stderr)
  const whole = await boundedFetch(repository, [], ['+refs/heads/*:refs/remote/*', '+refs/tags/*:refs/tags/*'], options)
  if (whole.code !== 0) throw new GitError(whole.stderr)
  const { code, stdout } = await runGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (code !== 0) throw new GitError(shallow.stderr)
  return stdout.toString('utf8').trim()
}

/** One `git fetch` that is ended when it brings too much. */
async function boundedFetch(
  repository: GitRepository,
  depth: readonly string[],
  refs: readonly string[],
  { timeoutMs, maxBytes }: GitModulesOptions,
): Promise<GitAnswer> {
  const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--recurse-submodules=no', '--refmap=']
  const args = ['-c', 'fetch.unpackLimit=1', 'fetch', ...quietly, ...depth, '--filter=blob:none', '--end-of-options', 'origin', ...refs]
  const stop = new AbortController()
  const larger = async (): Promise<boolean> => (await packBytes(repository.gitDirectory)) > maxBytes
  const watch = setInterval(() => larger().then(is => is && stop.abort()), 250)
  try {
    const answer = await runGit(repository, args, { timeoutMs, signal: stop.signal })
    if (await larger()) stop.abort()
    if (!stop.signal.aborted) return answer
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    clearInterval(watch)
  }
  throw new ModuleUnavailable(`its repository is larger than ${Math.max(1, Math.floor(maxBytes / 1024 / 1024))} MB`)
}

/** Where a git server that answered with a redirect wants to be asked instead; undefined if that cannot be told. */
async function redirectedTo(url: URL, allowLocal: boolean, download: Download): Promise<URL | undefined> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const asked = new URL(url)
  asked.pathname = `${url.pathname.replace(/\/$/, '')}/info/refs`
  asked.search = '?service=git-upload-pack'
  asked.username = ''
  asked.password = ''
  const answer = await download({ url: asked, maxBytes: 50 * 1024 * 1024, allowLocal })
  if (!answer.url.pathname.endsWith('/info/refs')) return undefined
  const moved = new URL(answer.url)
  moved.pathname = moved.pathname.slice(0, -'/info/refs'.length)
  moved.search = ''
  return moved.href === url.href ? undefined : moved
}

/** Git's own words in a clause, without the address, which may hold credentials. */
function failure(error: GitError, url: URL): ModuleUnavailable {
  const text = error.message
  const host = url.host === '' ? 'git' : url.host
  const missing = /couldn't find remote ref (\S+)/.exec(text)?.[1]
  if (missing !== undefined)
    return new ModuleUnavailable(missing === 'HEAD' ? 'its repository is empty' : `its repository has no ${JSON.stringify(missing)}`)
  if (/not our ref|unadvertised/.test(text)) return new ModuleUnavailable('its repository does not have that commit')
  if (/did not end in time/.test(text)) return new ModuleUnavailable(`${host} did not answer in time`)
  if (/could not read (?:Username|Password)|Authentication failed|Permission denied|error: 40[13]/.test(text))
    return new ModuleUnavailable(
      `${host} refuses access`,
      'git must be able to read it without being asked: set up its credentials or an ssh key before this step',
    )
  const said = text.split('\n').map(line => line.trim())
  const line =
    said.find(one => one.startsWith('fatal:') && !/Could not read from remote/.test(one)) ?? said.find(one => one !== '') ?? 'git failed'
  return new ModuleUnavailable(printableSource(line.replace(/^fatal: /, '')))
}
