import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Currency, usDollar } from '../../src/model/currency.ts'
import { decimal, formatDelta, formatExact, formatInFull, formatMoney, formatUnitPrice, sum, zero } from '../../src/model/money.ts'

test('money is rounded only when it is printed, half away from zero, with groups of thousands', () => {
  expect(formatMoney(decimal('1234567.895'), usDollar)).toBe('$1,234,567.90')
  expect(formatMoney(decimal('-3.204'), usDollar)).toBe('-$3.20')
  expect(formatMoney(zero, usDollar)).toBe('$0.00')
  expect(formatDelta(decimal('214.3'), usDollar)).toBe('+$214.30')
  expect(formatDelta(decimal('-0.5'), usDollar)).toBe('-$0.50')
  expect(formatDelta(zero, usDollar)).toBe('$0.00')
})

test('what is not zero never prints as zero', () => {
  expect(formatMoney(decimal('0.0049'), usDollar)).toBe('<$0.01')
  expect(formatMoney(decimal('-0.0049'), usDollar)).toBe('>-$0.01')
  expect(formatDelta(decimal('0.001'), usDollar)).toBe('+<$0.01')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), millionths => {
      expect(formatMoney(decimal(millionths).div(1_000_000), usDollar)).not.toBe('$0.00')
    }),
  )
})

test('unit prices and quantities print in full', () => {
  expect(formatExact(decimal('0.0000000046'))).toBe('0.0000000046')
  expect(formatExact(decimal('1000000'))).toBe('1,000,000')
  expect(formatExact(decimal('-1234.5'))).toBe('-1,234.5')
})

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents => decimal(cents).div(100))

test('law: sums are exact and do not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(amount), amounts => {
      expect(sum(amounts).eq(sum([...amounts].reverse()))).toBe(true)
      expect(sum(amounts).times(100).mod(1).eq(0)).toBe(true)
    }),
  )
})

test('a unit price has two decimals at least', () => {
  expect(['0.1', '40', '0.045', '0.0000166667', '1234.5'].map(price => formatUnitPrice(decimal(price), usDollar))).toEqual([
    '$0.10',
    '$40.00',
    '$0.045',
    '$0.0000166667',
    '$1,234.50',
  ])
})

const stated = (code: string, symbol: string, decimals: number): Currency => ({
  code,
  symbol,
  decimals,
  rate: { perUsd: decimal('0.92'), asOf: '2026-11-01' },
})
const euro = stated('EUR', '€', 2)
const franc = stated('CHF', 'CHF ', 2)
const yen = stated('JPY', '¥', 0)

test('an amount has the symbol or the code of its currency, and its decimals', () => {
  const amounts = ['1234.505', '-3.2', '0.004', '-0.004', '0'].map(decimal)
  expect(amounts.map(amount => formatDelta(amount, euro))).toEqual(['+€1,234.51', '-€3.20', '+<€0.01', '>-€0.01', '€0.00'])
  expect(amounts.map(amount => formatDelta(amount, franc))).toEqual(['+CHF 1,234.51', '-CHF 3.20', '+<CHF 0.01', '>-CHF 0.01', 'CHF 0.00'])
  expect(amounts.map(amount => formatDelta(amount, yen))).toEqual(['+¥1,235', '-¥3', '+<¥1', '>-¥1', '¥0'])
})

test('a unit price that was converted is cut to six digits, and in full to none', () => {
  const prices = ['0.03827200001', '0.000015333364', '0.092', '12345.678', '4'].map(decimal)
  expect(prices.map(price => formatUnitPrice(price, euro))).toEqual(['€0.038272', '€0.0000153334', '€0.092', '€12,345.68', '€4.00'])
  expect(prices.map(price => formatUnitPrice(price, yen))).toEqual(['¥0.038272', '¥0.0000153334', '¥0.092', '¥12,345.7', '¥4'])
  expect(formatInFull(decimal('0.03827200001'), euro)).toBe('€0.03827200001')
})
