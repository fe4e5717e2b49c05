import type { GitHubClient } from './client.ts'
import { composeBody, isLater, type ParsedComment, parseBody, type RunStamp } from './comment-body.ts'
import { type ApiFailure, apiFailure } from './failure.ts'

export interface CommentTarget {
  readonly owner: string
  readonly repo: string
  /** Of the pull request. */
  readonly number: number
  /** Login behind the token, asked for only where a comment with our marker was found; undefined: that of an app, so any bot. */
  readonly login: () => Promise<string | undefined>
}

export interface CommentText {
  /** Tells several comments on one pull request apart. */
  readonly id: string
  readonly stamp: RunStamp
  /** Markdown. */
  readonly content: string
  /** Where a reader finds what did not fit. */
  readonly summaryUrl: string
  /** Only bring a comment of ours up to date, do not start one. */
  readonly onlyExisting: boolean
}

export type CommentOutcome =
  | { readonly state: 'created' | 'updated' | 'unchanged'; readonly id: number }
  /** A newer run has spoken, or will, or there is nothing to bring up to date. */
  | { readonly state: 'left'; readonly reason: string }
  | { readonly state: 'failed'; readonly failure: ApiFailure }

interface OwnComment extends ParsedComment {
  readonly id: number
}

const perPage = 100
/** 10,000 comments. */
const maxPages = 100

/**
 * Writes the one comment of this id: updates the newest of ours and deletes duplicates, or starts one. Leaves it alone if it says the same already,
 * if a later run wrote it, or if the pull request has got another commit since. Never rejects because of GitHub.
 */
export async function writeComment(client: GitHubClient, target: CommentTarget, text: CommentText): Promise<CommentOutcome> {
  try {
    return await write(client, target, text)
  } catch (error) {
    return { state: 'failed', failure: apiFailure(error) }
  }
}

async function write(client: GitHubClient, target: CommentTarget, text: CommentText): Promise<CommentOutcome> {
  const own = await ownComments(client, target, text.id)
  const newest = own.at(-1)
  if (newest === undefined && text.onlyExisting) return { state: 'left', reason: 'nothing that costs money changed' }
  if (newest?.stamp !== undefined && isLater(newest.stamp, text.stamp)) return { state: 'left', reason: 'a later run wrote it' }
  const body = composeBody(text.id, text.stamp, text.content, text.summaryUrl)
  if (newest !== undefined && newest.content === parseBody(text.id, body)?.content) {
    await removeDuplicates(client, target, own)
    return { state: 'unchanged', id: newest.id }
  }
  if ((await headOf(client, target)) !== text.stamp.head) return { state: 'left', reason: 'the pull request has got another commit since' }
  if (newest === undefined) return create(client, target, text.id, body)
  if (!(await update(client, target, newest.id, body))) return create(client, target, text.id, body)
  await removeDuplicates(client, target, own)
  return { state: 'updated', id: newest.id }
}

/** Comments that begin with our marker and that the token's own login, or an app, wrote; oldest first. */
async function ownComments(
  client: GitHubClient,
  { owner, repo, number, login }: CommentTarget,
  id: string,
): Promise<readonly OwnComment[]> {
  const marked: (OwnComment & { readonly author: string | undefined; readonly bot: boolean })[] = []
  for (let page = 1; page <= maxPages; page++) {
    const parameters = { owner, repo, issue_number: number, per_page: perPage, page }
    const { data } = await client('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)
    for (const comment of data) {
      const parsed = parseBody(id, comment.body ?? '')
      if (parsed !== undefined)
        marked.push({ ...parsed, id: Number(comment.id), author: comment.user?.login, bot: comment.user?.type === 'Bot' })
    }
    if (data.length < perPage) break
  }
  if (marked.length === 0) return []
  const self = await login()
  return marked.filter(({ author, bot }) => (self === undefined ? bot : author === self)).sort((a, b) => a.id - b.id)
}

async function headOf(client: GitHubClient, { owner, repo, number }: CommentTarget): Promise<string> {
  const { data } = await client('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  return data.head.sha
}

async function create(client: GitHubClient, target: CommentTarget, id: string, body: string): Promise<CommentOutcome> {
  const { owner, repo, number } = target
  const post = async (): Promise<CommentOutcome> => {
    const parameters = { owner, repo, issue_number: number, body }
    const { data } = await client('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)
    return { state: 'created', id: Number(data.id) }
  }
  try {
    return await post()
  } catch (error) {
    const { kind } = apiFailure(error)
    if (kind !== 'server-error' && kind !== 'no-answer') throw error
    // It may have been written all the same: look before doing it again.
    const written = (await ownComments(client, target, id)).at(-1)
    return written === undefined ? post() : { state: 'created', id: written.id }
  }
}

/** False if the comment was deleted meanwhile. */
async function update(client: GitHubClient, { owner, repo }: CommentTarget, id: number, body: string): Promise<boolean> {
  try {
    await client('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id, body })
    return true
  } catch (error) {
    if (apiFailure(error).kind === 'not-found') return false
    throw error
  }
}

async function removeDuplicates(client: GitHubClient, { owner, repo }: CommentTarget, own: readonly OwnComment[]): Promise<void> {
  for (const { id } of own.slice(0, -1)) {
    try {
      await client('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id })
    } catch (error) {
      // One too many does no harm; the next run tries again.
      apiFailure(error)
      return
    }
  }
}

/**
 * The login behind a token; undefined where it belongs to an app, which cannot ask (like the token of a workflow run), or if GitHub does not say.
 */
export async function tokenLogin(client: GitHubClient, token: string): Promise<string | undefined> {
  if (token.startsWith('ghs_')) return undefined
  try {
    return (await client('GET /user')).data.login
  } catch (error) {
    apiFailure(error)
    return undefined
  }
}
