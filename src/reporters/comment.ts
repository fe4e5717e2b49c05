import type { Currency } from '../model/currency.ts'
import { type Decimal, formatDelta, formatMoney } from '../model/money.ts'
import type { ProjectReport, Report, ResourceDiff, Totals } from '../model/report.ts'
import { clustersSection } from './comment-clusters.ts'
import { diagnosticsSection } from './comment-diagnostics.ts'
import { findingsSection, policiesSection } from './comment-findings.ts'
import { groupFindings } from './group-findings.ts'
import { caveats, headline, verdict } from './headline.ts'
import { lineItemsSection } from './line-items.ts'
import { code, details, plain, table } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { placedResource } from './placed-resource.ts'
import { priceFacts } from './price-facts.ts'
import { leftOut, moves, percentOf, plural, reasonOf, showAfter, showBefore, showDelta, showTotalDelta, unmovedProjects } from './words.ts'

const driversShown = 10
const projectsShown = 25

/** The pull request comment, as GitHub Markdown. Everything that comes from the pull request is escaped. */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const { maxLength = 65_000 } = options
  const sections = [
    firstLines(report),
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
  const failing = findings.filter(({ level }) => level === 'fail').length
  const warning = findings.filter(({ level }) => level === 'warn').length
  const counts = [failing > 0 && plural(failing, 'failure'), warning > 0 && plural(warning, 'warning')]
    .filter(part => part !== false)
    .join(', ')
  const policies = report.policies.length === 0 ? '' : `${symbol} Policies ${word}${counts === '' ? '' : ` (${counts})`}.`
  const sentences = [policies, ...caveats(report).map(plain)].filter(sentence => sentence !== '')
  return [`### Cost Guard: ${boldDelta(report)}`, ...(sentences.length === 0 ? [] : [sentences.join(' ')])].join('\n\n')
}

const boldDelta = (report: Report): string => plain(headline(report)).replace(/^\S+(?: \S+)?\/month/, '**$&**')

function projectsSection({ projects, base, currency }: Report): string {
  if (projects.length < 2 || base === undefined) return ''
  const changed = projects.filter(({ totals, inBase, inHead }) => moves(totals) || inBase !== inHead)
  if (changed.length === 0) return ''
  const others = projects.filter(project => !changed.includes(project))
  const dearest = [...changed].sort((a, b) => weightOf(b.totals).cmp(weightOf(a.totals)))
  const shown = new Set(dearest.slice(0, projectsShown))
  const rows = changed
    .filter(project => shown.has(project))
    .map(project => {
      const { name, totals, inBase, inHead } = project
      const percent = percentOf(totals.delta, totals.before)
      const status = !inBase ? ' *(new)*' : !inHead ? ' *(removed)*' : ''
      return [
        code(name) + status,
        withAllocated(showBefore(project, currency), totals, 'before', currency),
        withAllocated(showAfter(totals, currency), totals, 'after', currency),
        `**${showTotalDelta(totals, currency)}**${percent === undefined || totals.delta.eq(0) || totals.undecided > 0 ? '' : ` (${percent})`}${
          totals.allocated === undefined || totals.allocated.delta.eq(0)
            ? ''
            : `, ${formatDelta(totals.allocated.delta, currency)} allocated`
        }`,
        leftOut(totals.counts) ?? '',
      ]
    })
  const notes = [
    ...(changed.length > shown.size ? [`${plural(changed.length - shown.size, 'more project')} with smaller changes`] : []),
    ...unmovedProjects(others, 'other project'),
  ].map(note => `${note}.`)
  const note = notes.length === 0 ? '' : `\n\n${notes.join(' ')}`
  return table(['Project', 'Before', 'After', 'Change a month', 'Not in the figure'], 'lrrrl', rows) + note
}

/** What workloads are allocated of their nodes stands beside what is on the bill, never in it. */
const withAllocated = (billed: string, { allocated }: Totals, side: 'before' | 'after', currency: Currency): string =>
  allocated === undefined ? billed : `${billed} + ${formatMoney(allocated[side], currency)} allocated`

const weightOf = ({ delta, allocated }: Totals): Decimal => delta.abs().plus(allocated?.delta.abs() ?? 0)

const byWeight = (a: ResourceDiff, b: ResourceDiff): number => b.delta.abs().cmp(a.delta.abs())

function driversSection({ projects, base, currency }: Report, options: CommentOptions): string {
  if (base === undefined) return ''
  const drivers = projects
    .flatMap(project => project.resources.map(diff => ({ project, diff })))
    .filter(({ diff }) => !diff.delta.eq(0))
    .sort((a, b) => byWeight(a.diff, b.diff))
  const undecided = projects.flatMap(project =>
    project.resources.filter(diff => diff.undecided > 0 && diff.delta.eq(0)).map(diff => ({ project, diff })),
  )
  if (drivers.length === 0 && undecided.length === 0) return ''
  const shown = drivers.slice(0, driversShown)
  const row = ({ project, diff }: { project: ProjectReport; diff: ResourceDiff }): readonly string[] => [
    `${placedResource(diff, options)}${projects.length > 1 ? ` in ${code(project.name)}` : ''}`,
    showDelta(diff, currency).replace(/^[+-](?:[A-Z]+ )?\S+/, '**$&**'),
    reasonOf(diff, code),
  ]
  const rest = drivers.length - shown.length
  const rows = [...shown, ...undecided.slice(0, 5)].map(row)
  const more =
    rest > 0
      ? `\n\n${plural(rest, 'more resource')} change the cost: see all line items below.`.replace(
          '1 more resource change',
          '1 more resource changes',
        )
      : ''
  return `**What drives it**\n\n${table(['Resource', 'Change a month', 'Why'], 'lrl', rows)}${more}`
}

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
