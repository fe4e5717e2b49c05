import type { Currency } from '../model/currency.ts'
import { type Decimal, formatMoney, zero } from '../model/money.ts'
import type { ProjectReport, Report, Totals } from '../model/report.ts'
import { code, filledTable } from './markdown.ts'
import { moves, showProjectDelta } from './project-moves.ts'
import { leftOut, percentOf, plural, showAfter, showBefore, unmovedProjects } from './words.ts'

const projectsShown = 25

/** What changes by project, where there are several. Allocated cost has a column of its own, as it is in no total. */
export function projectsSection({ projects, base, currency }: Report): string {
  if (projects.length < 2 || base === undefined) return ''
  const changed = projects.filter(project => moves(project) || project.inBase !== project.inHead)
  if (changed.length === 0) return ''
  const others = projects.filter(project => !changed.includes(project))
  const dearest = [...changed].sort((a, b) => weightOf(b.totals).cmp(weightOf(a.totals)))
  const shown = new Set(dearest.slice(0, projectsShown))
  const rows = changed.filter(project => shown.has(project)).map(project => projectRow(project, currency))
  const notes = [
    ...(changed.length > shown.size ? [`${plural(changed.length - shown.size, 'more project')} with smaller changes`] : []),
    ...unmovedProjects(others, 'other project'),
  ].map(note => `${note}.`)
  const note = notes.length === 0 ? '' : `\n\n${notes.join(' ')}`
  return filledTable(header, 'lrrrrl', rows) + note
}

const header = ['Project', 'Before', 'After', 'Change a month', 'Allocated, in no total', 'Not in the figure'] as const

function projectRow(project: ProjectReport, currency: Currency): readonly string[] {
  const { name, totals, inBase, inHead } = project
  const percent = percentOf(totals.delta, totals.before)
  const status = !inBase ? ' *(new)*' : !inHead ? ' *(removed)*' : ''
  const share = percent === undefined || totals.delta.eq(0) || totals.undecided > 0 ? '' : ` (${percent})`
  const money = [showBefore(project, currency), showAfter(totals, currency), showProjectDelta(project, currency)]
  // Of workloads that are only allocated, zeros would say that they cost nothing.
  const onlyAllocated = totals.allocated !== undefined && money.every(text => text === formatMoney(zero, currency))
  const [before = '', after = '', delta = ''] = onlyAllocated ? [] : money
  return [
    code(name) + status + (isBeyondDeclared(project) ? ' *(nodes beyond those that Terraform declares)*' : ''),
    before,
    after,
    delta === '' ? '' : `**${delta}**${share}`,
    allocatedOf(totals, currency),
    leftOut(totals.counts) ?? '',
  ]
}

/** Whether it is a cluster all of whose groups have their declared nodes on the bill elsewhere: 100 % less is then no cluster less. */
function isBeyondDeclared({ resources }: ProjectReport): boolean {
  const groups = resources.flatMap(({ type, before, after }) =>
    type === 'kubernetes:Cluster' ? [before, after].flatMap(side => side?.resource.attributes.groups ?? []) : [null],
  )
  return (
    groups.length > 0 &&
    groups.every(group => typeof group === 'object' && group !== null && 'billed_elsewhere' in group && group.billed_elsewhere === true)
  )
}

/** `$110.61 → $252.77`. */
function allocatedOf({ allocated }: Totals, currency: Currency): string {
  if (allocated === undefined) return ''
  const { before, after, delta } = allocated
  return delta.eq(0) ? formatMoney(after, currency) : `${formatMoney(before, currency)} → ${formatMoney(after, currency)}`
}

const weightOf = ({ delta, allocated }: Totals): Decimal => delta.abs().plus(allocated?.delta.abs() ?? 0)
