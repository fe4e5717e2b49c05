import * as z from 'zod'
import { type Currency, usDollar } from '../model/currency.ts'
import { decimal } from '../model/money.ts'
import { dateSchema } from '../policies/definition.ts'
import { quote } from '../policies/wording.ts'
import { type Fault, suggestion } from './issues.ts'

export const currencySchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{3}$/, 'the code of a currency (ISO 4217) has three capital letters')
      .describe('The currency by its ISO 4217 code: `EUR`.'),
    'per-usd': z.number().min(0.001).max(1e9).describe('How much of it one US dollar is. It is never fetched.'),
    'as-of': dateSchema.describe('The day of the rate (YYYY-MM-DD). Reports show it with the rate.'),
  })
  .describe('What amounts are shown in, and what those in policies and exemptions are in: US dollars, unless a rate is stated.')

type Stated = z.output<typeof currencySchema>

/** What the schema does not see: a code that no currency has, and a US dollar that is not one US dollar. */
export function* checkCurrency({ code, 'per-usd': perUsd }: Stated): Iterable<Fault> {
  const codes = Intl.supportedValuesOf('currency')
  if (!codes.includes(code))
    yield {
      path: ['currency', 'code'],
      part: 'value',
      code: 'config-value',
      message: `No currency has the code ${quote(code)}`,
      hint: suggestion(code, codes) ?? 'codes are those of ISO 4217: `EUR`',
    }
  if (code === usDollar.code && perUsd !== 1)
    yield {
      path: ['currency', 'per-usd'],
      part: 'value',
      code: 'config-value',
      message: `One US dollar is 1 USD, and not ${perUsd}`,
      hint: 'name the currency of the rate, or leave `currency` out',
    }
}

/** Only symbols that mean one currency to everybody: another dollar or yuan goes by its code. */
const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', JPY: '¥', INR: '₹', KRW: '₩' }

/** Currencies without a minor unit (ISO 4217). */
const whole = /^(?:BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|VND|VUV|XAF|XOF|XPF)$/

/** A stated currency with what printing it needs. */
export function currencyOf({ code, 'per-usd': perUsd, 'as-of': asOf }: Stated): Currency {
  if (code === usDollar.code) return usDollar
  return { code, symbol: symbols[code] ?? `${code} `, decimals: whole.test(code) ? 0 : 2, rate: { perUsd: decimal(perUsd), asOf } }
}
