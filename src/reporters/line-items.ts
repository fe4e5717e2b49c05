import type { Currency } from '../model/currency.ts'
import type { LineItem } from '../model/line-item.ts'
import { formatMoney, formatUnitPrice } from '../model/money.ts'
import type { PricedResource, ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import { code, details, plain, plainInHtml, table } from './markdown.ts'
import type { CommentOptions } from './options.ts'
import { showAssumedQuantity, showExpected } from './ranges.ts'
import {
  estimatedMark,
  listedLines,
  moreByUsage,
  onlyScaledUp,
  plural,
  showCost,
  showDelta,
  showLineCost,
  showQuantity,
  showUnitPrice,
} from './words.ts'

const resourcesShown = 60

/** Every line item of what changed (of everything, where there is no base), folded by project. */
export function lineItemsSection(report: Report, _options: CommentOptions): string {
  const parts = report.projects
    .map(project => projectItems(project, report.base === undefined, report.currency))
    .filter(part => part !== '')
  return parts.join('\n\n')
}

function projectItems(project: ProjectReport, everything: boolean, currency: Currency): string {
  const wanted = project.resources.filter(diff => (everything || diff.change !== 'unchanged') && hasLines(diff))
  if (wanted.length === 0) return ''
  const shown = wanted.slice(0, resourcesShown)
  const rows = shown.flatMap(diff => resourceRows(diff, everything, currency))
  const rest = wanted.length - shown.length
  const title = `Line items of ${plural(wanted.length, everything ? 'resource' : 'changed resource')} in ${plainInHtml(project.name)}`
  return details(
    title,
    table(['Line item', 'Quantity', 'Unit price', 'A month'], 'lrrr', rows) +
      (rest > 0 ? `\n\n… and ${plural(rest, 'more resource')}.` : ''),
  )
}

const hasLines = ({ before, after }: ResourceDiff): boolean => (before?.lines.length ?? 0) + (after?.lines.length ?? 0) > 0

function resourceRows(diff: ResourceDiff, everything: boolean, currency: Currency): readonly (readonly string[])[] {
  const side: PricedResource | undefined = diff.after ?? diff.before
  if (side === undefined) return []
  const money = diff.change === 'removed' ? showDelta(diff, currency) : showCost(side, currency)
  const was =
    everything || diff.change !== 'changed' || diff.before === undefined
      ? ''
      : movesKnown(diff)
        ? ` (was ${showWas(diff.before, currency)})`
        : comesOrGoes(diff)
          ? ` (was ${showCost(diff.before, currency)})`
          : ''
  const head = [
    `**${code(diff.address)}** ${everything || diff.change === 'changed' ? '' : diff.change.replace('-', ' ')}`.trim(),
    '',
    '',
    `**${money}**${was}${discounted(side, currency)}`,
  ]
  const { shown, more, scaledUp } = listedLines(side.lines)
  return [
    head,
    ...shown.map(line => itemRow(line, currency)),
    ...(scaledUp === undefined ? [] : [[plain(onlyScaledUp(scaledUp)), '', '', `up to ${formatMoney(scaledUp.high, currency)}`]]),
    ...(more === 0 ? [] : [[`*… ${moreByUsage(more)}*`, '', '', '']]),
  ]
}

const movesKnown = ({ delta, allocatedDelta }: ResourceDiff): boolean => !delta.eq(0) || allocatedDelta?.eq(0) === false

/** Whether all that it costs by usage comes or goes. */
const comesOrGoes = ({ before, after, byUsage }: ResourceDiff): boolean =>
  byUsage === true && (before?.lines.length === 0 || after?.lines.length === 0)

/** `$8.80 and $43.19 allocated`, without what it scales to. */
const showWas = ({ monthlyCost, allocated }: PricedResource, currency: Currency): string =>
  [
    ...(allocated === undefined || !monthlyCost.eq(0) ? [formatMoney(monthlyCost, currency)] : []),
    ...(allocated === undefined ? [] : [`${formatMoney(allocated.expected, currency)} allocated`]),
  ].join(' and ')

const discounted = ({ contractedCost }: PricedResource, currency: Currency): string =>
  contractedCost === undefined ? '' : ` (${formatMoney(contractedCost, currency)} after discounts)`

function itemRow(line: LineItem, currency: Currency): readonly string[] {
  const name = [...line.path, line.description + estimatedMark(line)].map(part => plain(part)).join(' › ')
  if (line.state === 'priced')
    return [name, plain(showQuantity(line.quantity, line.unit)), formatUnitPrice(line.unitPrice, currency), showLineCost(line, currency)]
  if (line.state === 'usage') {
    const quantity = showAssumedQuantity(line)
    const assumed = quantity === undefined ? '' : `, assumed ${plain(quantity)}`
    const cost = line.assumed === undefined ? '' : showExpected(line.assumed.cost, currency)
    return [name, `by usage: ${code(line.usageKey)}${assumed}`, plain(showUnitPrice(line.unitPrice, line.unit, currency)), cost]
  }
  if (line.state === 'free') return [name, '', '', 'free']
  if (line.state === 'unpriced') return [name, '', '', `no price: ${plain(line.reason)}`]
  return [
    name,
    '',
    line.unitPrice === undefined ? '' : plain(showUnitPrice(line.unitPrice, line.unit, currency)),
    `not known: ${plain(line.cause.text)}`,
  ]
}
