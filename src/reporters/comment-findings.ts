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
const shownAtOnce = 12

/** Failures and warnings in the open, notes and exempted ones folded. */
export function findingsSection({ findings, projects, currency }: Report, options: CommentOptions): string {
  const several = projects.length > 1
  const all = groupFindings(findings)
  const open = all.filter(finding => finding.level !== 'note' && finding.exempted === undefined)
  const folded = all.filter(finding => finding.level === 'note' || finding.exempted !== undefined)
  const shown = open.slice(0, shownAtOnce).map(finding => item(finding, several, currency, options))
  const hidden = [...open.slice(shownAtOnce), ...folded]
  const parts: string[] = []
  if (shown.length > 0) parts.push(`**To do**\n\n${shown.join('\n')}`)
  if (hidden.length > 0)
    parts.push(
      details(
        open.length > shownAtOnce ? `${plural(hidden.length, 'more finding')}` : plural(hidden.length, 'note'),
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
