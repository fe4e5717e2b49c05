import { type Decimal, decimal, formatExact } from '../model/money.ts'
import type { PriceTier } from '../prices/book.ts'
import type { Quantity } from './price-quantity.ts'

/** The tiers that a quantity reaches (the first one even if it is zero), each with its share of it; all tiers where the quantity is not known. */
export function tiersFor(
  tiers: readonly PriceTier[],
  quantity: Quantity,
): { tier: PriceTier; next: PriceTier | undefined; share: Decimal | undefined }[] {
  const spread = tiers.map((tier, index) => ({ tier, next: tiers[index + 1] }))
  if (quantity.state !== 'known') return spread.map(part => ({ ...part, share: undefined }))
  return spread
    .filter(({ tier }, index) => index === 0 || quantity.value.gt(tier.from))
    .map(({ tier, next }) => ({
      tier,
      next,
      share: (next !== undefined && quantity.value.gt(next.from) ? decimal(next.from) : quantity.value).minus(tier.from),
    }))
}

/** ` (first 10,240 GB)`; nothing where there is one tier only. */
export function tierLabel(tier: PriceTier, next: PriceTier | undefined, count: number, unit: string): string {
  if (count === 1) return ''
  const amount = (value: number): string => `${shortNumber(value)} ${unit}`
  if (next === undefined) return ` (over ${amount(tier.from)})`
  return tier.from === 0 ? ` (first ${amount(next.from)})` : ` (next ${amount(next.from - tier.from)})`
}

/** `1B`, `300M`, `10,240`: large round numbers as price lists write them. */
function shortNumber(value: number): string {
  const [size, suffix] = multiples.find(([size]) => size >= 1e6 && value >= size && value % size === 0) ?? [1, '']
  return `${formatExact(decimal(value / size))}${suffix}`
}

const multiples: readonly (readonly [number, string])[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
]

/** `1M requests` for requests priced per million. */
export function unitLabel(unit: string, per: number): string {
  if (per === 1) return unit
  const [size, suffix] = multiples.find(([size]) => per >= size && per % size === 0) ?? [1, '']
  return `${per / size}${suffix} ${unit}`
}
