import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffResources } from '../../src/engine/diff.ts'
import { priceResources } from '../../src/engine/price.ts'
import { assumeUsage } from '../../src/engine/price-assumed.ts'
import { withAssumedTotals } from '../../src/engine/price-ranges.ts'
import type { Pricing } from '../../src/engine/pricing.ts'
import { totalOf } from '../../src/engine/totals.ts'
import { usDollar } from '../../src/model/currency.ts'
import type { PricedResource, Report } from '../../src/model/report.ts'
import type { AttributeValue, Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'
import type { UsageValues } from '../../src/model/usage.ts'
import type { AssumptionsOfType, Bounds, UsageLevel } from '../../src/model/usage-profile.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { writeTable } from '../../src/prices/table.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { hourly, metered } from '../../src/resources/charges.ts'
import { defineResource } from '../../src/resources/definition.ts'

const row = (sku: string, unit: string, usd: string, from = 0) => ({ sku, region: 'r1', unit, usd, from, source: 'S', rule: '' })
const table = writeTable([
  row('run', 'hours', '0.1'),
  row('requests', 'requests', '0.000001'),
  row('data', 'GB', '0.1'),
  row('data', 'GB', '0.05', 100),
  row('data', 'GB', '0.01', 100_000),
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
  charges: ({ attributes, usage }) => [
    hourly('Usage', 'aws/t/run', () => attributes.number('count', 1)),
    metered('Requests', 'aws/t/requests', { unit: 'requests', per: 1e6, usage, key: 'requests' }),
    metered('Data', 'aws/t/data', { unit: 'GB', usage, key: 'gb', quantity: gb => gb * usage.number('copies') }),
    metered('Scans', 'aws/t/requests', { unit: 'requests', usage, key: 'scans' }),
  ],
})
const assumptions: AssumptionsOfType = {
  requests: [1e6, 2e6, 10e6, 'because'],
  gb: [10, 100, 1000, 'because'],
  copies: [1, 1, 2, 'because'],
}

const pricing = (level: UsageLevel, usage: UsageValues = {}, assumed = assumptions): Pricing => ({
  catalogue: makeCatalogue([machine], []),
  book: openPriceBook({ read: path => (path === 'manifest.json' ? manifest : table) }),
  usage: () => usage,
  asOf: '2026-11-01',
  assume: () => assumeUsage(assumed, level),
})
const resource = (name: string, attributes: Readonly<Record<string, AttributeValue>> = {}): Resource => ({
  address: `aws_machine.${name}`,
  type: 'aws_machine',
  provider: 'aws',
  region: 'r1',
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
})
const text = ({
  low,
  expected,
  high,
}: {
  low: { toFixed(): string }
  expected: { toFixed(): string }
  high?: { toFixed(): string } | undefined
}) => `${low.toFixed()} ${expected.toFixed()} ${high?.toFixed() ?? 'no end'}`
const assumedLines = ({ lines }: PricedResource): readonly string[] =>
  lines.flatMap(line =>
    line.state === 'usage'
      ? [
          `${line.description}: ${line.assumed === undefined ? 'nothing' : `${text(line.assumed.quantity)} costs ${text(line.assumed.cost)}`}`,
        ]
      : [],
  )
function price(level: UsageLevel, usage?: UsageValues, attributes?: Readonly<Record<string, AttributeValue>>): PricedResource {
  const [priced] = priceResources([resource('a', attributes)], pricing(level, usage))
  if (priced === undefined) throw new Error('nothing was priced')
  return priced
}

test('usage that nobody gave is assumed by tier, in the unit of the line, and never priced', () => {
  const priced = price('medium')
  expect(assumedLines(priced)).toEqual([
    'Requests: 1 2 10 costs 1 2 10',
    'Data (first 100 GB): 10 100 100 costs 1 10 10',
    'Data (next 99,900 GB): 0 0 1900 costs 0 0 95',
    'Scans: nothing',
  ])
  expect(priced.monthlyCost.toFixed()).toBe('73')
  expect(priced.counts).toEqual({ usageBased: 3, unpriced: 0, unknown: 0 })
  expect(priced.range === undefined ? '' : text(priced.range)).toBe('75 85 188')
  expect(priced.range?.causes.map(cause => cause.text)).toEqual([
    'requests is assumed by the usage profile medium',
    'gb is assumed by the usage profile medium',
  ])
})

test.each<[UsageLevel, string]>([
  ['small', '75 75 188'],
  ['medium', '75 85 188'],
  ['large', '75 188 188'],
])('the profile %s says what is expected; the ends are the same', (level, range) => {
  const priced = price(level)
  expect(priced.range === undefined ? '' : text(priced.range)).toBe(range)
})

test('a value that was given wins, and what goes with it is assumed', () => {
  expect(assumedLines(price('medium', { gb: 50, requests: 5, scans: 1 }))).toEqual(['Data (first 100 GB): 50 50 100 costs 5 5 10'])
  expect(assumedLines(price('medium', { gb: 50, requests: 5, scans: 1, copies: 1 }))).toEqual([])
})

test('with something that is not known there is no upper end', () => {
  const priced = price('medium', {}, { count: new Unknown({ kind: 'variable', text: 'var.n is not set' }) })
  expect(priced.range === undefined ? '' : text(priced.range)).toBe('2 12 no end')
})

function compared(base: readonly Resource[], head: readonly Resource[]): Report {
  const side = (resources: readonly Resource[]) => ({ resources: priceResources(resources, pricing('medium')), gaps: [] })
  const resources = diffResources(side(base), side(head))
  const totals = totalOf(resources)
  const project = { name: 'p', path: '', kind: 'terraform', inBase: true, inHead: true, unread: [], resources, totals } as const
  const report: Report = {
    version: '0',
    base: 'base',
    head: 'head',
    asOf: '2026-11-01',
    currency: usDollar,
    projects: [project],
    totals,
    policies: [],
    findings: [],
    diagnostics: [],
    tables: [],
    result: 'pass',
  }
  return withAssumedTotals(report, 'medium')
}

test('what a change brings is compared case by case, and what stays as it is cancels out', () => {
  const { totals, usageProfile } = compared([resource('a'), resource('gone')], [resource('a'), resource('new'), resource('more')])
  expect(totals.delta.toFixed()).toBe('73')
  expect(totals.assumed === undefined ? [] : [text(totals.assumed.after), text(totals.assumed.delta)]).toEqual(['6 36 345', '2 12 115'])
  expect([totals.assumed?.items, totals.assumed?.itemsChanged]).toEqual([6, 4])
  expect(usageProfile?.first).toMatchObject({ project: 'p', address: 'aws_machine.new', key: 'gb' })
  expect(usageProfile?.first?.high.minus(usageProfile.first.low).toFixed()).toBe('104')
})

test('a removal takes away at least the least', () => {
  const { totals } = compared([resource('gone')], [])
  expect(totals.assumed === undefined ? '' : text(totals.assumed.delta)).toBe('-115 -12 -2')
})

test('the number worth supplying first is one of the change, if that has any', () => {
  expect(compared([resource('a')], [resource('a'), resource('b')]).usageProfile?.first?.address).toBe('aws_machine.b')
  expect(compared([resource('a')], [resource('a')]).usageProfile?.first?.address).toBe('aws_machine.a')
  expect(compared([], []).usageProfile).toEqual({ level: 'medium' })
})

const amounts = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
const ordered = ({ low, expected, high }: Bounds): boolean => low.lte(expected) && expected.lte(high)

test('low <= expected <= high, whatever is assumed and whichever profile', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, fc.constantFrom<UsageLevel>('small', 'medium', 'large'), (requests, gb, copies, level) => {
      const assumed: AssumptionsOfType = { requests: [...requests, 'x'], gb: [...gb, 'x'], copies: [...copies, 'x'] }
      const [priced] = priceResources([resource('a')], pricing(level, {}, assumed))
      for (const line of priced?.lines ?? [])
        if (line.state === 'usage' && line.assumed !== undefined)
          expect([ordered(line.assumed.cost), ordered(line.assumed.quantity)]).toEqual([true, true])
      expect(priced?.range?.high !== undefined && ordered({ ...priced.range, high: priced.range.high })).toBe(true)
    }),
    { numRuns: 100 },
  )
})
