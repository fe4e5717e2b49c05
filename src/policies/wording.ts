import type { Currency } from '../model/currency.ts'
import { type Decimal, formatMoney } from '../model/money.ts'

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/** A clause that may hold names from the source: on one line, without backticks, cut if long, so that nobody's name can forge a message. */
export function clause(text: string, longest = 160): string {
  const line = text.replace(unprintable, ' ').replaceAll('`', "'")
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/** A name or value from the source inside a sentence, in backticks. */
export const quote = (text: string): string => `\`${clause(text, 60)}\``

/** `1 resource`, `1,200 resources`. */
export const count = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? noun : nouns}`

/** `a, b and c`; of more than `most` the first ones and how many more there are. */
export function list(parts: readonly string[], most = 6, joint = 'and'): string {
  const shown = parts.length > most ? [...parts.slice(0, most), `${parts.length - most} more`] : parts
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${joint} ${shown.at(-1)}`
}

/** `$1,234.50 a month`. */
export const aMonth = (amount: Decimal, currency: Currency): string => `${formatMoney(amount, currency)} a month`

/** `85 %`, `8.3 %`, `0.04 %`: more digits where fewer would say nothing. */
export function percent(share: Decimal): string {
  const magnitude = share.abs()
  const digits = magnitude.gte(10) || magnitude.eq(0) ? 0 : magnitude.gte('0.1') ? 1 : 2
  return `${share.toFixed(digits).replace(/\.0$/, '')} %`
}
