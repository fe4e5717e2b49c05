import type { Currency } from '../model/currency.ts'
import type { LineItem } from '../model/line-item.ts'
import { formatLocation } from '../model/location.ts'
import { formatMoney, formatUnitPrice } from '../model/money.ts'
import type { PricedResource, ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import { groupFindings } from './group-findings.ts'
import { caveats, headline, verdict } from './headline.ts'
import { oneLine } from './markdown.ts'
import { rateOf } from './price-facts.ts'
import { projectMoney } from './project-money.ts'
import { showExpected } from './ranges.ts'
import { reasonOf } from './reasons.ts'
import { clustersText } from './table-clusters.ts'
import {
  estimatedMark,
  listedLines,
  listing,
  moreByUsage,
  onlyScaledUp,
  plural,
  showCost,
  showDelta,
  showQuantity,
  showUnitPrice,
  unmovedProjects,
} from './words.ts'
import { width, wrap } from './wrap.ts'

const columns = { name: 50, quantity: 22, price: 13, cost: 12 } as const

/** The report as plain text of at most 100 columns, for a terminal. */
export function renderTable(report: Report): string {
  const everything = report.base === undefined
  const shown = report.projects.filter(project => everything || resourcesOf(project, everything).length > 0)
  const others = report.projects.filter(project => !shown.includes(project))
  const blocks = [
    ...shown.map(project => projectText(project, everything, report.currency)),
    unmovedProjects(others, 'project').join('\n'),
    clustersText(report),
    totalText(report),
    findingsText(report),
    diagnosticsText(report),
  ].filter(block => block !== '')
  return `${blocks.join('\n\n')}\n`
}

const signs: Record<ResourceDiff['change'], string> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
  unchanged: ' ',
  'cannot-tell': '?',
}

function projectText(project: ProjectReport, everything: boolean, currency: Currency): string {
  const shown = resourcesOf(project, everything)
  const head = row(`${project.name === '' ? '.' : oneLine(project.name, 70)}`, '', '', projectMoney(project, everything, currency))
  const same = project.resources.length - shown.length
  const rest = everything ? withoutLines(project) : same === 0 ? [] : [`  ${plural(same, 'resource')} without a change in cost`]
  return [head, '─'.repeat(width), ...shown.flatMap(diff => resourceText(diff, everything, currency)), ...rest].join('\n')
}

/** What an estimate does not list: what is free, and what has no price definition. */
function withoutLines({ resources }: ProjectReport): readonly string[] {
  const count = (state: PricedResource['state']): number => resources.filter(({ after }) => after?.state === state).length
  const parts = [
    count('free') > 0 && plural(count('free'), 'free resource'),
    count('unsupported') > 0 && `${plural(count('unsupported'), 'resource')} of types without a price`,
  ].filter(part => part !== false)
  return parts.length === 0 ? [] : [`  ${listing(parts)}`]
}

/** What of a project is listed: all that costs something, or in a comparison what changes. */
const resourcesOf = ({ resources }: ProjectReport, everything: boolean): readonly ResourceDiff[] =>
  resources.filter(diff =>
    everything
      ? linesOf(diff).length > 0
      : diff.change !== 'unchanged' &&
        ((diff.before?.lines.length ?? 0) + (diff.after?.lines.length ?? 0) > 0 || diff.undecided > 0 || !diff.delta.eq(0)),
  )

const linesOf = (diff: ResourceDiff): readonly LineItem[] => (diff.after ?? diff.before)?.lines ?? []

function resourceText(diff: ResourceDiff, everything: boolean, currency: Currency): readonly string[] {
  const money = everything && diff.after !== undefined ? showCost(diff.after, currency) : showDelta(diff, currency)
  const head = row(`${everything ? '' : `${signs[diff.change]} `}${oneLine(diff.address)}`, '', '', money)
  const reason = everything || ['added', 'removed', 'cannot-tell'].includes(diff.change) ? [] : cut(`    ${reasonOf(diff)}`)
  return [...head.split('\n'), ...reason, ...listedText(linesOf(diff), currency)]
}

function listedText(lines: readonly LineItem[], currency: Currency): readonly string[] {
  const { shown, more, scaledUp } = listedLines(lines)
  return [
    ...shown.map(line => lineText(line, currency)),
    ...(scaledUp === undefined
      ? []
      : [row(`    ${oneLine(onlyScaledUp(scaledUp))}`, '', '', `up to ${formatMoney(scaledUp.high, currency)}`)]),
    ...(more === 0 ? [] : [`    … ${moreByUsage(more)}`]),
  ]
}

const cut = (text: string): readonly string[] => [text.length > width ? `${text.slice(0, width - 1)}…` : text]

function lineText(line: LineItem, currency: Currency): string {
  const name = `    ${[...line.path, line.description + estimatedMark(line)].map(part => oneLine(part)).join(' › ')}`
  if (line.state === 'priced')
    return row(
      name,
      showQuantity(line.quantity, line.unit),
      formatUnitPrice(line.unitPrice, currency),
      formatMoney(line.monthlyCost, currency),
    )
  if (line.state === 'usage' && line.assumed !== undefined)
    return row(name, '', '', `${showExpected(line.assumed.cost, currency)}, by usage`)
  if (line.state === 'usage') return row(name, '', '', `${showUnitPrice(line.unitPrice, line.unit, currency)}, by usage`)
  if (line.state === 'free') return row(name, '', '', 'free')
  return row(name, '', '', line.state === 'unpriced' ? 'no price' : 'not known')
}

/** One line; a name that is too long for its column stands on a line of its own. */
function row(name: string, quantity: string, price: string, cost: string): string {
  const numbers = `${quantity.padStart(columns.quantity)} ${price.padStart(columns.price)} ${cost.padStart(columns.cost)}`
  if (quantity === '' && price === '') {
    const room = width - cost.length - 1
    if (name.length <= room) return `${name.padEnd(room)} ${cost}`
    return `${name.length > width ? `${name.slice(0, width - 1)}…` : name}\n${cost.padStart(width)}`
  }
  if (name.length <= columns.name) return `${name.padEnd(columns.name)} ${numbers}`.slice(0, Math.max(width, 0))
  return `${name.length > width ? `${name.slice(0, width - 1)}…` : name}\n${' '.repeat(columns.name)} ${numbers}`.replace(/ +$/gm, '')
}

function totalText(report: Report): string {
  const { symbol, word } = verdict[report.result]
  const policies = report.policies.length === 0 ? [] : [`${symbol} Policies ${word}`]
  const rate = report.currency.rate === undefined ? [] : [`All amounts are ${rateOf(report.currency)}.`]
  return [`Total: ${headline(report)}`, ...rate, ...caveats(report), ...policies].map(sentence => wrap(oneLine(sentence, 1000))).join('\n')
}

function findingsText({ findings, projects }: Report): string {
  const open = groupFindings(findings.filter(({ exempted }) => exempted === undefined))
  const lines = open.map(({ level, policy, project, address, location, message, fix, ahead }) => {
    const where = [
      address === undefined ? '' : ` ${oneLine(address)}`,
      location === undefined ? '' : ` (${oneLine(formatLocation({ file: location.file, line: location.line }))})`,
      project === undefined || projects.length < 2 ? '' : ` in ${oneLine(project)}`,
    ].join('')
    return `${level.padEnd(5)} ${policy}:${where}${where === '' ? '' : ':'} ${oneLine(message)}${ahead === undefined ? '' : ` (${oneLine(ahead)})`}${fix === undefined ? '' : `\n      fix: ${oneLine(fix)}`}`
  })
  return lines.join('\n')
}

function diagnosticsText({ diagnostics }: Report): string {
  const lines = diagnostics.map(({ severity, message, location, hint, excerpt }) => {
    const place = location === undefined ? '' : `${oneLine(formatLocation(location))}: `
    const shown =
      excerpt === undefined
        ? ''
        : `\n    ${oneLine(excerpt, width - 4)}${location?.column === undefined || location.column > width - 4 ? '' : `\n    ${' '.repeat(Math.max(0, location.column - 1))}^`}`
    return `${severity}: ${place}${oneLine(message)}${hint === undefined ? '' : ` (${oneLine(hint)})`}${shown}`
  })
  return lines.join('\n')
}
