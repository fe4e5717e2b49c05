import type { Diagnostic } from '../model/diagnostic.ts'
import { formatLocation } from '../model/location.ts'
import type { Report } from '../model/report.ts'
import { details, link, plain, prose } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { plural } from './words.ts'

const symbols = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const
const most = 30

/** What could not be read, evaluated or priced, folded; errors in the open. */
export function diagnosticsSection({ diagnostics }: Report, options: CommentOptions): string {
  if (diagnostics.length === 0) return ''
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const others = diagnostics.filter(({ severity }) => severity !== 'error')
  const parts: string[] = []
  if (errors.length > 0) parts.push(`**Could not be read**\n\n${list(errors, options)}`)
  if (others.length > 0) parts.push(details(plural(others.length, 'remark'), list(others, options)))
  return parts.join('\n\n')
}

function list(diagnostics: readonly Diagnostic[], { fileUrl }: CommentOptions): string {
  const lines = diagnostics.slice(0, most).map(({ severity, message, location, hint, count }) => {
    const place = location === undefined ? '' : ` ${link(plain(formatLocation(location)), fileUrl?.(location))}`
    return `* ${symbols[severity]}${place} ${prose(message)}${count === undefined ? '' : ` (${count} times)`}${hint === undefined ? '' : ` *${prose(hint)}*`}`
  })
  return [...lines, ...(diagnostics.length > most ? [`* … ${diagnostics.length - most} more`] : [])].join('\n')
}
