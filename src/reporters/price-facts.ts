import type { Currency } from '../model/currency.ts'
import { formatExact } from '../model/money.ts'
import type { Report } from '../model/report.ts'

/** What all figures of a report rest on, in two sentences. */
export function priceFacts({ currency, asOf, version }: Report): string {
  const money = currency.rate === undefined ? 'in USD before discounts and tax' : `before discounts and tax, ${rateOf(currency)}`
  return `List prices ${money}, a month of 730 hours, as of ${asOf}. Cost Guard ${version}.`
}

/** `in EUR at 0.92 per US dollar (stated, 2026-11-01)`; `in USD` where nothing is converted. */
export const rateOf = ({ code, rate }: Currency): string =>
  rate === undefined ? `in ${code}` : `in ${code} at ${formatExact(rate.perUsd)} per US dollar (stated, ${rate.asOf})`
