import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { decimal } from '../../src/model/money.ts'
import { formatQuantity, isQuantityFault, parseQuantity, unitsOf } from '../../src/model/quantity.ts'

const exact = (text: string | number): string => {
  const read = parseQuantity(text)
  return isQuantityFault(read) ? read.fault : read.toFixed()
}

test.each([
  ['0', '0'],
  ['2', '2'],
  ['100m', '0.1'],
  ['0.5', '0.5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+1', '1'],
  ['-1', '-1'],
  ['-250m', '-0.25'],
  ['1n', '0.000000001'],
  ['100u', '0.0001'],
  ['500k', '500000'],
  ['1M', '1000000'],
  ['1G', '1000000000'],
  ['2T', '2000000000000'],
  ['1P', '1000000000000000'],
  ['1E', '1000000000000000000'],
  ['1Ki', '1024'],
  ['128Mi', '134217728'],
  ['1.5Gi', '1610612736'],
  ['2Ti', '2199023255552'],
  ['1Pi', '1125899906842624'],
  ['1Ei', '1152921504606846976'],
  ['8Ei', '9223372036854775808'],
  ['1e3', '1000'],
  ['1E3', '1000'],
  ['12e-1', '1.2'],
  ['1e+2', '100'],
  ['0.1Ki', '102.4'],
  // Finer than a billionth: one.
  ['0.1n', '0.000000001'],
  ['1.5n', '0.000000002'],
  ['1e-999999999', '0.000000001'],
  ['0e999999999', '0'],
])('%s is %s', (text, value) => {
  expect(exact(text)).toBe(value)
})

test('numbers are read as they print', () => {
  expect([exact(0.1), exact(1e21), exact(3), exact(1e-7)]).toEqual(['0.1', 'is more than any machine has', '3', '0.0000001'])
})

test.each([
  '',
  ' ',
  '1 Gi',
  ' 1',
  'abc',
  '1KI',
  '1K',
  '1ki',
  '0x1',
  '1e',
  '1e1.5',
  '.',
  '--1',
  '1Gib',
  '1GiB',
  '1,5',
  'NaN',
  'Infinity',
  '1Kim',
])('%j is no quantity', text => {
  expect(exact(text)).toBe('is no quantity')
})

test('above 2^63, or longer than anyone writes', () => {
  expect(exact('9Ei')).toBe('is more than any machine has')
  expect(exact('1e999999999')).toBe('is more than any machine has')
  expect(exact('9223372036854775809')).toBe('is more than any machine has')
  expect(exact('9'.repeat(200_000))).toBe('is no quantity')
})

test('cpu is rounded up to thousandths, the rest to whole units', () => {
  const units = (resource: string, text: string): number => unitsOf(resource, parseQuantity(text) as ReturnType<typeof decimal>)
  expect(units('cpu', '100.1m')).toBe(101)
  expect(units('cpu', '1n')).toBe(1)
  expect(units('cpu', '2')).toBe(2000)
  expect(units('memory', '0.1Ki')).toBe(103)
  expect(units('memory', '1m')).toBe(1)
  expect(units('nvidia.com/gpu', '2')).toBe(2)
})

test.each([
  ['cpu', 750, '750m'],
  ['cpu', 2000, '2'],
  ['cpu', 1_000_000, '1k'],
  ['cpu', 0, '0'],
  ['memory', 1_610_612_736, '1536Mi'],
  ['memory', 1_073_741_824, '1Gi'],
  ['memory', 1_000_000_000, '1G'],
  ['memory', 103, '103'],
  ['ephemeral-storage', 1024, '1Ki'],
  ['hugepages-2Mi', 4_194_304, '4Mi'],
  ['nvidia.com/gpu', 8, '8'],
])('%s of %s is %s', (resource, units, text) => {
  expect(formatQuantity(resource, units)).toBe(text)
})

const resource = fc.constantFrom('cpu', 'memory', 'ephemeral-storage', 'nvidia.com/gpu')
const units = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const read = (text: string): ReturnType<typeof decimal> => {
  const quantity = parseQuantity(text)
  if (isQuantityFault(quantity)) throw new Error(`${text} ${quantity.fault}`)
  return quantity
}

test('law: canonical text reads back to the same units, and is its own canonical text', () => {
  fc.assert(
    fc.property(resource, units, (name, amount) => {
      const text = formatQuantity(name, amount)
      expect(unitsOf(name, read(text))).toBe(amount)
      expect(formatQuantity(name, unitsOf(name, read(text)))).toBe(text)
    }),
  )
})

const written = fc
  .tuple(
    fc.integer({ min: 0, max: 8_000 }),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'E-2'),
  )
  .map(([whole, fraction, suffix]) => `${whole}.${String(fraction).padStart(3, '0')}${suffix}`)

test('law: rounding up keeps the order, and never makes a sum smaller', () => {
  fc.assert(
    fc.property(resource, written, written, (name, a, b) => {
      const [x, y] = [read(a), read(b)]
      if (x.lte(y)) expect(unitsOf(name, x)).toBeLessThanOrEqual(unitsOf(name, y))
      expect(unitsOf(name, x) + unitsOf(name, y)).toBeGreaterThanOrEqual(unitsOf(name, x.plus(y)))
    }),
  )
})

test('law: a thousand, and 1,024, of one suffix are one of the next', () => {
  const pairs = [
    ['n', 'u', 1000],
    ['u', 'm', 1000],
    ['m', '', 1000],
    ['', 'k', 1000],
    ['k', 'M', 1000],
    ['Ki', 'Mi', 1024],
    ['Gi', 'Ti', 1024],
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.integer({ min: 0, max: 1000 }), ([low, high, step], amount) => {
      expect(read(`${amount * step}${low}`).eq(read(`${amount}${high}`))).toBe(true)
    }),
  )
})

test('law: a sign turns the value', () => {
  fc.assert(
    fc.property(written, text => {
      expect(
        read(`-${text}`)
          .plus(read(`+${text}`))
          .eq(0),
      ).toBe(true)
    }),
  )
})
