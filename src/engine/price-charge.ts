import type { LineItem, PricedLine } from '../model/line-item.ts'
import { type Decimal, decimal } from '../model/money.ts'
import { type Cause, NotKnown, UsageNotGiven } from '../model/unknown.ts'
import type { PriceLookup } from '../prices/book.ts'
import type { Charge, ChargeContext } from '../resources/definition.ts'
import type { UsageAssumption } from './price-assumed.ts'
import type { UsageProbe } from './price-probe.ts'
import { type Quantity, quantityOf } from './price-quantity.ts'
import { tierLabel, tiersFor, unitLabel } from './price-tiers.ts'
import type { Pricing } from './pricing.ts'

/** Runs a computation over attributes; `otherwise` says what it is when one of them is not known. */
export function attempt<T>(compute: () => T, otherwise: (cause: Cause) => T): T {
  try {
    return compute()
  } catch (thrown) {
    if (thrown instanceof NotKnown) return otherwise(thrown.cause)
    if (thrown instanceof UsageNotGiven) return otherwise({ kind: 'variable', text: `the usage ${thrown.key} is not given` })
    throw thrown
  }
}

/** The lines of one charge: one for each tier of its price that the quantity reaches, none where the quantity is zero and stays so. */
export function computeLine(
  charge: Charge,
  path: readonly string[],
  context: ChargeContext,
  { book, perUsd }: Pick<Pricing, 'book' | 'perUsd'>,
  { assumption, probe }: { readonly assumption: UsageAssumption | undefined; readonly probe: UsageProbe },
): readonly LineItem[] {
  const description = typeof charge.description === 'string' ? charge.description : attempt(charge.description, () => 'Cost')
  const per = charge.per ?? 1
  const base = { description, unit: unitLabel(charge.unit, per), path, usageBased: charge.usageBased ?? false }
  const sku = attempt<{ id: string; region: string } | Cause>(
    () => {
      const asked = charge.sku()
      return typeof asked === 'string' ? { id: asked, region: context.region() } : asked
    },
    cause => cause,
  )
  if (!('id' in sku)) return [{ ...base, state: 'unknown', cause: sku }]
  const expansion = context.resource.expansion?.cause
  const quantity: Quantity = expansion === undefined ? quantityOf(charge) : { state: 'unknown', cause: expansion }
  if (quantity.state === 'known' && quantity.value.eq(0) && !mayGrow(charge)) return []

  const stated = charge.statedPrice?.()
  const found = stated === undefined ? book.find(sku.id, sku.region) : statedPrice(stated, sku, charge.unit, context.asOf)
  if (!found.found) return [{ ...base, state: 'unpriced', sku: sku.id, region: sku.region, reason: found.reason, nearest: found.nearest }]
  const listFactor = attempt<number | Decimal | Cause>(
    () => charge.factor?.() ?? 1,
    cause => cause,
  )
  if (typeof listFactor === 'object' && 'text' in listFactor) return [{ ...base, state: 'unknown', cause: listFactor }]
  // The one place where money changes its currency: all prices come through here, and everything after is sums and shares of them.
  const factor = perUsd === undefined ? listFactor : perUsd.times(listFactor)
  const assumed = quantity.state === 'usage' ? assumption?.quantities(charge) : undefined
  const probed = quantity.state === 'usage' ? probe.quantities(charge) : []
  const tiers = tiersFor(found.tiers, quantity)
  const reached = assumed === undefined ? tiers : tiers.filter(({ tier }) => tier.from === 0 || assumed.high.gt(tier.from))
  return reached.map(({ tier, next, share }) => {
    const unitPrice = tier.usd.times(per).times(factor)
    const part =
      charge.allocated === true ? { part: { factor: decimal(listFactor), of: tier.usd.times(perUsd ?? 1), unit: found.unit } } : {}
    const price =
      perUsd === undefined ? { ...found.price, ...part } : { ...found.price, ...part, usd: tier.usd.times(per).times(listFactor) }
    const line = {
      ...base,
      description: description + tierLabel(tier, next, found.tiers.length, charge.unit),
      ...(found.tiers.length === 1 ? {} : { tier: { from: tier.from, to: next?.from } }),
    }
    if (quantity.state === 'usage') {
      const usage = { ...line, state: 'usage', usageKey: quantity.key, unitPrice, price, probed } as const
      return assumed === undefined
        ? usage
        : { ...usage, assumed: assumed.inTier(tier.from, next?.from, { per, price: tier.usd.times(factor) }) }
    }
    if (quantity.state === 'unknown' || share === undefined) {
      const cause: Cause = quantity.state === 'unknown' ? quantity.cause : { kind: 'error', text: 'the quantity is not known' }
      return { ...line, state: 'unknown', cause, unitPrice }
    }
    const monthlyCost = share.times(tier.usd).times(factor)
    const allocated = charge.allocated === true ? { allocated: true as const } : {}
    const more =
      found.tiers.length > 1 ? {} : { ...scaledCost(charge, tier.usd.times(factor)), ...pendingCost(charge, tier.usd.times(factor)) }
    return {
      ...line,
      state: 'priced',
      quantity: per === 1 ? share : share.div(per),
      unitPrice,
      monthlyCost,
      price,
      ...allocated,
      ...more,
    }
  })
}

/** Whether there is something of it at the upper end of its scale, or once pods find nodes. */
const mayGrow = (charge: Charge): boolean => (charge.scaled?.()?.high ?? 0) > 0 || (charge.pending?.() ?? 0) > 0

/** What pods of a charge that find no node would cost; nothing where all find one. */
function pendingCost(charge: Charge, usd: Decimal): Pick<PricedLine, 'pending'> {
  const units = charge.pending?.() ?? 0
  return units > 0 ? { pending: usd.times(units) } : {}
}

/** What a charge costs at the ends of its scale; nothing where it does not scale, or where its price has tiers. */
function scaledCost(charge: Charge, usd: Decimal): Pick<PricedLine, 'scaled'> {
  const scaled = charge.scaled?.()
  return scaled === undefined ? {} : { scaled: { low: usd.times(scaled.low), high: usd.times(scaled.high), by: scaled.by } }
}

/** A price that the usage states, in the form of a lookup. */
const statedPrice = (usd: number, { id, region }: { id: string; region: string }, unit: string, asOf: string): PriceLookup => ({
  found: true,
  unit,
  tiers: [{ from: 0, usd: decimal(usd) }],
  price: { sku: id, region, table: 'usage', source: 'usage', date: asOf, own: 'usage' },
})
