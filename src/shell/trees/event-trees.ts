import { relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../../model/diagnostic.ts'
import type { Logger } from '../../model/logger.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { GitHubClient } from '../github/client.ts'
import type { RunEvent } from '../github/event.ts'
import { apiFailure } from '../github/failure.ts'
import { findGitDirectory, gitTrees } from './git.ts'
import { ensureCommits, firstParent, mergeBase } from './git-history.ts'
import { GitError } from './git-process.ts'
import { gitHubTrees } from './github-api.ts'

export interface EventTrees {
  /** undefined where there is nothing to compare with. */
  readonly base: SourceTree | undefined
  readonly head: SourceTree
  /** Where the configuration is read from. */
  readonly config: SourceTree
  /** The working directory relative to the trees' root. */
  readonly workingDirectory: string
}

export interface EventTreesOptions {
  /** Absolute path of the job's workspace, where the repository may be checked out. */
  readonly workspace: string
  /** Relative to the workspace. */
  readonly workingDirectory: string
  readonly environment: NodeJS.ProcessEnv
  readonly token: string
  readonly logger: Logger
  /** Opens the API when the checkout is not enough. */
  readonly client: () => Promise<GitHubClient>
}

/** What both ways of reading a repository can do. */
interface Repository {
  tree(commit: string): Promise<SourceTree>
  mergeBase(base: string, head: string): Promise<string | undefined>
  firstParent(commit: string): Promise<string | undefined>
}

/**
 * The trees that an event is about: from the checkout, which is deepened where it is shallow, or else through the API.
 * Throws ConfigurationError if neither works.
 */
export async function eventTrees(event: RunEvent, options: EventTreesOptions): Promise<EventTrees> {
  const { workspace, logger } = options
  const directory = resolve(workspace, options.workingDirectory)
  const gitDirectory = findGitDirectory(directory, workspace)
  if (gitDirectory !== undefined) {
    const workingDirectory = relative(resolve(gitDirectory, '..'), directory).split(sep).join('/')
    try {
      return { ...(await readTrees(event, checkout(gitDirectory, event, options), logger)), workingDirectory }
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      logger.info(`The checkout is not enough (${error.message}); reading the commits through the API`)
    }
  }
  try {
    const api = gitHubTrees(await options.client(), event, logger)
    return { ...(await readTrees(event, api, logger)), workingDirectory: options.workingDirectory }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    const hint = 'check the repository out with actions/checkout and `fetch-depth: 0`, or allow the token `contents: read`'
    throw new ConfigurationError(`The commits of this run cannot be read: ${apiFailure(error).message}`, { hint })
  }
}

function checkout(gitDirectory: string, event: RunEvent, { environment, token, client, logger }: EventTreesOptions): Repository {
  const repository = { gitDirectory, environment }
  const origin = { serverUrl: event.serverUrl, token }
  const trees = gitTrees(repository)
  let fetching = Promise.resolve()
  return {
    async tree(commit) {
      try {
        return await trees.tree(commit)
      } catch (error) {
        if (!(error instanceof GitError)) throw error
      }
      // One after the other: git locks the repository while it fetches.
      fetching = fetching.then(() => ensureCommits(repository, [commit], origin))
      await fetching
      return trees.tree(commit)
    },
    async mergeBase(base, head) {
      const found = await mergeBase(repository, base, head, origin)
      if (found !== undefined || token === '') return found
      try {
        return await gitHubTrees(await client(), event, logger).mergeBase(base, head)
      } catch (error) {
        throw new GitError(`no common ancestor, and ${apiFailure(error).message}`)
      }
    },
    async firstParent(commit) {
      await ensureCommits(repository, [commit], origin)
      return firstParent(repository, commit)
    },
  }
}

async function readTrees(event: RunEvent, repository: Repository, logger: Logger): Promise<Omit<EventTrees, 'workingDirectory'>> {
  const trees = new Map<string, Promise<SourceTree>>()
  const tree = (commit: string): Promise<SourceTree> => {
    const known = trees.get(commit) ?? repository.tree(commit)
    trees.set(commit, known)
    return known
  }
  const compared = await comparedCommit(event, repository, logger)
  // Not the common ancestor's configuration: by branching off early enough a pull request could choose an old one.
  const current = event.base.kind === 'merge-base' ? event.base.commit : (compared ?? event.head)
  const [head, base, config] = await Promise.all([tree(event.head), compared === undefined ? undefined : tree(compared), tree(current)])
  return { head, base, config }
}

async function comparedCommit(event: RunEvent, repository: Repository, logger: Logger): Promise<string | undefined> {
  if (event.base.kind === 'commit') return event.base.commit
  if (event.base.kind === 'parent') return repository.firstParent(event.head)
  const found = await repository.mergeBase(event.base.commit, event.head)
  if (found === undefined) logger.warn('The two branches have no commit in common; comparing with the base branch as it is')
  return found ?? event.base.commit
}
