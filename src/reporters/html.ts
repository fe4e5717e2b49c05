import type { Currency } from '../model/currency.ts'
import type { LineItem } from '../model/line-item.ts'
import { formatLocation } from '../model/location.ts'
import { formatMoney, formatUnitPrice } from '../model/money.ts'
import type { ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import { caveats, headline, verdict } from './headline.ts'
import { clustersHtml } from './html-clusters.ts'
import { codeHtml, text } from './html-text.ts'
import { priceFacts } from './price-facts.ts'
import { projectMoney } from './project-money.ts'
import { showAssumedQuantity, showExpected } from './ranges.ts'
import { reasonOf } from './reasons.ts'
import {
  estimatedMark,
  listedLines,
  moreByUsage,
  onlyScaledUp,
  showCost,
  showDelta,
  showLineCost,
  showQuantity,
  showUnitPrice,
  unmovedProjects,
} from './words.ts'

/** The report as one page without scripts or outside references. */
export function renderHtml(report: Report): string {
  const { word } = verdict[report.result]
  const policies = report.policies.length === 0 ? '' : `<p class="${report.result}">Policies ${word}.</p>`
  const findings = report.findings.map(
    ({ level, policy, address, message, fix }) =>
      `<li class="${level}"><b>${text(policy)}</b> ${address === undefined ? '' : codeHtml(address)} ${text(message)} ${fix === undefined ? '' : `<i>${text(fix)}</i>`}</li>`,
  )
  const diagnostics = report.diagnostics.map(
    ({ severity, message, location, hint }) =>
      `<li>${severity}: ${location === undefined ? '' : `${codeHtml(formatLocation(location))} `}${text(message)}${hint === undefined ? '' : ` <i>${text(hint)}</i>`}</li>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Cost Guard: ${text(headline(report))}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}td:first-child,th:first-child{text-align:left}tr.resource td{font-weight:600;background:#f6f8fa}table.words td,table.words th{text-align:left}.fail{color:#b42318}.warn{color:#946200}</style></head>
<body><h1>${text(headline(report))}</h1>${policies}
${caveats(report)
  .map(sentence => `<p>${text(sentence)}</p>`)
  .join('\n')}
${findings.length === 0 ? '' : `<h2>Findings</h2><ul>${findings.join('\n')}</ul>`}
${clustersHtml(report)}
${projectsHtml(report)}
${diagnostics.length === 0 ? '' : `<h2>Could not be read or evaluated in full</h2><ul>${diagnostics.join('\n')}</ul>`}
<p>${text(priceFacts(report))}</p></body></html>
`
}

function projectsHtml({ projects, base, currency }: Report): string {
  const parts = projects.map(project => projectHtml(project, base === undefined, currency))
  const others = unmovedProjects(
    projects.filter((_, index) => parts[index] === ''),
    'project',
  )
  return [...parts.filter(part => part !== ''), ...others.map(sentence => `<p>${text(sentence)}.</p>`)].join('\n')
}

function projectHtml(project: ProjectReport, everything: boolean, currency: Currency): string {
  const shown = project.resources.filter(diff => everything || diff.change !== 'unchanged')
  const rows = shown
    .map(diff => resourceHtml(diff, everything, currency))
    .filter(row => row !== '')
    .join('\n')
  const head = `<h2>${text(project.name)}: ${text(projectMoney(project, everything, currency))}</h2>`
  if (rows === '') return everything ? head : ''
  return `${head}<table><tr><th>Line item</th><th>Quantity</th><th>Unit price</th><th>A month</th></tr>${rows}</table>`
}

function resourceHtml(diff: ResourceDiff, everything: boolean, currency: Currency): string {
  const side = diff.after ?? diff.before
  if (side === undefined || (diff.before?.lines.length ?? 0) + (diff.after?.lines.length ?? 0) === 0) return ''
  const money = everything ? showCost(side, currency) : showDelta(diff, currency)
  const why = everything ? '' : ` <small>${text(reasonOf(diff))}</small>`
  const head = `<tr class="resource"><td>${codeHtml(diff.address)}${why}</td><td></td><td></td><td>${text(money)}</td></tr>`
  const { shown, more, scaledUp } = listedLines(side.lines)
  return [
    head,
    ...shown.map(line => lineHtml(line, currency)),
    ...(scaledUp === undefined ? [] : [rowHtml(text(onlyScaledUp(scaledUp)), ['', '', `up to ${formatMoney(scaledUp.high, currency)}`])]),
    ...(more === 0 ? [] : [rowHtml(`<i>… ${moreByUsage(more)}</i>`, ['', '', ''])]),
  ].join('\n')
}

function lineHtml(line: LineItem, currency: Currency): string {
  const cells = ((): readonly string[] => {
    if (line.state === 'priced')
      return [showQuantity(line.quantity, line.unit), formatUnitPrice(line.unitPrice, currency), showLineCost(line, currency)]
    if (line.state === 'usage') {
      const quantity = showAssumedQuantity(line)
      const used = `by usage: ${line.usageKey}${quantity === undefined ? '' : `, assumed ${quantity}`}`
      return [
        used,
        showUnitPrice(line.unitPrice, line.unit, currency),
        line.assumed === undefined ? '' : showExpected(line.assumed.cost, currency),
      ]
    }
    if (line.state === 'free') return ['', '', 'free']
    if (line.state === 'unpriced') return ['', '', `no price: ${line.reason}`]
    return ['', '', `not known: ${line.cause.text}`]
  })()
  return rowHtml([...line.path, line.description + estimatedMark(line)].map(part => text(part)).join(' › '), cells)
}

/** `name` is HTML already. */
const rowHtml = (name: string, cells: readonly string[]): string =>
  `<tr><td>${name}</td>${cells.map(cell => `<td>${text(cell)}</td>`).join('')}</tr>`
