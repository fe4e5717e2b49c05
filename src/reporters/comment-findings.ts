import type { Currency } from '../model/currency.ts'
import type { Finding, PolicyOutcome } from '../model/finding.ts'
import { formatLocation } from '../model/location.ts'
import { formatMoney } from '../model/money.ts'
import type { Report } from '../model/report.ts'
import { groupFindings } from './group-findings.ts'
import { code, details, link, plain, prose, table } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { plural } from './words.ts'

const symbols = { fail: '❌', warn: '⚠️', note: 'ℹ️', pass: '✅' } as const
const failuresAtOnce = 6
const warningsAtOnce = 12

const isOpen = (finding: Finding, level: Finding['level']): boolean => finding.level === level && finding.exempted === undefined

/** What fails and how to mend it, for the first screen; of many the rest folded. */
export function failuresSection({ findings, projects, currency }: Report, options: CommentOptions): string {
  const items = groupFindings(findings)
    .filter(finding => isOpen(finding, 'fail'))
    .map(finding => item(finding, projects.length > 1, currency, options))
  if (items.length === 0) return ''
  const rest = items.slice(failuresAtOnce)
  return [
    `**To do**\n\n${items.slice(0, failuresAtOnce).join('\n')}`,
    ...(rest.length === 0 ? [] : [details(plural(rest.length, 'more failure'), rest.join('\n'))]),
  ].join('\n\n')
}

/** Warnings in the open, notes and exempted ones folded. */
export function findingsSection({ findings, projects, currency }: Report, options: CommentOptions): string {
  const several = projects.length > 1
  const all = groupFindings(findings)
  const open = all.filter(finding => isOpen(finding, 'warn'))
  const folded = all.filter(finding => finding.level === 'note' || finding.exempted !== undefined)
  const shown = open.slice(0, warningsAtOnce).map(finding => item(finding, several, currency, options))
  const hidden = [...open.slice(warningsAtOnce), ...folded]
  const parts: string[] = []
  if (shown.length > 0) parts.push(`**Warnings**\n\n${shown.join('\n')}`)
  if (hidden.length > 0)
    parts.push(
      details(
        open.length > warningsAtOnce ? `${plural(hidden.length, 'more finding')}` : plural(hidden.length, 'note'),
        hidden.map(finding => item(finding, several, currency, options)).join('\n'),
      ),
    )
  return parts.join('\n\n')
}

function item(finding: Finding, several: boolean, currency: Currency, { fileUrl }: CommentOptions): string {
  const { location, address, monthlyCost, exempted } = finding
  const inProject = several && finding.project !== undefined ? ` in ${code(finding.project)}` : ''
  const where = address === undefined ? '' : ` ${code(address)}`
  const place =
    location === undefined ? '' : ` ${link(plain(formatLocation({ file: location.file, line: location.line })), fileUrl?.(location))}`
  const cost =
    monthlyCost === undefined || monthlyCost.eq(0) || address === undefined
      ? ''
      : ` — ${formatMoney(monthlyCost, currency)}/month stands behind it.`
  const fix = finding.fix === undefined ? '' : ` **Fix:** ${prose(finding.fix)}`
  const ahead = finding.ahead === undefined ? '' : ` *(${plain(finding.ahead)})*`
  const age = finding.age === 'existing' ? ' *(was there before)*' : finding.age === 'worsened' ? ' *(made worse)*' : ''
  const exemption =
    exempted === undefined
      ? ''
      : ` *(exempted by ${plain(exempted.owner)}, ${plural(exempted.daysLeft, 'day')} left: ${plain(exempted.reason)})*`
  return `* ${symbols[finding.level]} **${plain(finding.policy)}**${where}${place}${inProject}: ${prose(finding.message)}${cost}${fix}${age}${ahead}${exemption}`
}

/** Every policy with its state, folded when all is well. */
export function policiesSection({ policies }: Report): string {
  if (policies.length === 0) return ''
  const rows = policies.map((outcome: PolicyOutcome) => [
    symbols[outcome.result],
    code(outcome.policy),
    plain(outcome.stage),
    prose(outcome.summary) + message(outcome),
  ])
  return details(plural(policies.length, 'policy', 'policies'), table(['', 'Policy', 'Stage', 'State'], 'clll', rows))
}

const message = ({ message, result }: PolicyOutcome): string => (message === undefined || result === 'pass' ? '' : ` · ${prose(message)}`)
