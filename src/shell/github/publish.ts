import { info, setFailed, setOutput, warning } from '@actions/core'
import type { Logger } from '../../model/logger.ts'
import type { Report } from '../../model/report.ts'
import type { Inputs } from '../inputs.ts'
import { plainLine } from '../plain-line.ts'
import { annotate } from './annotations.ts'
import type { GitHubClient } from './client.ts'
import { maxContentLength } from './comment-body.ts'
import type { RunEvent } from './event.ts'
import { fileUrl } from './links.ts'
import { setOutputs, writeReport } from './outputs.ts'
import { writeSummary } from './summary.ts'

/** What a check came to: the report, whether it passes, and whether the change touches anything that is costed. */
export interface Outcome {
  readonly report: Report
  readonly exitCode: 0 | 1
  readonly relevant: boolean
}

export interface PublishOptions {
  readonly inputs: Inputs
  readonly environment: NodeJS.ProcessEnv
  readonly logger: Logger
  readonly client: () => Promise<GitHubClient>
}

/** Tells the outcome of a check to the step's result, the summary, the outputs, the log and the pull request, in this order: what GitHub does cannot lose the verdict. */
export async function publish({ report, exitCode, relevant }: Outcome, event: RunEvent, options: PublishOptions): Promise<void> {
  const { inputs, environment, logger, client } = options
  if (exitCode !== 0) setFailed('Cost Guard: the change does not pass the policies; what to do stands in the job summary')
  const rendering = { fileUrl: fileUrl(event) }
  const [{ headline }, { renderSummary }, { renderJson }] = await Promise.all([
    import('../../reporters/headline.ts'),
    import('../../reporters/summary.ts'),
    import('../../reporters/json.ts'),
  ])
  info(plainLine(headline(report)))
  writeSummary(renderSummary(report, rendering), environment, logger)
  setOutputs(report, writeReport(renderJson(report), inputs.commentId, environment))
  annotate(report)
  if (event.pullRequest === undefined || inputs.comment === 'never') return

  const { renderComment } = await import('../../reporters/comment.ts')
  const content = renderComment(report, { ...rendering, maxLength: maxContentLength })
  if (inputs.dryRun) {
    info(plainLine(`Dry run: nothing is written to the pull request. The comment would be:\n${content}`))
    return
  }
  const { publishComment } = await import('./publish-comment.ts')
  const onlyExisting = inputs.comment === 'on-change' && !relevant
  try {
    const id = await publishComment(event, content, {
      commentId: inputs.commentId,
      token: inputs.githubToken,
      onlyExisting,
      client,
      logger,
    })
    if (id !== undefined) setOutput('comment-id', String(id))
  } catch (error) {
    // Our own mistake, or a proxy that is no URL: nothing that should turn a passing check into a failing one.
    warning(`The comment could not be written (${error instanceof Error ? error.message : error}); the result is in the job summary`)
  }
}
