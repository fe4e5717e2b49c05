import type { Currency } from '../model/currency.ts'
import type { LineItem, PricedLine } from '../model/line-item.ts'
import { type Decimal, formatDelta, formatExact, formatMoney, formatUnitPrice, sum, zero } from '../model/money.ts'
import type { Counts, PricedResource, ProjectReport, ResourceDiff, Totals } from '../model/report.ts'
import type { AttributeValue } from '../model/resource.ts'
import { Unknown } from '../model/unknown.ts'
import { oneLine } from './markdown.ts'

/** `3 resources`, `1 resource`. */
export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? noun : nouns}`

/** `a, b and c`. */
export const listing = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** The first few names of many: `a, b, c and 4 more`. */
export const firstOf = (names: readonly string[], most = 3): string =>
  listing(names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names)

/** What the money leaves out: `3 usage-based, 1 unpriced and 2 unknown items`; undefined if nothing. */
export function leftOut({ usageBased, unpriced, unknown }: Counts): string | undefined {
  const parts = [
    usageBased > 0 && `${usageBased} usage-based`,
    unpriced > 0 && `${unpriced} unpriced`,
    unknown > 0 && `${unknown} unknown`,
  ].filter(part => part !== false)
  const count = usageBased + unpriced + unknown
  return count === 0 ? undefined : `${listing(parts)} ${count === 1 ? 'item' : 'items'}`
}

/** `+12 %`, `-3.4 %`; undefined without a base to compare with. */
export function percentOf(delta: Decimal, before: Decimal): string | undefined {
  if (before.lte(zero)) return undefined
  const percent = delta.div(before).times(100)
  const digits = percent.abs().lt(10) && !percent.eq(0) ? 1 : 0
  const rounded = percent.toFixed(digits)
  const text = Number(rounded) === 0 ? '0' : rounded.replace(/\.0$/, '')
  return `${percent.gt(0) && text !== '0' ? '+' : ''}${text} %`
}

/** `+$214.30/month`. */
export const perMonth = (delta: Decimal, currency: Currency): string => `${formatDelta(delta, currency)}/month`

/** A value as source code would show it, short, on one line. */
export function showValue(value: AttributeValue | undefined): string {
  if (value === undefined || value === null) return 'not set'
  if (value instanceof Unknown) return 'not known'
  if (typeof value === 'string') return oneLine(value === '' ? '""' : value, 60)
  if (Array.isArray(value) || typeof value === 'object')
    return oneLine(
      JSON.stringify(value, (_, part: unknown) => (part instanceof Unknown ? 'not known' : part)),
      60,
    )
  return typeof value === 'number' ? writtenNumber(value) : String(value)
}

/** A number as source code has it. What was computed has digits that nobody wrote. */
const writtenNumber = (value: number): string => {
  const text = String(value)
  return text.length > 12 && !Number.isInteger(value) ? String(Number(value.toPrecision(4))) : text
}

/** A number that was computed, such as runs a month: `4,380`, `30.42`. */
export const showNumber = (value: number): string => Number(writtenNumber(value)).toLocaleString('en-US', { maximumFractionDigits: 4 })

/** What of a resource's money can be said: the sum, and in words what it leaves out. Never $0 for something that is not known. */
export function showCost({ lines, monthlyCost, range, allocated, pending }: PricedResource, currency: Currency): string {
  const has = (state: LineItem['state']): boolean => lines.some(line => line.state === state)
  const open = has('unknown') || has('unpriced')
  if (allocated !== undefined) {
    const share = `${formatMoney(allocated.expected, currency)} allocated${upTo(allocated, currency)}${oncePlaced(pending, currency)}`
    return `${monthlyCost.eq(0) ? share : `${formatMoney(monthlyCost, currency)} and ${share}`}${open ? ' and more' : ''}`
  }
  const scales = lines.some(line => line.state === 'priced' && line.scaled !== undefined)
  if (has('priced')) return `${formatMoney(monthlyCost, currency)}${open ? ' and more' : scales ? upTo(range, currency) : ''}`
  if (open) return 'not known'
  if (!has('usage')) return formatMoney(monthlyCost, currency)
  return range === undefined ? 'by usage' : `about ${formatMoney(range.expected, currency)} by usage`
}

/** ` (up to $69.43)`, where something scales the cost. */
export const upTo = (bounds: { readonly expected: Decimal; readonly high: Decimal | undefined } | undefined, currency: Currency): string =>
  bounds?.high === undefined || bounds.high.lte(bounds.expected) ? '' : ` (up to ${formatMoney(bounds.high, currency)})`

/** ` (pending pods: $38.49 more)`, where some find no node. */
const oncePlaced = (pending: Decimal | undefined, currency: Currency): string =>
  pending === undefined ? '' : ` (pending pods: ${formatMoney(pending, currency)} more)`

/** What of a difference can be said, in the same way: `+$31.20`, `+$0.80 and more`, `not known`, `by usage`. */
export function showDelta({ change, before, after, delta, undecided, byUsage, allocatedDelta }: ResourceDiff, currency: Currency): string {
  if (change === 'cannot-tell') return 'cannot tell'
  const side = after ?? before
  if (allocatedDelta !== undefined && !allocatedDelta.eq(0)) {
    const share = `${formatDelta(allocatedDelta, currency)} allocated`
    return `${delta.eq(0) ? share : `${formatDelta(delta, currency)} and ${share}`}${undecided > 0 ? ' and more' : ''}`
  }
  if (undecided > 0) return delta.eq(0) ? 'not known' : `${formatDelta(delta, currency)} and ${change === 'added' ? 'more' : 'unknown'}`
  const onlyUsage = side?.lines.some(({ state }) => state === 'usage') === true && !side.lines.some(({ state }) => state === 'priced')
  return delta.eq(0) && (onlyUsage || byUsage === true) ? 'by usage' : formatDelta(delta, currency)
}

/** A total after the change: what is not known can only add to it. */
export function showAfter({ after, counts, unread }: Totals, currency: Currency): string {
  if (counts.unknown + counts.unpriced + unread === 0) return formatMoney(after, currency)
  return after.eq(0) ? 'not known' : `at least ${formatMoney(after, currency)}`
}

/** A project's total before the change, told as that after it: what is not known, or could not be read, can only add to it. */
export function showBefore({ resources, totals: { before } }: Pick<ProjectReport, 'resources' | 'totals'>, currency: Currency): string {
  const open = resources.some(diff =>
    diff.before === undefined ? diff.change === 'cannot-tell' : diff.before.counts.unknown + diff.before.counts.unpriced > 0,
  )
  if (!open) return formatMoney(before, currency)
  return before.eq(0) ? 'not known' : `at least ${formatMoney(before, currency)}`
}

/** How a total changes; never $0 where all of the change is not known. */
export const showTotalDelta = ({ delta, undecided }: Totals, currency: Currency): string =>
  undecided > 0 && delta.eq(0) ? 'not known' : formatDelta(delta, currency)

/** Of projects that do not move: how many are known not to, and of how many that cannot be said, as sentences without their ends. */
export function unmovedProjects(projects: readonly Pick<ProjectReport, 'totals'>[], noun: string): readonly string[] {
  const unread = projects.filter(({ totals }) => totals.unread > 0).length
  const same = projects.length - unread
  return [
    ...(same > 0 ? [`${plural(same, noun)} without a change in cost`] : []),
    ...(unread > 0 ? [`${plural(unread, noun)} that could not be read in full`] : []),
  ]
}

/** A unit as it follows `per` or the quantity 1: `GB-month` for `GB-months`. `10k requests` stays. */
export const singular = (unit: string): string => (/^\d/.test(unit) ? unit : unit.replace(/(?<=[A-Za-z])s$/, ''))

/** `730 hours`, `1 key`, without any rounding. */
export const exactQuantity = (quantity: Decimal, unit: string): string =>
  `${formatExact(quantity)} ${/^\d/.test(unit) ? '× ' : ''}${quantity.eq(1) ? singular(unit) : unit}`

/** The same as a list shows it: with four decimals, or four digits where that would be nothing. */
export const showQuantity = (quantity: Decimal, unit: string): string =>
  exactQuantity(quantity.round(quantity.abs().gte(1) || quantity.eq(0) ? 4 : 3 - quantity.e), unit)

/** `$0.045 per GB`. */
export const showUnitPrice = (price: Decimal, unit: string, currency: Currency): string =>
  `${formatUnitPrice(price, currency)} per ${singular(unit)}`

const usageLinesShown = 4

/** Lines of a resource as a report lists them. */
export interface ListedLines {
  readonly shown: readonly LineItem[]
  /** How many usage-based ones more there are. */
  readonly more: number
  /** What is there only when something scales up, as one line: `c6a.8xlarge and m5a.12xlarge`, and what it costs then. */
  readonly scaledUp?: { readonly names: string; readonly high: Decimal }
}

/** A resource's lines as a report lists them: of many usage-based ones (but those with assumed usage) the first few, and how many more there are. */
export function listedLines(all: readonly LineItem[]): ListedLines {
  const idle = all.filter(isScaledUp)
  const lines = idle.length < 2 ? all : all.filter(line => !isScaledUp(line))
  const names = [...new Set(idle.map(({ path, description }) => path[0] ?? description))]
  const scaledUp =
    idle.length < 2 ? {} : { scaledUp: { names: firstOf(names, 4), high: sum(idle.map(({ scaled }) => scaled?.high ?? zero)) } }
  const usage = lines.filter(line => line.state === 'usage' && line.assumed === undefined)
  if (usage.length <= usageLinesShown + 1) return { shown: lines, more: 0, ...scaledUp }
  const kept = new Set(usage.slice(0, usageLinesShown))
  return {
    shown: lines.filter(line => line.state !== 'usage' || line.assumed !== undefined || kept.has(line)),
    more: usage.length - usageLinesShown,
    ...scaledUp,
  }
}

/** Whether there is nothing of it now, and something when pods scale up. */
const isScaledUp = (line: LineItem): line is PricedLine =>
  line.state === 'priced' && line.quantity.eq(0) && line.allocated !== true && line.scaled?.high.gt(0) === true

/** `Only when pods scale up: c6a.8xlarge and m5a.12xlarge`. */
export const onlyScaledUp = ({ names }: { readonly names: string }): string => `Only when pods scale up: ${names}`

/** `32 more charges by usage`. */
export const moreByUsage = (count: number): string => `${plural(count, 'more charge')} by usage`

/** What follows a description whose price a measured rule filled in. */
export const estimatedMark = (line: LineItem): string =>
  (line.state === 'priced' || line.state === 'usage') && line.price.estimated !== undefined
    ? ` (price estimated: ${line.price.estimated})`
    : ''

/** A line's cost as a list shows it; a share of nodes says so. */
export const showLineCost = ({ quantity, monthlyCost, allocated, scaled, pending }: PricedLine, currency: Currency): string => {
  // Nobody else says why a line of nothing is there.
  const end = quantity.eq(0)
    ? `${scaled === undefined ? '' : upTo({ expected: monthlyCost, high: scaled.high }, currency)}${oncePlaced(pending, currency)}`
    : ''
  return `${formatMoney(monthlyCost, currency)}${allocated === true ? ' allocated' : ''}${end}`
}
