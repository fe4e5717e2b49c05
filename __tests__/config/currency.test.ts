import { expect, test } from '@jest/globals'
import { currencyOf } from '../../src/config/currency.ts'
import { formatProblems } from '../../src/config/format-problems.ts'
import { parseConfig } from '../../src/config/load.ts'
import { usDollar } from '../../src/model/currency.ts'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { decimal } from '../../src/model/money.ts'

const read = (currency: string) => parseConfig(`version: 1\ncurrency: ${currency}\n`, 'c.yml').config.currency
const stated = (code: string, perUsd = 0.92) => currencyOf({ code, 'per-usd': perUsd, 'as-of': '2026-11-01' })
function faults(currency: string): string {
  try {
    read(currency)
  } catch (error) {
    if (error instanceof ConfigurationError) return formatProblems(error.problems)
    throw error
  }
  return ''
}

test('a currency is a code, a rate and its day', () => {
  expect(read('{ code: EUR, per-usd: 0.92, as-of: 2026-11-01 }')).toEqual({ code: 'EUR', 'per-usd': 0.92, 'as-of': '2026-11-01' })
  expect(read('{ code: USD, per-usd: 1, as-of: 2026-11-01 }')).toEqual({ code: 'USD', 'per-usd': 1, 'as-of': '2026-11-01' })
})

test.each([
  ['{ code: EUR, per-usd: 0, as-of: 2026-11-01 }', 'c.yml:2:33: `per-usd` must be at least 0.001'],
  ['{ code: EUR, per-usd: -0.92, as-of: 2026-11-01 }', 'c.yml:2:33: `per-usd` must be at least 0.001'],
  ['{ code: EUR, per-usd: 1e99, as-of: 2026-11-01 }', 'c.yml:2:33: `per-usd` must be at most 1,000,000,000'],
  ['{ code: EUR, per-usd: "0.92", as-of: 2026-11-01 }', 'write 0.92 without quotes'],
  ['{ code: EUR, per-usd: .nan, as-of: 2026-11-01 }', 'c.yml:2:33: `per-usd` must be a number'],
  ['{ code: EUR, per-usd: 0.92, as-of: yesterday }', '`yesterday` is not a day'],
  ['{ code: EUR, per-usd: 0.92 }', 'c.yml:2:1: `currency` needs `as-of`'],
  ['{ code: EUR, as-of: 2026-11-01 }', 'c.yml:2:1: `currency` needs `per-usd`'],
  ['{ code: EUR, per-usd: 0.92, as-of: 2026-11-01, fetch: true }', '`fetch` is not a key of `currency`'],
  ['{ code: eur, per-usd: 0.92, as-of: 2026-11-01 }', 'c.yml:2:19: `code`: the code of a currency (ISO 4217) has three capital letters'],
  ['{ code: EUE, per-usd: 0.92, as-of: 2026-11-01 }', 'c.yml:2:19: No currency has the code `EUE`'],
  ['{ code: USD, per-usd: 0.92, as-of: 2026-11-01 }', 'c.yml:2:33: One US dollar is 1 USD, and not 0.92'],
  ['EUR', '`currency` must be a map'],
])('%s is an error', (currency, message) => {
  expect(faults(currency)).toContain(message)
})

test('a symbol that means one currency to everybody stands for it, and the code for all others', () => {
  expect(['EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'CNY'].map(code => stated(code).symbol)).toEqual(['€', '£', '¥', 'CHF ', 'CAD ', 'CNY '])
  expect(stated('EUR')).toEqual({ code: 'EUR', symbol: '€', decimals: 2, rate: { perUsd: decimal('0.92'), asOf: '2026-11-01' } })
  expect(stated('USD', 1)).toBe(usDollar)
})

test('what has no minor unit here has none by the locale data of the runtime either', () => {
  const digits = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  const without = Intl.supportedValuesOf('currency').filter(code => stated(code).decimals === 0)
  expect(without).toHaveLength(16)
  expect(without.filter(code => digits(code) !== 0)).toEqual([])
  expect(['USD', 'EUR', 'GBP', 'CHF'].map(code => [stated(code).decimals, digits(code)])).toEqual(Array(4).fill([2, 2]))
})
