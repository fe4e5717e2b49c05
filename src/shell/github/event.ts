import { readFileSync } from 'node:fs'
import { ConfigurationError } from '../../model/diagnostic.ts'

/** What a workflow run is about: which repository, which commits, which pull request. */
export interface RunEvent {
  readonly name: string
  readonly owner: string
  readonly repo: string
  /** Commit id to check. */
  readonly head: string
  /** What to compare it with: the common ancestor with a commit, a commit itself, or the parent of `head`. */
  readonly base: { readonly kind: 'merge-base' | 'commit'; readonly commit: string } | { readonly kind: 'parent' }
  readonly pullRequest?: { readonly number: number; readonly fork: boolean }
  /** Number of the run and of its attempt: later runs have higher ones. */
  readonly run: { readonly id: number; readonly attempt: number }
  /** `https://github.com`, without a slash at its end. */
  readonly serverUrl: string
}

/**
 * Reads the runner's environment and event file; undefined if there is nothing to check because a branch was deleted.
 * Throws ConfigurationError if this is no workflow run or its event makes no sense.
 */
export function readEvent(environment: NodeJS.ProcessEnv): RunEvent | undefined {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REPOSITORY = '', GITHUB_SHA = '' } = environment
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(GITHUB_REPOSITORY) ?? []
  const hint = 'the Action runs in a GitHub workflow; elsewhere use the command line'
  if (name === '' || owner === undefined || repo === undefined)
    throw new ConfigurationError('GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set', { hint })
  const event = readEventFile(environment.GITHUB_EVENT_PATH)
  const run = { id: count(environment.GITHUB_RUN_ID), attempt: count(environment.GITHUB_RUN_ATTEMPT) }
  const serverUrl = (environment.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')
  const common = { name, owner, repo, run, serverUrl }

  if (name === 'pull_request' || name === 'pull_request_target') {
    const number = at(event, 'pull_request', 'number')
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw new ConfigurationError(`The ${name} event names no pull request`)
    const headRepository = at(event, 'pull_request', 'head', 'repo', 'full_name')
    // GitHub writes names in the case that their owners chose; a fork that was deleted since has no repository.
    const fork = typeof headRepository !== 'string' || headRepository.toLowerCase() !== GITHUB_REPOSITORY.toLowerCase()
    const base = { kind: 'merge-base', commit: commitAt(event, 'pull_request', 'base', 'sha') } as const
    return { ...common, head: commitAt(event, 'pull_request', 'head', 'sha'), base, pullRequest: { number, fork } }
  }
  if (name === 'merge_group') {
    const base = { kind: 'commit', commit: commitAt(event, 'merge_group', 'base_sha') } as const
    return { ...common, head: commitAt(event, 'merge_group', 'head_sha'), base }
  }
  if (name === 'push') {
    const head = commitAt(event, 'after')
    if (isNoCommit(head)) return undefined
    const before = commitAt(event, 'before')
    return { ...common, head, base: isNoCommit(before) ? { kind: 'parent' } : { kind: 'commit', commit: before } }
  }
  if (!isCommit(GITHUB_SHA)) throw new ConfigurationError('GITHUB_SHA is not a commit id', { hint })
  return { ...common, head: GITHUB_SHA, base: { kind: 'parent' } }
}

function readEventFile(path: string | undefined): unknown {
  if (path === undefined || path === '') return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ConfigurationError(`The event file of this run cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found
}

function commitAt(event: unknown, ...path: readonly string[]): string {
  const commit = at(event, ...path)
  if (isCommit(commit)) return commit
  throw new ConfigurationError(`The event of this run has no commit id at ${path.join('.')}`)
}

const isCommit = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)

/** All zeros: the branch did not exist before, or does not any more. */
const isNoCommit = (commit: string): boolean => /^0+$/.test(commit)

const count = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)
