import { formatMoney } from '../model/money.ts'
import type { Counts, Report } from '../model/report.ts'
import { changesByUsage } from './project-moves.ts'
import { byProfile, covered, moneyRemarks } from './ranges.ts'
import { leftOut, percentOf, perMonth, plural, showAfter } from './words.ts'
import { pendingSuffix, workloadRemarks } from './workload-remarks.ts'

/** The first thing a reader sees: the change of the monthly cost in one plain line, what a usage profile would add to it, and pods that will not run. */
export const headline = (report: Report): string => known(report) + byProfile(report) + pendingSuffix(report)

function known({ base, totals, projects, unread, currency }: Report): string {
  if (base !== undefined && projects.length === 0) {
    if (totals.unread > 0) return 'what it changes is not known'
    return `nothing that costs money changes${unread === undefined ? '' : ' in what is counted'}`
  }
  if (base === undefined) return `${showAfter(totals, currency)} a month`.replace('not known a month', 'the cost is not known')
  // With something undecided, before and after do not differ by the delta: to show both would be to claim that they do.
  if (totals.undecided > 0)
    return totals.delta.eq(0) ? 'what it changes is not known' : `${perMonth(totals.delta, currency)} for what is known`
  if (totals.delta.eq(0)) {
    if (totals.unread > 0 && totals.after.eq(0)) return 'what it changes is not known'
    const whole = totals.after.eq(0) ? '' : ` (${formatMoney(totals.after, currency)}/month)`
    const use = projects.some(changesByUsage) ? ' but by usage' : ''
    return `no change in cost${use}${totals.unread > 0 ? ' of what could be read' : ''}${whole}`
  }
  // What goes out of sight is no saving.
  if ((unread?.files.length ?? 0) > 0) return `${perMonth(totals.delta, currency)} for what is known`
  const percent = percentOf(totals.delta, totals.before)
  return `${perMonth(totals.delta, currency)}${percent === undefined ? '' : ` (${percent})`}, ${formatMoney(totals.before, currency)} → ${formatMoney(totals.after, currency)}`
}

/** What the figure does not cover, as sentences; empty if it covers everything. */
export function caveats(report: Report): readonly string[] {
  const { base, totals, projects } = report
  const sentences = [...workloadRemarks(report), ...moneyRemarks(report)]
  const [ofChange, ofAll] = [leftOut(totals.countsChanged), leftOut(totals.counts)]
  if (base !== undefined && ofChange !== undefined) sentences.push(`Not in the change: ${ofChange}${covered(totals, 'itemsChanged')}.`)
  if (ofAll !== undefined && (base === undefined || ofAll !== ofChange))
    sentences.push(`Not in the total: ${ofAll}${covered(totals, 'items')}.`)
  if (base !== undefined) sentences.push(...untold(report))
  const unread = [...new Set(projects.flatMap(project => project.unread))]
  if (unread.length > 0) sentences.push(`Could not be read, and is in no figure: ${firstOf(unread)}.`)
  const { files = [], aside = [] } = report.unread ?? {}
  if (files.length > 0) sentences.push(`Of no project, and in no figure: ${firstOf(files)}.`)
  if (aside.length > 0) sentences.push(`Not counted: ${firstOf(aside)}.`)
  const unsupported = new Set(
    projects.flatMap(({ resources }) => resources.flatMap(({ after, type }) => (after?.state === 'unsupported' ? [type] : []))),
  )
  if (unsupported.size > 0)
    sentences.push(
      `${plural(unsupported.size, 'resource type')} without a price: ${[...unsupported].sort().slice(0, 5).join(', ')}${unsupported.size > 5 ? ' …' : ''}.`,
    )
  return sentences
}

/** Line items that the sentence before leaves out, as they are known after the change, and not what they were. */
function untold({ projects, totals }: Report): readonly string[] {
  const open = (counts: Counts | undefined): number => (counts === undefined ? 0 : counts.unknown + counts.unpriced)
  const count = projects
    .flatMap(({ resources }) => resources)
    .reduce((total, { undecided, after }) => total + Math.max(0, undecided - open(after?.counts)), 0)
  if (count === 0) return []
  const items = plural(count, open(totals.countsChanged) > 0 ? 'more line item' : 'line item')
  return [`What ${items} ${count === 1 ? 'adds' : 'add'} to the change cannot be told, as one side is not known.`]
}

const firstOf = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`

/** One word and a symbol for the verdict. */
export const verdict = {
  pass: { symbol: '✅', word: 'passed' },
  warn: { symbol: '⚠️', word: 'passed with warnings' },
  fail: { symbol: '❌', word: 'failed' },
} as const
