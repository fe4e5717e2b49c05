import { billedCost, type LineItem, type PricedLine } from '../model/line-item.ts'
import { type Decimal, decimal, sum, zero } from '../model/money.ts'
import type { Counts, PricedResource, ResourceState } from '../model/report.ts'
import type { AttributeValue, Resource } from '../model/resource.ts'
import { type Cause, NotKnown, Unknown, UsageNotGiven } from '../model/unknown.ts'
import type { UsageValues } from '../model/usage.ts'
import type { PriceBook, PriceLookup } from '../prices/book.ts'
import { readAttributes } from '../resources/attributes.ts'
import type { Catalogue } from '../resources/catalogue.ts'
import type { Charge, ChargeContext, ChargeEntry, Related, ResourceDefinition } from '../resources/definition.ts'
import { readUsage } from '../resources/usage.ts'
import type { UsageAssumption } from './price-assumed.ts'
import { type Quantity, quantityOf } from './price-quantity.ts'
import { tierLabel, tiersFor, unitLabel } from './price-tiers.ts'
import { relateResources } from './relations.ts'

export interface Pricing {
  readonly catalogue: Catalogue
  readonly book: PriceBook
  /** Usage values of a resource, from the usage file. */
  readonly usage: (resource: Resource) => UsageValues
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** What one US dollar is in the currency of the run; only where that is another. Price books stay in US dollars. */
  readonly perUsd?: Decimal
  /** What stands in for usage that nobody gave; only with a usage profile. Its lines give their resource a range. */
  readonly assume?: (type: string) => UsageAssumption | undefined
  /** Lines with what negotiated discounts leave of them; only where discounts are configured. */
  readonly contract?: (lines: readonly LineItem[], resource: Resource, definition: ResourceDefinition) => readonly LineItem[]
}

/** Prices all resources of one project and side. Never throws for what a resource says; a fault of a definition throws. */
export function priceResources(resources: readonly Resource[], pricing: Pricing): PricedResource[] {
  const relate = relateResources(resources, pricing.usage)
  return resources.map(resource => priceResource(resource, pricing, relate))
}

function priceResource(resource: Resource, pricing: Pricing, relate: ReturnType<typeof relateResources>): PricedResource {
  const nothing = (state: ResourceState): PricedResource => ({
    resource,
    state,
    lines: [],
    monthlyCost: zero,
    counts: noCounts,
    reads: noReads,
  })
  if (resource.provider === 'none') return nothing('not-cloud')
  const definition = pricing.catalogue.definition(resource.type)
  if (definition === undefined) return nothing(pricing.catalogue.isFree(resource.type) ? 'free' : 'unsupported')

  const reads = new Map<string, AttributeValue>()
  const record = (path: string, value: AttributeValue): void => {
    reads.set(path, value)
  }
  const listed = computeLines(resource, definition, pricing, relate(resource, record), record)
  const lines = pricing.contract?.(listed, resource, definition) ?? listed
  const monthlyCost = sum(lines.map(billedCost))
  return {
    resource,
    state: stateOf(lines),
    lines,
    monthlyCost,
    counts: countLines(lines),
    ...(pricing.contract === undefined ? {} : contractedCostOf(lines, monthlyCost)),
    ...rangeOf(lines, monthlyCost),
    ...allocatedOf(lines),
    reads,
  }
}

function computeLines(
  resource: Resource,
  definition: ResourceDefinition,
  pricing: Pricing,
  related: Related,
  record: (path: string, value: AttributeValue) => void,
): readonly LineItem[] {
  const region = (): string => {
    if (resource.region instanceof Unknown) throw new NotKnown(resource.region.cause)
    if (resource.region === undefined) throw new NotKnown({ kind: 'error', text: 'no region is configured' })
    return resource.region
  }
  const assumption = pricing.assume?.(definition.type)
  const context: ChargeContext = {
    attributes: readAttributes(resource.attributes, record),
    usage: readUsage(pricing.usage(resource), assumption?.number),
    related,
    region,
    resource,
    asOf: pricing.asOf,
  }
  const compute = (): readonly LineItem[] => {
    const lines: LineItem[] = []
    const add = (entries: readonly ChargeEntry[], path: readonly string[]): void => {
      for (const entry of entries) {
        if ('group' in entry) add(entry.charges, [...path, entry.group])
        else lines.push(...computeLine(entry, path, context, pricing, assumption))
      }
    }
    add(definition.charges(context), [])
    return lines
  }
  return attempt(compute, cause => [{ state: 'unknown', description: wholeCost, unit: 'months', path: [], usageBased: false, cause }])
}

/** The one line of a resource of which not even the charges are known. */
export const wholeCost = 'Cost'

/** Runs a computation over attributes; `otherwise` says what it is when one of them is not known. */
function attempt<T>(compute: () => T, otherwise: (cause: Cause) => T): T {
  try {
    return compute()
  } catch (thrown) {
    if (thrown instanceof NotKnown) return otherwise(thrown.cause)
    if (thrown instanceof UsageNotGiven) return otherwise({ kind: 'variable', text: `the usage ${thrown.key} is not given` })
    throw thrown
  }
}

function computeLine(
  charge: Charge,
  path: readonly string[],
  context: ChargeContext,
  { book, perUsd }: Pick<Pricing, 'book' | 'perUsd'>,
  assumption: UsageAssumption | undefined,
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
  if (quantity.state === 'known' && quantity.value.eq(0)) return []

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
      const usage = { ...line, state: 'usage', usageKey: quantity.key, unitPrice, price } as const
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
    const scaled = found.tiers.length > 1 ? {} : scaledCost(charge, tier.usd.times(factor))
    return {
      ...line,
      state: 'priced',
      quantity: per === 1 ? share : share.div(per),
      unitPrice,
      monthlyCost,
      price,
      ...allocated,
      ...scaled,
    }
  })
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

const noReads: ReadonlyMap<string, AttributeValue> = new Map()
export const noCounts: Counts = { usageBased: 0, unpriced: 0, unknown: 0 }

/** Charges, not tiers: the further tiers of a charge are not counted again. */
export function countLines(lines: readonly LineItem[]): Counts {
  let [usageBased, unpriced, unknown] = [0, 0, 0]
  for (const line of lines) {
    if (line.tier !== undefined && line.tier.from > 0) continue
    if (line.state === 'usage') usageBased++
    else if (line.state === 'unpriced') unpriced++
    else if (line.state === 'unknown') unknown++
  }
  return { usageBased, unpriced, unknown }
}

function stateOf(lines: readonly LineItem[]): ResourceState {
  if (lines.length === 0 || lines.every(line => line.state === 'free')) return 'free'
  return lines.every(line => line.state === 'usage' || line.state === 'free') ? 'usage-based' : 'priced'
}

function contractedCostOf(lines: readonly LineItem[], monthlyCost: Decimal): Pick<PricedResource, 'contractedCost'> {
  if (!lines.some(line => line.state === 'priced' && line.contractedCost !== undefined)) return {}
  const contractedCost = sum(
    lines.map(line => (line.state === 'priced' && line.allocated !== true ? (line.contractedCost ?? line.monthlyCost) : zero)),
  )
  return contractedCost.eq(monthlyCost) ? {} : { contractedCost }
}

/** From what is known up to what may come on top: by assumed usage so much, by what is not known without end. */
function rangeOf(lines: readonly LineItem[], monthlyCost: Decimal): Pick<PricedResource, 'range'> {
  const causes: Cause[] = []
  let [low, expected, high] = [monthlyCost, monthlyCost, monthlyCost]
  let bounded = true
  for (const line of lines) {
    if (line.state === 'unpriced') bounded = false
    else if (line.state === 'unknown') {
      causes.push(line.cause)
      bounded = false
    } else if (line.state === 'priced' && line.scaled !== undefined && line.allocated !== true) {
      causes.push({ kind: 'variable', text: `${line.scaled.by} scales it` })
      low = low.plus(line.scaled.low).minus(line.monthlyCost)
      high = high.plus(line.scaled.high).minus(line.monthlyCost)
    } else if (line.state === 'usage' && line.assumed !== undefined) {
      const { profile, cost } = line.assumed
      causes.push({ kind: 'variable', text: `${line.usageKey} is assumed by the usage profile ${profile}` })
      ;[low, expected, high] = [low.plus(cost.low), expected.plus(cost.expected), high.plus(cost.high)]
    }
  }
  return causes.length === 0 ? {} : { range: { low, expected, high: bounded ? high : undefined, causes: distinct(causes) } }
}

/** The sum of what the lines are allocated, with its ends where something scales it. */
function allocatedOf(lines: readonly LineItem[]): Pick<PricedResource, 'allocated'> {
  const shares = lines.flatMap(line => (line.state === 'priced' && line.allocated === true ? [line] : []))
  if (shares.length === 0) return {}
  return {
    allocated: {
      low: sum(shares.map(({ monthlyCost, scaled }) => scaled?.low ?? monthlyCost)),
      expected: sum(shares.map(({ monthlyCost }) => monthlyCost)),
      high: sum(shares.map(({ monthlyCost, scaled }) => scaled?.high ?? monthlyCost)),
    },
  }
}

const distinct = (causes: readonly Cause[]): readonly Cause[] => [...new Map(causes.map(cause => [cause.text, cause])).values()]
