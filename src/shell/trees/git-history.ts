import { Buffer } from 'node:buffer'
import { assertCommitId } from './git.ts'
import { GitError, type GitRepository, gitText, runGit } from './git-process.ts'

/** Where missing commits can be got from: the remote `origin`, with a token for `serverUrl` where the checkout kept none. */
export interface Origin {
  readonly serverUrl: string
  readonly token: string
}

/** Generations that a shallow checkout is deepened to, one after the other, until a common ancestor turns up. */
const depths = [64, 512, 4096]

/**
 * The best common ancestor of two commits, by their full ids. Gets missing commits from `origin`, and deepens a shallow checkout in bounded steps.
 * undefined if none turns up; rejects with GitError if the commits cannot be had.
 */
export async function mergeBase(repository: GitRepository, base: string, head: string, origin: Origin): Promise<string | undefined> {
  const [shallow, found] = await Promise.all([isShallow(repository), commonAncestor(repository, base, head)])
  if (found !== undefined) return found
  if (!shallow) {
    await ensureCommits(repository, [base, head], origin)
    return commonAncestor(repository, base, head)
  }
  for (const depth of depths) {
    await fetchCommits(repository, [base, head], origin, depth)
    const deeper = await commonAncestor(repository, base, head)
    if (deeper !== undefined || !(await isShallow(repository))) return deeper
  }
  return undefined
}

/** Makes sure that the files of some commits are here. In a shallow checkout nothing but the commits themselves is fetched. */
export async function ensureCommits(repository: GitRepository, commits: readonly string[], origin: Origin): Promise<void> {
  for (const commit of new Set(commits)) {
    if (await hasCommit(repository, commit)) continue
    await fetchCommits(repository, [commit], origin, (await isShallow(repository)) ? 1 : undefined)
  }
}

/** The first parent of a commit, which a shallow checkout may not have; undefined for the first commit of all. */
export async function firstParent(repository: GitRepository, commit: string): Promise<string | undefined> {
  assertCommitId(commit)
  // Unlike `commit^`, the commit object itself also names the parents that a shallow checkout cuts off.
  const [header = ''] = (await gitText(repository, ['cat-file', 'commit', commit])).split('\n\n')
  return /^parent ([0-9a-f]+)$/m.exec(header)?.[1]
}

const isShallow = async (repository: GitRepository): Promise<boolean> =>
  (await gitText(repository, ['rev-parse', '--is-shallow-repository'])) === 'true'

async function hasCommit(repository: GitRepository, commit: string): Promise<boolean> {
  assertCommitId(commit)
  return (await runGit(repository, ['cat-file', '-e', `${commit}^{tree}`])).code === 0
}

async function commonAncestor(repository: GitRepository, base: string, head: string): Promise<string | undefined> {
  for (const commit of [base, head]) assertCommitId(commit)
  const { code, stdout } = await runGit(repository, ['merge-base', '--end-of-options', base, head])
  return code === 0 ? stdout.toString('utf8').trim().split('\n')[0] : undefined
}

async function fetchCommits(
  repository: GitRepository,
  commits: readonly string[],
  origin: Origin,
  depth: number | undefined,
): Promise<void> {
  for (const commit of commits) assertCommitId(commit)
  const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--recurse-submodules=no', '--refmap=']
  const args = ['fetch', ...quietly, ...(depth === undefined ? [] : [`--depth=${depth}`]), '--end-of-options', 'origin', ...commits]
  const { code, stderr } = await runGit(repository, args, { secretConfig: await credentials(repository, origin) })
  if (code !== 0) throw new GitError(`git fetch failed: ${stderr.trim().split('\n').at(-1)}`)
}

/** The token as a header for its own server, if the checkout brings none of its own: two of them would be refused. */
export async function credentials(repository: GitRepository, { serverUrl, token }: Origin): Promise<Readonly<Record<string, string>>> {
  if (token === '' || !serverUrl.startsWith('https://')) return {}
  const own = await runGit(repository, ['config', '--get-urlmatch', 'http.extraheader', serverUrl])
  if (own.stdout.toString('utf8').trim() !== '') return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return { [`http.${serverUrl.replace(/\/+$/, '')}/.extraheader`]: `AUTHORIZATION: basic ${basic}` }
}
