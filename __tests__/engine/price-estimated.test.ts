import { expect, test } from '@jest/globals'
import { estimatedPrices } from '../../src/engine/price-estimated.ts'
import type { LineItem } from '../../src/model/line-item.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { PricedResource, ProjectReport } from '../../src/model/report.ts'

const line = (description: string, rule?: string, from?: number): LineItem => ({
  state: 'priced',
  description,
  unit: 'hours',
  path: [],
  usageBased: false,
  quantity: decimal(1),
  unitPrice: decimal(1),
  monthlyCost: decimal(1),
  ...(from === undefined ? {} : { tier: { from, to: undefined } }),
  price: {
    sku: 'aws/t/x',
    region: 'r1',
    table: 'aws/t',
    source: 'S',
    date: '2025-01-01',
    ...(rule === undefined ? {} : { estimated: rule }),
  },
})
const noCounts = { usageBased: 0, unpriced: 0, unknown: 0 }

function project(...lines: readonly LineItem[]): ProjectReport {
  const resource = {
    address: 'aws_x.a',
    type: 'aws_x',
    provider: 'aws',
    region: 'r1',
    attributes: {},
    sensitive: new Set<string>(),
    tags: undefined,
    location: { file: 'main.tf', line: 1 },
    module: '',
  } as const
  const after: PricedResource = { resource, state: 'priced', lines, monthlyCost: zero, counts: noCounts, reads: new Map() }
  const diff = {
    address: 'aws_x.a',
    type: 'aws_x',
    change: 'added',
    before: undefined,
    after,
    delta: zero,
    undecided: 0,
    attributes: [],
  } as const
  const totals = { before: zero, after: zero, delta: zero, undecided: 0, counts: noCounts, countsChanged: noCounts, unread: 0 }
  return { name: 'p', path: '', kind: 'terraform', inBase: false, inHead: true, unread: [], resources: [diff], totals }
}

test('one warning for each rule, with the number of its line items; tiers of one charge count once', () => {
  const projects = [
    project(line('Usage', 'grown'), line('Disk'), line('Data (first)', 'shrunk', 0), line('Data (over)', 'shrunk', 10)),
    project(line('Usage', 'grown')),
  ]
  expect(estimatedPrices(projects).map(({ code, severity, message }) => `${code} ${severity}: ${message}`)).toEqual([
    'estimated-price warning: 2 line items have an estimated price by the rule grown: the first is aws_x.a, Usage',
    'estimated-price warning: 1 line item has an estimated price by the rule shrunk: aws_x.a, Data (first)',
  ])
})

test('nothing is said of prices that were read', () => {
  expect(estimatedPrices([project(line('Usage'))])).toEqual([])
})
