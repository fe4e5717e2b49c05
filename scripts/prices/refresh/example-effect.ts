import { usDollar } from '../../../src/model/currency.ts'
import { silent } from '../../../src/model/logger.ts'
import { type Decimal, formatDelta, formatMoney } from '../../../src/model/money.ts'
import type { Report } from '../../../src/model/report.ts'
import { check } from '../../../src/pipeline.ts'
import type { PriceFiles } from '../../../src/prices/book.ts'
import { code, table } from '../../../src/reporters/markdown.ts'
import { directoryTree } from '../../../src/shell/trees/directory.ts'

/** The day is fixed: what differs is to come from the prices alone. */
const asOf = '2026-11-01'

async function checked(example: string, prices: PriceFiles): Promise<Report> {
  const base = directoryTree(`${example}/base`, 'base')
  const head = directoryTree(`${example}/head`, 'head')
  const input = { base, head, config: { tree: base }, workingDirectory: '', prices, asOf, logger: silent, version: '0.0.0' }
  return (await check(input)).report
}

/** Monthly costs of the head side by project and address. */
const costs = ({ projects }: Report): ReadonlyMap<string, Decimal> =>
  new Map(
    projects.flatMap(({ name, resources }) =>
      resources.flatMap(({ address, after }) => (after === undefined ? [] : [[`${name}: ${address}`, after.monthlyCost] as const])),
    ),
  )

function totals(title: string, { totals: { before, after, delta, counts }, result }: Report): readonly string[] {
  return [title, formatMoney(before, usDollar), formatMoney(after, usDollar), formatDelta(delta, usDollar), String(counts.unpriced), result]
}

/** What other price tables do to the check of an example (a folder with `base` and `head`), as Markdown. */
export async function exampleEffect(example: string, prices: { readonly before: PriceFiles; readonly after: PriceFiles }): Promise<string> {
  const [was, is] = [await checked(example, prices.before), await checked(example, prices.after)]
  const [costBefore, costAfter] = [costs(was), costs(is)]
  const different = [...costAfter].flatMap(([address, cost]) => {
    const earlier = costBefore.get(address)
    return earlier === undefined || earlier.eq(cost) ? [] : [[code(address), formatMoney(earlier, usDollar), formatMoney(cost, usDollar)]]
  })
  return [
    `### What the new prices do to ${code(example)}`,
    '',
    table(['Prices', 'Base', 'Head', 'Delta', 'Unpriced', 'Result'], 'lrrrrl', [totals('before', was), totals('after', is)]),
    '',
    different.length === 0 ? 'No resource costs more or less than before.' : table(['Resource', 'Before', 'After'], 'lrr', different),
    '',
  ].join('\n')
}
