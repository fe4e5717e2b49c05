import { notice, warning } from '@actions/core'
import type { Logger } from '../../model/logger.ts'
import type { GitHubClient } from './client.ts'
import { type CommentOutcome, tokenLogin, writeComment } from './comment.ts'
import type { RunEvent } from './event.ts'
import { runUrl } from './links.ts'

export interface PublishOptions {
  readonly commentId: string
  readonly token: string
  /** Only where there is a comment already. */
  readonly onlyExisting: boolean
  readonly client: () => Promise<GitHubClient>
  readonly logger: Logger
}

/**
 * Brings the comment on the event's pull request up to date; its id, if there is one. What GitHub does not allow or cannot do is told in one
 * notice or warning and is never an error: the verdict does not depend on the comment.
 */
export async function publishComment(event: RunEvent, content: string, options: PublishOptions): Promise<number | undefined> {
  const { owner, repo, pullRequest, run, head } = event
  if (pullRequest === undefined) return undefined
  if (options.token === '') {
    warning('There is no github-token, so there is no comment on the pull request; the result is in the job summary')
    return undefined
  }
  const client = await options.client()
  const login = (): Promise<string | undefined> => tokenLogin(client, options.token)
  const stamp = { run: run.id, attempt: run.attempt, head }
  const text = { id: options.commentId, stamp, content, summaryUrl: runUrl(event), onlyExisting: options.onlyExisting }
  const outcome = await writeComment(client, { owner, repo, number: pullRequest.number, login }, text)
  if (outcome.state === 'failed') {
    tellFailure(outcome, pullRequest.fork)
    return undefined
  }
  if (outcome.state === 'left') {
    options.logger.info(`The comment is left as it is: ${outcome.reason}`)
    return undefined
  }
  options.logger.info(`Comment ${outcome.state}`)
  return outcome.id
}

function tellFailure({ failure }: CommentOutcome & { readonly state: 'failed' }, fork: boolean): void {
  const { kind, status, message } = failure
  if (kind !== 'forbidden' && kind !== 'not-found') {
    warning(`The comment could not be written (${message}); the result is in the job summary`, { title: 'Cost Guard' })
    return
  }
  const why = fork ? 'On a pull request from a fork the token can only read. In other cases, add to the workflow' : 'Add to the workflow'
  const lines = 'permissions:\n  pull-requests: write'
  notice(`No permission to comment (${status}); the result is in the job summary. ${why}:\n${lines}`, { title: 'Cost Guard' })
}
