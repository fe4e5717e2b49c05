import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { usDollar } from '../../src/model/currency.ts'
import { decimal, formatDelta, formatExact, formatMoney, formatUnitPrice, sum, zero } from '../../src/model/money.ts'

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
