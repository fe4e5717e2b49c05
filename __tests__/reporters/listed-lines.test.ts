import { expect, test } from '@jest/globals'
import type { PricedLine } from '../../src/model/line-item.ts'
import { decimal, zero } from '../../src/model/money.ts'
import { listedLines, showValue } from '../../src/reporters/words.ts'

const line = (group: string, quantity: number, high?: number, parts: Partial<PricedLine> = {}): PricedLine => ({
  ...{ state: 'priced', description: 'Nodes', unit: 'hours', path: [group], usageBased: false },
  ...{ quantity: decimal(quantity), unitPrice: decimal(1), monthlyCost: decimal(quantity) },
  price: { sku: 's', region: 'r', table: 't', source: 'S', date: '2026-01' },
  ...(high === undefined ? {} : { scaled: { low: zero, high: decimal(high), by: 'autoscaling' } }),
  ...parts,
})

test('lines of nothing that scale up are one', () => {
  const [running, large, disk, larger] = [line('a', 730, 0), line('b', 0, 958), line('b', 0, 2), line('c', 0, 1681)]
  expect(listedLines([running, large, disk, larger])).toEqual({
    shown: [running],
    more: 0,
    scaledUp: { names: 'b and c', high: decimal(2641) },
  })
  // One alone says so itself, and what is nothing at any scale stays.
  expect(listedLines([running, large])).toEqual({ shown: [running, large], more: 0 })
  expect(listedLines([line('a', 0, 0), line('b', 0)]).shown).toHaveLength(2)
  expect(listedLines([line('a', 0, 5, { allocated: true }), line('b', 0, 5, { allocated: true })]).shown).toHaveLength(2)
})

test('what was computed is shown with the digits that mean something, what was written as it is', () => {
  expect([30.416666666666668, 243.33333333333334, 0.0464, 1234567890123, 2.5].map(showValue)).toEqual([
    '30.42',
    '243.3',
    '0.0464',
    '1234567890123',
    '2.5',
  ])
})
