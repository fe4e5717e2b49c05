import { appendFileSync, statSync } from 'node:fs'
import type { Logger } from '../../model/logger.ts'
import { shorten } from './comment-body.ts'

/** GitHub drops a step's summary that is longer, in bytes. */
const maxSummaryBytes = 1024 * 1024

/** Appends Markdown to the job summary, cut to what it can hold. Where there is no summary, or it cannot be written, the log says so. */
export function writeSummary(markdown: string, environment: NodeJS.ProcessEnv, logger: Logger): void {
  const { GITHUB_STEP_SUMMARY: file = '' } = environment
  if (file === '') {
    logger.debug('This runner has no job summary')
    return
  }
  try {
    appendFileSync(file, fitting(`${markdown}\n`, maxSummaryBytes - statSync(file).size))
  } catch (error) {
    logger.warn(`The job summary cannot be written: ${error instanceof Error ? error.message : error}`)
  }
}

/** Markdown of at most so many bytes. */
export function fitting(markdown: string, bytes: number): string {
  let text = markdown
  for (let length = markdown.length; Buffer.byteLength(text) > bytes && length > 1000; ) {
    length = Math.floor(length * 0.9)
    text = shorten(markdown, length, 'the full report is in the output `report-path`')
  }
  return Buffer.byteLength(text) > bytes ? '' : text
}

/** What is shown where a run could not come to a result. The message is shown as it is, without markup. */
export function failureSummary(message: string): string {
  const longest = Math.max(2, ...(message.match(/`+/g) ?? []).map(ticks => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `### Cost Guard could not check this change\n\n${fence}text\n${message}\n${fence}`
}
