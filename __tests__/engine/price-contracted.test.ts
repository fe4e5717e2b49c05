import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffResources } from '../../src/engine/diff.ts'
import { priceResources } from '../../src/engine/price.ts'
import { applyDiscounts, withContractedTotals } from '../../src/engine/price-contracted.ts'
import { totalOf } from '../../src/engine/totals.ts'
import { usDollar } from '../../src/model/currency.ts'
import type { Report } from '../../src/model/report.ts'
import type { Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import type { DiscountRule } from '../../src/prices/discounts.ts'
import { writeTable } from '../../src/prices/table.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { hourly, monthly } from '../../src/resources/charges.ts'
import { defineResource } from '../../src/resources/definition.ts'

const row = (sku: string, unit: string, usd: string) => ({ sku, region: 'r1', unit, usd, from: 0, source: 'S', rule: '' })
const table = writeTable([row('run', 'hours', '0.1'), row('disk', 'GB', '1')])
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
  charges: ({ attributes }) => [hourly('Usage', 'aws/t/run'), monthly('Disk', 'aws/t/disk', 'GB', () => attributes.number('gb', 0))],
})

const resource = (name: string, gb: number | Unknown, more: Partial<Resource> = {}): Resource => ({
  address: `aws_machine.${name}`,
  type: 'aws_machine',
  provider: 'aws',
  region: 'r1',
  attributes: { gb },
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
  ...more,
})

function compared(base: readonly Resource[], head: readonly Resource[], discounts: readonly DiscountRule[]): Report {
  const pricing = {
    catalogue: makeCatalogue([machine], []),
    book: openPriceBook({ read: path => (path === 'manifest.json' ? manifest : table) }),
    usage: () => ({}),
    asOf: '2026-11-01',
    contract: applyDiscounts(discounts),
  }
  const side = (resources: readonly Resource[]) => ({ resources: priceResources(resources, pricing), gaps: [] })
  const resources = diffResources(side(base), side(head))
  const totals = totalOf(resources)
  return withContractedTotals({
    version: '0',
    base: 'base',
    head: 'head',
    asOf: '2026-11-01',
    currency: usDollar,
    projects: [{ name: 'p', path: '', kind: 'terraform', inBase: true, inHead: true, unread: [], resources, totals }],
    totals,
    policies: [],
    findings: [],
    diagnostics: [],
    tables: [],
    result: 'pass',
  })
}

const contracted = (report: Report): readonly (string | undefined)[] => {
  const { before, after, delta } = report.totals.contracted ?? {}
  return [before?.toFixed(), after?.toFixed(), delta?.toFixed()]
}

test('list cost stays, and the contracted cost stands beside it only where it differs', () => {
  const report = compared([], [resource('a', 100)], [{ match: { sku: 'aws/t/run' }, percent: 50 }])
  const after = report.projects[0]?.resources[0]?.after
  expect(after?.monthlyCost.toFixed()).toBe('173')
  expect(after?.contractedCost?.toFixed()).toBe('136.5')
  expect(after?.lines.map(line => (line.state === 'priced' ? line.contractedCost?.toFixed() : line.state))).toEqual(['36.5', undefined])
  expect([report.totals.after.toFixed(), report.totals.delta.toFixed()]).toEqual(['173', '173'])
  expect(contracted(report)).toEqual(['0', '136.5', '136.5'])
})

test('changes, removals and moves are compared by contracted cost', () => {
  const base = [resource('a', 100), resource('gone', 10), resource('old', 20)]
  const head = [resource('a', 200), resource('new', 30, { movedFrom: 'aws_machine.old' })]
  const report = compared(base, head, [{ percent: 10 }])
  expect(report.totals.delta.toFixed()).toBe('27')
  expect(contracted(report)).toEqual(['314.1', '338.4', '24.3'])
})

test('what is not known on one side stays out of both differences', () => {
  const unknown = new Unknown({ kind: 'variable', text: 'var.gb is not set' })
  const report = compared([resource('a', 100)], [resource('a', unknown)], [{ percent: 10 }])
  expect([report.totals.delta.toFixed(), contracted(report)[2]]).toEqual(['0', '0'])
})

const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 1000 }))
const side = (gb: Readonly<Record<string, number>>): readonly Resource[] => Object.entries(gb).map(([name, value]) => resource(name, value))

test('a discount of 0 % changes nothing; one of everything scales every total alike, and raises none', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 0, max: 100 }), (base, head, percent) => {
      const none = compared(side(base), side(head), [{ percent: 0 }])
      expect(contracted(none)).toEqual([none.totals.before, none.totals.after, none.totals.delta].map(amount => amount.toFixed()))
      const some = compared(side(base), side(head), [{ percent }])
      const share = (100 - percent) / 100
      expect(contracted(some)).toEqual(
        [some.totals.before, some.totals.after, some.totals.delta].map(amount => amount.times(share).toFixed()),
      )
    }),
    { numRuns: 50 },
  )
})
