import type { Report } from '../model/report.ts'
import { renderComment } from './comment.ts'
import type { CommentOptions } from './options.ts'

/** The job summary: what the comment says, with the room that a summary has (1 MiB, of which other steps want some). */
export const renderSummary = (report: Report, options: CommentOptions = {}): string =>
  renderComment(report, { maxLength: 900_000, ...options })
