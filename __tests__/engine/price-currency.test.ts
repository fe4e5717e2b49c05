import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffResources } from '../../src/engine/diff.ts'
import { priceResources } from '../../src/engine/price.ts'
import { assumeUsage } from '../../src/engine/price-assumed.ts'
import { applyDiscounts } from '../../src/engine/price-contracted.ts'
import type { Pricing } from '../../src/engine/pricing.ts'
import { totalOf } from '../../src/engine/totals.ts'
import { type Decimal, decimal } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import type { Resource } from '../../src/model/resource.ts'
import type { UsageValues } from '../../src/model/usage.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { writeTable } from '../../src/prices/table.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { hourly, metered } from '../../src/resources/charges.ts'
import { defineResource } from '../../src/resources/definition.ts'

const row = (sku: string, unit: string, usd: string, from = 0) => ({ sku, region: 'r1', unit, usd, from, source: 'S', rule: '' })
const table = writeTable([
  row('run', 'hours', '0.1'),
  row('calls', 'requests', '0.0000002'),
  row('calls', 'requests', '0.0000001', 1_000_000),
])
const manifest = JSON.stringify({
  version: 1,
  sources: { S: { title: 'S', location: '', date: '2025-01-01', licence: '' } },
  tables: {},
  rules: {},
})
const machine = defineResource({
  type: 'aws_machine',
  service: 'Machines',
  category: 'Compute',
  skus: [],
  usage: { monthly_requests: 'Requests a month', message_price: 'USD for one message' },
  charges: ({ usage }) => [
    { ...hourly('Usage', 'aws/t/run'), factor: () => 0.5 },
    metered('Requests', 'aws/t/calls', { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
    {
      description: 'Messages',
      sku: () => 'aws/t/messages',
      unit: 'messages',
      quantity: () => 100,
      statedPrice: () => usage.optionalNumber('message_price') ?? 0.01,
    },
  ],
})
const resource: Resource = {
  address: 'aws_machine.a',
  type: 'aws_machine',
  provider: 'aws',
  region: 'r1',
  attributes: {},
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
}

function priced(usage: UsageValues, more: Partial<Pricing>): PricedResource {
  const book = openPriceBook({ read: path => (path === 'manifest.json' ? manifest : table) })
  const catalogue = makeCatalogue([machine], [])
  return priceResources([resource], { catalogue, book, usage: () => usage, asOf: '2026-11-01', ...more })[0] as PricedResource
}

const shown = ({ lines }: PricedResource) =>
  lines.map(line => {
    const at = 'unitPrice' in line ? `${line.unitPrice}` : '?'
    const usd = 'price' in line ? `${line.price.usd}` : '?'
    return `${line.description}: ${usd} -> ${at} per ${line.unit}${line.state === 'priced' ? ` = ${line.monthlyCost}` : ''}`
  })

test('every price is converted once: those of the table with factor and tiers, and those that the usage states', () => {
  expect(shown(priced({ monthly_requests: 3_000_000, message_price: 0.02 }, { perUsd: decimal('0.9') }))).toEqual([
    'Usage: 0.05 -> 0.045 per hours = 32.85',
    'Requests (first 1M requests): 0.2 -> 0.18 per 1M requests = 0.18',
    'Requests (over 1M requests): 0.1 -> 0.09 per 1M requests = 0.18',
    'Messages: 0.02 -> 0.018 per messages = 1.8',
  ])
})

test('nothing is converted, and no line says that it was, where no currency is stated', () => {
  const { lines, monthlyCost } = priced({ monthly_requests: 3_000_000, message_price: 0.02 }, {})
  expect(monthlyCost.toFixed()).toBe('38.9')
  expect(lines.map(line => 'price' in line && 'usd' in line.price)).toEqual([false, false, false, false])
})

const figures = (before: PricedResource, after: PricedResource): readonly Decimal[] => {
  const totals = totalOf(diffResources({ resources: [before], gaps: [] }, { resources: [after], gaps: [] }))
  const { contractedCost, range, lines } = after
  return [
    ...[totals.before, totals.after, totals.delta],
    ...[contractedCost, range?.low, range?.expected, range?.high].filter(figure => figure !== undefined),
    ...lines.flatMap(line => ('unitPrice' in line && line.unitPrice !== undefined ? [line.unitPrice] : [])),
  ]
}

test('law: every figure in another currency is exactly its rate times the one in US dollars', () => {
  const usage = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined })
  const rate = fc.integer({ min: 1, max: 2_000_000_000 }).map(thousandths => decimal(thousandths).div(1000))
  fc.assert(
    fc.property(usage, usage, rate, fc.integer({ min: 0, max: 100 }), (was, is, perUsd, percent) => {
      const assumed = assumeUsage({ monthly_requests: [1000, 2_000_000, 5_000_000, 'a guess'] }, 'medium')
      const settings = { assume: () => assumed, contract: applyDiscounts([{ percent }]) }
      const given = (requests: number | undefined): UsageValues => (requests === undefined ? {} : { monthly_requests: requests })
      const in_ = (more: Partial<Pricing>) =>
        figures(priced(given(was), { ...settings, ...more }), priced(given(is), { ...settings, ...more }))
      const [usd, other] = [in_({}), in_({ perUsd })]
      expect(other.map(String)).toEqual(usd.map(figure => figure.times(perUsd).toString()))
    }),
  )
})
