import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitRepository, gitText } from '../trees/git-process.ts'

/** The one remote of a repository in the cache. */
export interface BareRepositoryOptions {
  readonly url: string
  /** Schemes that git may use. */
  readonly protocols: readonly string[]
  /** The command for ssh connections; undefined: git's own choice. */
  readonly sshCommand: string | undefined
}

/**
 * Makes an empty bare repository in a new folder, that knows one remote and may not use any other way to it. Contents of files are fetched
 * when they are read (a partial clone), where the server can do that.
 */
export async function makeBareRepository(folder: string, options: BareRepositoryOptions): Promise<string> {
  const directory = await mkdtemp(join(folder, 'fetching-'))
  // What `git init --bare` would make, without its templates and hooks.
  await Promise.all(['objects', 'refs'].map(name => mkdir(join(directory, name))))
  await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
  await writeFile(join(directory, 'config'), configuration(options), { mode: 0o600 })
  return directory
}

function configuration({ url, protocols, sshCommand }: BareRepositoryOptions): string {
  return [
    '[core]',
    'repositoryformatversion = 1',
    'bare = true',
    ...(sshCommand === undefined ? [] : [`sshCommand = ${quoted(sshCommand)}`]),
    '[extensions]',
    'partialClone = origin',
    '[remote "origin"]',
    `url = ${quoted(url)}`,
    'promisor = true',
    'partialCloneFilter = blob:none',
    '[protocol]',
    'allow = never',
    ...protocols.flatMap(name => [`[protocol "${name}"]`, 'allow = always']),
    '[http]',
    // Where a redirect leads is looked at first.
    'followRedirects = false',
    '',
  ].join('\n')
}

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&').replace(/[\r\n\0]/g, ' ')}"`

/**
 * The ssh command to use: the user's own, but one that never asks questions. undefined where it cannot be told.
 * `GIT_SSH_COMMAND` and the configuration are the user's, not the repository's.
 */
export async function quietSsh(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const nowhere: GitRepository = { gitDirectory: '/nonexistent', environment }
  const { GIT_SSH_COMMAND: given = '' } = environment
  const own = given !== '' ? given : await gitText(nowhere, ['config', '--global', '--get', 'core.sshCommand']).catch(() => '')
  return `${own === '' ? 'ssh' : own} -o BatchMode=yes -o ConnectTimeout=20`
}

/** Gives a repository its lasting place. If another run was quicker, its result is taken. */
export async function settleRepository(directory: string, place: string): Promise<string> {
  try {
    await rename(directory, place)
  } catch {
    await rm(directory, { recursive: true, force: true })
  }
  return place
}

/** Size of a repository's packs, those underway included, in bytes. */
export async function packBytes(directory: string): Promise<number> {
  const packs = join(directory, 'objects', 'pack')
  const names = await readdir(packs).catch(() => [])
  const sizes = await Promise.all(
    names.map(name =>
      stat(join(packs, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
