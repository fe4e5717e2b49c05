import { debug, error as logError, setFailed } from '@actions/core'
import { ConfigurationError } from '../../model/diagnostic.ts'
import type { Logger } from '../../model/logger.ts'
import { failureSummary, writeSummary } from './summary.ts'

/**
 * Tells why a run came to no result, in the log and the summary, without the token. What is the user's to fix is shown with place and hint and
 * ends with exit code 2; anything else is our bug and ends with 1.
 */
export function tellStopped(problem: unknown, token: string, environment: NodeJS.ProcessEnv, logger: Logger): void {
  const redacted = (text: string): string => (token === '' ? text : text.replaceAll(token, '***'))
  if (problem instanceof ConfigurationError) {
    const { message, hint, location } = problem
    const text = redacted(hint === undefined ? message : `${message}\n${hint}`)
    const column = location?.column === undefined ? {} : { startColumn: location.column }
    logError(text, location === undefined ? {} : { file: location.file, startLine: location.line, ...column })
    writeSummary(failureSummary(text), environment, logger)
    process.exitCode = 2
    return
  }
  const text = redacted(problem instanceof Error ? problem.message : String(problem))
  debug(redacted(problem instanceof Error ? (problem.stack ?? '') : ''))
  setFailed(`Cost Guard stopped because of a mistake of its own: ${text}`)
  writeSummary(failureSummary(text), environment, logger)
}
