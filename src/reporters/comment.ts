import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import { clustersSection } from './comment-clusters.ts'
import { diagnosticsSection } from './comment-diagnostics.ts'
import { driversSection } from './comment-drivers.ts'
import { failuresSection, findingsSection, policiesSection } from './comment-findings.ts'
import { projectsSection } from './comment-projects.ts'
import { groupFindings } from './group-findings.ts'
import { caveats, headline, verdict } from './headline.ts'
import { lineItemsSection } from './line-items.ts'
import { code, details, plain } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { priceFacts } from './price-facts.ts'
import { firstOf, plural } from './words.ts'

/** The pull request comment, as GitHub Markdown. Everything that comes from the pull request is escaped. */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const { maxLength = 65_000 } = options
  const sections = [
    firstLines(report),
    failuresSection(report, options),
    projectsSection(report),
    driversSection(report, options),
    clustersSection(report, options),
    findingsSection(report, options),
    policiesSection(report),
    lineItemsSection(report, options),
    diagnosticsSection(report, options),
    sourcesSection(report),
  ].filter(section => section !== '')
  const cut = '\n\n*This comment was too long: the rest stands in the job summary.*'
  let length = 0
  const fitting = sections.filter(section => {
    if (length + section.length + 2 > maxLength - cut.length) return false
    length += section.length + 2
    return true
  })
  return fitting.join('\n\n') + (fitting.length < sections.length ? cut : '')
}

function firstLines(report: Report): string {
  const { result } = report
  const findings = groupFindings(report.findings)
  const { symbol, word } = verdict[result]
  const counts = (['fail', 'warn'] as const)
    .map(level => findings.filter(finding => finding.level === level))
    .flatMap(found => (found.length === 0 ? [] : [countOf(found)]))
    .join('; ')
  const policies = report.policies.length === 0 ? '' : `${symbol} Policies ${word}${counts === '' ? '' : ` (${counts})`}.`
  const sentences = [policies, ...caveats(report).map(plain)].filter(sentence => sentence !== '')
  return [`### Cost Guard: ${boldDelta(report)}`, ...(sentences.length === 0 ? [] : [sentences.join(' ')])].join('\n\n')
}

/** `2 warnings: monthly-budget, ownership`. */
function countOf(findings: readonly Finding[]): string {
  const names = firstOf([...new Set(findings.map(({ policy }) => policy))])
  return `${plural(findings.length, findings[0]?.level === 'fail' ? 'failure' : 'warning')}: ${plain(names)}`
}

const boldDelta = (report: Report): string => plain(headline(report)).replace(/^\S+(?: \S+)?\/month/, '**$&**')

function sourcesSection(report: Report): string {
  const { tables, totals } = report
  const lines = tables.map(
    ({ table: name, sources }) => `* ${code(name)}: ${sources.map(({ source, date }) => `${plain(source)} (${date})`).join(', ')}`,
  )
  const facts = priceFacts(report)
  if (tables.length === 0) return totals.after.eq(0) ? '' : `<sub>${facts}</sub>`
  const where = 'The sources by name: `pricing-data/manifest.json`; for one resource: `cost-guard explain ADDRESS`.'
  return details('Where the prices come from', `${lines.join('\n')}\n\n${where}\n\n${facts}`)
}
