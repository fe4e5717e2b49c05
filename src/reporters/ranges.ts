import type { Currency } from '../model/currency.ts'
import type { UsageLine } from '../model/line-item.ts'
import { formatDelta, formatMoney } from '../model/money.ts'
import type { Report, Totals } from '../model/report.ts'
import type { Bounds } from '../model/usage-profile.ts'
import { showQuantity } from './words.ts'

/** `$12.00 to $340.00 (expected $80.00)`; just `$5.00` where the three are one. */
export const showBounds = ({ low, expected, high }: Bounds, currency: Currency, format = formatMoney): string =>
  low.eq(high)
    ? format(expected, currency)
    : `${format(low, currency)} to ${format(high, currency)} (expected ${format(expected, currency)})`

/** `$80.00 ($12.00 to $340.00)`: for a table, where the expected one is what is compared. */
export const showExpected = ({ low, expected, high }: Bounds, currency: Currency): string =>
  low.eq(high)
    ? formatMoney(expected, currency)
    : `${formatMoney(expected, currency)} (${formatMoney(low, currency)} to ${formatMoney(high, currency)})`

/** `, and +$12.00 to +$340.00 (expected +$80.00) by the usage profile medium`; nothing without a profile, or where it adds nothing. */
export function byProfile({ base, totals, usageProfile, currency }: Report): string {
  const { assumed } = totals
  if (assumed === undefined || usageProfile === undefined) return ''
  const bounds = base === undefined ? assumed.after : assumed.delta
  if (bounds.low.eq(0) && bounds.high.eq(0)) return ''
  const text = base === undefined ? showBounds(bounds, currency) : showBounds(bounds, currency, formatDelta)
  return `, and ${text} by the usage profile ${usageProfile.level}`
}

/** `, of which the usage profile covers 4`; for a sentence about usage-based items that are left out. */
export function covered({ assumed }: Totals, part: 'items' | 'itemsChanged'): string {
  const items = assumed?.[part] ?? 0
  return items === 0 ? '' : `, of which the usage profile covers ${items}`
}

/** What negotiated discounts and missing usage add to the headline, as sentences. */
export function moneyRemarks({ base, totals, usageProfile, projects, currency }: Report): readonly string[] {
  const sentences: string[] = []
  const { contracted } = totals
  if (contracted !== undefined && !(contracted.before.eq(totals.before) && contracted.after.eq(totals.after)))
    sentences.push(
      `After negotiated discounts: ${base === undefined ? `${formatMoney(contracted.after, currency)} a month` : `${formatDelta(contracted.delta, currency)}/month`}.`,
    )
  const first = usageProfile?.first
  if (first !== undefined) {
    const place = projects.length > 1 ? ` in ${first.project}` : ''
    sentences.push(
      `The number worth supplying first: ${first.key} of ${first.address}${place} (${formatMoney(first.low, currency)} to ${formatMoney(first.high, currency)} a month).`,
    )
  }
  return sentences
}

/** `5,000,000 requests`, as the profile assumes. */
export const showAssumedQuantity = ({ assumed, unit }: UsageLine): string | undefined =>
  assumed === undefined ? undefined : showQuantity(assumed.quantity.expected, unit)
