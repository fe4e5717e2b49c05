import { type Currency, usDollar } from '../model/currency.ts'
import type { LineItem, PricedLine, UsageLine } from '../model/line-item.ts'
import { formatLocation } from '../model/location.ts'
import { formatExact, formatInFull, formatMoney } from '../model/money.ts'
import type { CostRange, PricedResource, Report } from '../model/report.ts'
import { costOf } from './explain-cost.ts'
import { nodeSteps } from './explain-nodes.ts'
import { podSteps } from './explain-pods.ts'
import { oneLine } from './markdown.ts'
import { rateOf } from './price-facts.ts'
import { showBounds, showExpected } from './ranges.ts'
import { exactQuantity, showUnitPrice, showValue, singular } from './words.ts'

/** Where each figure of some resources comes from, as plain text: formula, SKU, table, source, date, and place in the source. */
export function renderExplanation(resources: readonly PricedResource[], { tables, currency }: Pick<Report, 'tables' | 'currency'>): string {
  const titles = new Map(tables.flatMap(({ sources }) => sources.map(({ source, title }) => [source, title] as const)))
  return `${resources.map(resource => explain(resource, titles, currency)).join('\n\n')}\n`
}

function explain(priced: PricedResource, titles: ReadonlyMap<string, string>, currency: Currency): string {
  const { resource, lines, range, reads } = priced
  const { file, line } = resource.location
  const head = `${oneLine(resource.address)}  ${formatLocation({ file, line })}\n  ${costOf(priced, currency)}${withAssumed(lines, range, currency)}`
  const used = [...reads]
    .filter(([name, value]) => value !== null && !isCountOfOthers(name, reads))
    .map(([name, value]) => `${name} = ${resource.sensitive.has(name.split(/[.[]/)[0] ?? '') ? '(sensitive)' : showValue(value)}`)
  return [
    head,
    ...lines.map(item => explainLine(priced, item, titles, currency)),
    ...(used.length === 0 ? [] : [`  read: ${used.join(', ')}`]),
  ].join('\n')
}

/** `requests.# = 1` says nothing beside `requests.cpu`. */
const isCountOfOthers = (name: string, reads: PricedResource['reads']): boolean =>
  name.endsWith('.#') && [...reads.keys()].some(other => other !== name && other.startsWith(name.slice(0, -1)))

/** `; with assumed usage $12.00 to $340.00 (expected $80.00)`, where some is assumed and there is an upper end. */
function withAssumed(lines: readonly LineItem[], range: CostRange | undefined, currency: Currency): string {
  const { high } = range ?? {}
  if (range === undefined || high === undefined || !lines.some(line => line.state === 'usage' && line.assumed !== undefined)) return ''
  return `; with assumed usage ${showBounds({ ...range, high }, currency)}`
}

function explainLine(priced: PricedResource, line: LineItem, titles: ReadonlyMap<string, string>, currency: Currency): string {
  const name = `  ${[...line.path, line.description].map(part => oneLine(part)).join(' › ')}`
  if (line.state === 'priced' || line.state === 'usage') {
    const { sku, region, table, source, date, estimated, own } = line.price
    const formula = line.state === 'priced' ? pricedFormula(line, currency) : usageFormula(line, currency)
    const place =
      own === undefined
        ? `table ${table}.csv`
        : own === 'file'
          ? `price file ${table}`
          : own === 'usage'
            ? 'stated as usage'
            : `override in ${table}`
    const title = own === undefined && titles.has(source) ? ` (${titles.get(source)})` : ''
    const origin = `    SKU ${sku} in ${region}; ${oneLine(place)}; source ${oneLine(source)}${title}, ${date}`
    return [
      name,
      ...(line.state === 'priced' ? [...podSteps(priced, line), ...nodeSteps(priced, line)] : []),
      `    ${formula}`,
      ...(line.state === 'priced' ? scaledTo(line, currency) : []),
      ...partOf(line, currency),
      ...converted(line, currency),
      `${origin}${estimated === undefined ? '' : `; estimated by the rule ${estimated}`}`,
    ].join('\n')
  }
  if (line.state === 'free') return `${name}\n    free`
  if (line.state === 'unpriced') {
    const nearest = line.nearest.length === 0 ? '' : `; there is ${line.nearest.join(', ')}`
    return `${name}\n    no price: ${line.reason}${nearest}\n    SKU ${line.sku} in ${line.region}`
  }
  return `${name}\n    not known because ${oneLine(line.cause.text)}${line.unitPrice === undefined ? '' : `; the unit price is ${showUnitPrice(line.unitPrice, line.unit, currency)}`}`
}

/** `HorizontalPodAutoscaler/shop/web: $12.00 at its minimum, $80.00 at its maximum`. */
function scaledTo({ scaled }: PricedLine, currency: Currency): readonly string[] {
  if (scaled === undefined) return []
  return [
    `    ${oneLine(scaled.by)}: ${formatMoney(scaled.low, currency)} at its minimum, ${formatMoney(scaled.high, currency)} at its maximum`,
  ]
}

/** Which part of another price it is, so that the table's figure is there to compare with. */
function partOf({ price: { part }, unit }: PricedLine | UsageLine, currency: Currency): readonly string[] {
  if (part === undefined) return []
  // A price of one's own may have no unit.
  const per = part.unit === '' ? '' : ` per ${singular(part.unit)}`
  const of = `${formatExact(part.factor)} of ${formatInFull(part.of, currency)}${per}`
  return [
    unit.endsWith('-hours') ? `    the part of a node's price that one ${unit.replace('-hours', '')} is: ${of}` : `    the part ${of}`,
  ]
}

/** How a price became one in the currency of the run; nothing where all is in US dollars. */
function converted({ price, unitPrice, unit }: PricedLine | UsageLine, currency: Currency): readonly string[] {
  if (price.usd === undefined) return []
  const [usd, shown] = [formatInFull(price.usd, usDollar), formatInFull(unitPrice, currency)]
  return [`    ${price.own === undefined ? 'list ' : ''}price ${usd} per ${singular(unit)}, ${rateOf(currency)}: ${shown}`]
}

function pricedFormula({ quantity, unit, unitPrice, monthlyCost, contractedCost }: PricedLine, currency: Currency): string {
  const discounted = contractedCost === undefined ? '' : `; ${formatInFull(contractedCost, currency)} after negotiated discounts`
  return `${exactQuantity(quantity, unit)} x ${formatInFull(unitPrice, currency)} = ${formatInFull(monthlyCost, currency)}${discounted}`
}

function usageFormula({ unitPrice, unit, usageKey, assumed }: UsageLine, currency: Currency): string {
  const price = showUnitPrice(unitPrice, unit, currency)
  if (assumed === undefined) return `${price}; the quantity depends on usage: give ${usageKey} in a usage file`
  const { low, expected, high } = assumed.quantity
  const quantity = `${exactQuantity(expected, unit)}${low.eq(high) ? '' : ` (${formatExact(low)} to ${formatExact(high)})`}`
  return `${price}; ${usageKey} is not given: the usage profile ${assumed.profile} assumes ${quantity}, ${showExpected(assumed.cost, currency)}`
}
