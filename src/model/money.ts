import Big from 'big.js'

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

/** `1,234.50` or `-0.04`; half away from zero. An amount that is not zero never prints as `0.00`: it prints as `<0.01`. */
export function formatAmount(amount: Decimal): string {
  const magnitude = amount.abs()
  if (magnitude.gt(0) && magnitude.lt('0.005')) return amount.lt(0) ? '>-0.01' : '<0.01'
  const [whole = '0', fraction = '00'] = magnitude.toFixed(2).split('.')
  return `${amount.lt(0) ? '-' : ''}${grouped(whole)}.${fraction}`
}

/** `$1,234.50`, `-$3.20`; `<$0.01` for what is not zero but rounds to it. */
export function formatMoney(amount: Decimal, symbol = '$'): string {
  const text = formatAmount(amount)
  const prefix = /^[-<>]+/.exec(text)?.[0] ?? ''
  if (prefix === '>-') return `>-${symbol}0.01`
  return `${prefix}${symbol}${text.slice(prefix.length)}`
}

/** The same with a sign for increases: `+$214.30`, `-$3.20`, `$0.00` for no change. */
export const formatDelta = (amount: Decimal, symbol = '$'): string =>
  amount.gt(0) ? `+${formatMoney(amount, symbol)}` : formatMoney(amount, symbol)

/** A unit price or quantity in full, without trailing zeros: `0.0416`, `1,000,000`. */
export function formatExact(value: Decimal): string {
  const [whole = '0', fraction] = value.abs().toFixed().split('.')
  return `${value.lt(0) ? '-' : ''}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A unit price in full, with two decimals at least: `0.10`, `0.0000166667`. */
export function formatUnitPrice(price: Decimal): string {
  const text = formatExact(price)
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  return decimals >= 2 ? text : `${text}${decimals === 0 ? '.00' : '0'}`
}
