import Big from 'big.js'
import type { Currency } from './currency.ts'

/**
 * Exact decimal amounts and quantities. Sums and products are exact; rounding happens only in `format*`.
 * Division is needed only for unit conversions and percentages and keeps 20 decimal places.
 */
export type Decimal = Big

Big.DP = 20
// Never exponent notation: `0.0000000046`, not `4.6e-9`.
Big.NE = -40
Big.PE = 40

export const decimal = (value: number | string | Decimal): Decimal => new Big(value)

export const zero: Decimal = new Big(0)

/** A month as cloud price lists count it. */
export const hoursPerMonth = 730

export const sum = (amounts: Iterable<Decimal>): Decimal => {
  let total = zero
  for (const amount of amounts) total = total.plus(amount)
  return total
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** `$1,234.50`, `-€3.20`, `CHF 12.00`, `¥1,235`; half away from zero. What is not zero never prints as `$0.00`: it prints as `<$0.01`. */
export function formatMoney(amount: Decimal, { symbol, decimals }: Currency): string {
  const magnitude = amount.abs()
  const vanishes = magnitude.gt(0) && magnitude.round(decimals, Big.roundHalfUp).eq(0)
  const shown = vanishes ? new Big(10).pow(-decimals) : magnitude
  const [whole = '0', fraction] = shown.toFixed(decimals).split('.')
  const sign = `${vanishes ? (amount.lt(0) ? '>' : '<') : ''}${amount.lt(0) ? '-' : ''}`
  return `${sign}${symbol}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}`
}

/** The same with a sign for increases: `+$214.30`, `-$3.20`, `$0.00` for no change. */
export const formatDelta = (amount: Decimal, currency: Currency): string =>
  amount.gt(0) ? `+${formatMoney(amount, currency)}` : formatMoney(amount, currency)

/** A quantity or factor in full, without trailing zeros: `0.0416`, `1,000,000`. */
export function formatExact(value: Decimal): string {
  const [whole = '0', fraction] = value.abs().toFixed().split('.')
  return `${value.lt(0) ? '-' : ''}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}`
}

/**
 * A unit price with the decimals of its currency at least: `$0.10`, `$0.0000166667`. One from a price list is printed in full, one that was
 * converted, or is a share of another, with six digits (or all before the point).
 */
export function formatUnitPrice(price: Decimal, { symbol, decimals: least, rate }: Currency): string {
  const inFull = rate === undefined && price.c.length - 1 - price.e <= listedDecimals
  const text = formatExact(inFull ? price : price.round(Math.max(least, unitPriceDigits - 1 - price.e), Big.roundHalfUp))
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  return `${symbol}${text}${decimals === 0 && least > 0 ? '.' : ''}${'0'.repeat(Math.max(0, least - decimals))}`
}

const unitPriceDigits = 6
/** No price list has prices with more decimals. */
const listedDecimals = 12

/** A unit price or an amount without any rounding: `$0.0416`, `€0.038272`. */
export const formatInFull = (amount: Decimal, { symbol }: Currency): string => `${symbol}${formatExact(amount)}`
