import { type AnnotationProperties, error, info, notice, warning } from '@actions/core'
import { isRemotePath } from '../../formats/terraform/modules/remote.ts'
import type { Currency } from '../../model/currency.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Finding, Level } from '../../model/finding.ts'
import type { Location } from '../../model/location.ts'
import { formatMoney, zero } from '../../model/money.ts'
import type { Report } from '../../model/report.ts'

/** One remark at a line of the change, as GitHub shows it beside the source. */
export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly location: Location | undefined
}

/** GitHub keeps ten of a kind and step. */
const mostShown = 10

const rank = { fail: 0, warn: 1, note: 2 } satisfies Record<Level, number>

/** The most important remarks of a report, by level and then by money, and how many there are beside them. */
export function annotationsOf({ findings, diagnostics, currency }: Report): {
  readonly shown: readonly Annotation[]
  readonly rest: number
} {
  const dearestFirst = [...findings].sort((a, b) => (b.monthlyCost ?? zero).cmp(a.monthlyCost ?? zero))
  const all = [...dearestFirst.map(finding => ofFinding(finding, currency)), ...diagnostics.map(ofDiagnostic)].sort(
    (a, b) => rank[a.level] - rank[b.level],
  )
  return { shown: all.slice(0, mostShown), rest: Math.max(0, all.length - mostShown) }
}

/** Writes them as workflow commands, escaped by the toolkit. */
export function annotate(report: Report): void {
  const { shown, rest } = annotationsOf(report)
  const write = { fail: error, warn: warning, note: notice } satisfies Record<Level, typeof error>
  for (const { level, title, message, location } of shown) write[level](message, { title, ...placeOf(location) })
  if (rest > 0) info(`… and ${rest} more ${rest === 1 ? 'remark' : 'remarks'}: see the job summary`)
}

function ofFinding({ level, policy, address, message, fix, monthlyCost, location }: Finding, currency: Currency): Annotation {
  const subject = address === undefined || message.includes(address) ? '' : `${address}: `
  const cost = monthlyCost === undefined ? '' : ` (${formatMoney(monthlyCost, currency)}/month)`
  const text = `${subject}${message}${cost}${fix === undefined ? '' : `\n${fix}`}`
  return { level, title: `Cost Guard: ${policy}`, message: text, location }
}

/** What could not be read does not fail the check, so it is never shown as an error. */
function ofDiagnostic({ severity, code, message, hint, location, count = 1 }: Diagnostic): Annotation {
  const times = count > 1 ? ` (${count} times)` : ''
  const text = `${message}${times}${hint === undefined ? '' : `\n${hint}`}`
  return { level: severity === 'error' ? 'warn' : 'note', title: `Cost Guard: ${code}`, message: text, location }
}

function placeOf(location: Location | undefined): AnnotationProperties {
  if (location === undefined || isRemotePath(location.file)) return {}
  const { file, line, endLine, column } = location
  // GitHub takes columns for single lines only.
  if (endLine !== undefined && endLine > line) return { file, startLine: line, endLine }
  return { file, startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
}
