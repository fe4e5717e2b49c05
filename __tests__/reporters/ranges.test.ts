import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { Report, Totals } from '../../src/model/report.ts'
import { caveats, headline } from '../../src/reporters/headline.ts'
import { showBounds, showExpected } from '../../src/reporters/ranges.ts'

const bounds = (low: number, expected: number, high: number) => ({ low: decimal(low), expected: decimal(expected), high: decimal(high) })
const counts = { usageBased: 3, unpriced: 0, unknown: 0 }
const report = (base: string | undefined, totals: Partial<Totals>, more: Partial<Report> = {}): Report => ({
  version: '0',
  base,
  head: 'head',
  asOf: '2026-11-01',
  currency: usDollar,
  projects: [
    { name: 'p', path: '', kind: 'terraform', inBase: true, inHead: true, unread: [], resources: [], totals: { ...nothing, ...totals } },
  ],
  totals: { ...nothing, ...totals },
  policies: [],
  findings: [],
  diagnostics: [],
  tables: [],
  result: 'pass',
  ...more,
})
const nothing: Totals = { before: zero, after: zero, delta: zero, undecided: 0, counts, countsChanged: counts, unread: 0 }

test('a range in words, and one that is no range', () => {
  expect(showBounds(bounds(12, 80, 340), usDollar)).toBe('$12.00 to $340.00 (expected $80.00)')
  expect(showBounds(bounds(5, 5, 5), usDollar)).toBe('$5.00')
  expect(showExpected(bounds(12, 80, 340), usDollar)).toBe('$80.00 ($12.00 to $340.00)')
  expect(showExpected(bounds(5, 5, 5), usDollar)).toBe('$5.00')
})

const money = { before: decimal(100), after: decimal(314.3), delta: decimal(214.3) }
const assumed = { after: bounds(20, 90, 400), delta: bounds(12, 80, 340), items: 3, itemsChanged: 2 }

test('the headline adds what the profile assumes, and what the figure leaves out says how much of it the profile covers', () => {
  const compared = report('base', { ...money, assumed }, { usageProfile: { level: 'medium' } })
  expect(headline(compared)).toBe(
    '+$214.30/month (+214 %), $100.00 → $314.30, and +$12.00 to +$340.00 (expected +$80.00) by the usage profile medium',
  )
  expect(caveats(compared)).toEqual(['Not in the change: 3 usage-based items, of which the usage profile covers 2.'])
  const one = report(undefined, { ...money, assumed }, { usageProfile: { level: 'small' } })
  expect(headline(one)).toBe('$314.30 a month, and $20.00 to $400.00 (expected $90.00) by the usage profile small')
})

test.each([
  [{ after: decimal(100) }, 'no change in cost ($100.00/month)'],
  [{ after: decimal(100), unread: 1 }, 'no change in cost of what could be read ($100.00/month)'],
  [{ unread: 1 }, 'what it changes is not known'],
] as const)('the headline of what does not move: %j', (totals: Partial<Totals>, text) => {
  expect(headline(report('base', { before: totals.after ?? zero, ...totals }))).toBe(text)
})

test('a profile that adds nothing to the change is not in the headline', () => {
  const same = { ...assumed, delta: bounds(0, 0, 0) }
  expect(headline(report('base', { ...money, assumed: same }, { usageProfile: { level: 'medium' } }))).not.toContain('profile')
})

test('one sentence for negotiated discounts, and none where they change nothing', () => {
  const contracted = { before: decimal(90), after: decimal(290.2), delta: decimal(200.2) }
  expect(caveats(report('base', { ...money, contracted }))[0]).toBe('After negotiated discounts: +$200.20/month.')
  expect(caveats(report(undefined, { ...money, contracted }))[0]).toBe('After negotiated discounts: $290.20 a month.')
  expect(caveats(report('base', { ...money, contracted: money })).join()).not.toContain('discounts')
})

test('the number worth supplying first is named with its range', () => {
  const first = { project: 'p', address: 'aws_s3_bucket.a', key: 'standard.storage_gb', low: decimal(1), high: decimal(300) }
  expect(caveats(report('base', money, { usageProfile: { level: 'medium', first } }))[0]).toBe(
    'The number worth supplying first: standard.storage_gb of aws_s3_bucket.a ($1.00 to $300.00 a month).',
  )
})
