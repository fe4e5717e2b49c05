import { code, plain, table } from '../../../src/reporters/markdown.ts'
import { isDoubtful, type MergedTable, mostPercent, type PriceChange } from './merge.ts'
import type { Reading } from './read-offers.ts'

/** How much of a list is shown: a report is to be read, and the body of a pull request holds 65,536 characters. */
const mostListed = 60

const percentText = (percent: number | undefined): string =>
  percent === undefined ? '' : `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`
const usd = (price: string | undefined): string => (price === undefined ? '' : `$${price}`)

/** A section with a heading, or nothing where there is nothing to list. */
function section<T>(title: string, entries: readonly T[], show: (entries: readonly T[]) => string): readonly string[] {
  if (entries.length === 0) return []
  const more = entries.length > mostListed ? ['', `… and ${entries.length - mostListed} more.`] : []
  return ['', `### ${title}: ${entries.length}`, '', show(entries.slice(0, mostListed)), ...more]
}

const changeTable = (changes: readonly PriceChange[]): string =>
  table(
    ['SKU', 'Region', 'From', 'Before', 'After', 'Change'],
    'llrrrr',
    changes.map(({ table, sku, region, from, before, after, percent }) => [
      code(`${table}/${sku}`),
      region,
      from === 0 ? '' : String(from),
      usd(before),
      usd(after),
      percentText(percent),
    ]),
  )

const counts = ({ table, changes, confirmed, kept }: MergedTable): readonly string[] => {
  const count = (is: (change: PriceChange) => boolean): number => changes.filter(is).length
  const moved = count(({ percent }) => percent !== undefined)
  return [
    table,
    ...[confirmed, moved, count(({ before }) => before === undefined), count(({ after }) => after === undefined), kept].map(String),
  ]
}

/** What a refresh changes, as Markdown: counts for each table, then what somebody has to look at, what moved, and what was not used. */
export function renderReport({ sources, missing, notUsed }: Reading, tables: readonly MergedTable[]): string {
  const changes = tables.flatMap(({ changes }) => changes)
  const moved = changes.filter(change => !isDoubtful(change) && change.percent !== undefined)
  return `${[
    "## Prices from AWS's public price list",
    '',
    ...Object.values(sources).map(({ title, date }) => `- ${plain(title)}, published ${date}`),
    ...missing.map(offer => `- **${plain(offer)} is not among the offers any more**`),
    '',
    table(['Table', 'Unchanged', 'Changed', 'New', 'Gone', 'Not in these offers'], 'lrrrrr', tables.map(counts)),
    ...section(`Moved by more than ${mostPercent} %, or gone`, changes.filter(isDoubtful), changeTable),
    ...section('Changed', moved, changeTable),
    ...section('Not used', notUsed, reasons => reasons.map(reason => `- ${plain(reason)}`).join('\n')),
  ].join('\n')}\n`
}
