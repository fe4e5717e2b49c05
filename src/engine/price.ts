import type { LineItem } from '../model/line-item.ts'
import { type Decimal, decimal, formatExact, sum, zero } from '../model/money.ts'
import type { Counts, PricedResource, ResourceState } from '../model/report.ts'
import type { AttributeValue, Resource } from '../model/resource.ts'
import { type Cause, NotKnown, Unknown, UsageNotGiven } from '../model/unknown.ts'
import type { UsageValues } from '../model/usage.ts'
import type { PriceBook, PriceTier } from '../prices/book.ts'
import { readAttributes } from '../resources/attributes.ts'
import type { Catalogue } from '../resources/catalogue.ts'
import type { Charge, ChargeContext, ChargeEntry, Related, ResourceDefinition } from '../resources/definition.ts'
import { readUsage } from '../resources/usage.ts'
import { relateResources } from './relations.ts'

export interface Pricing {
  readonly catalogue: Catalogue
  readonly book: PriceBook
  /** Usage values of a resource, from the usage file. */
  readonly usage: (resource: Resource) => UsageValues
  /** YYYY-MM-DD. */
  readonly asOf: string
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
  const lines = computeLines(resource, definition, pricing, relate(resource, record), record)
  const monthlyCost = sum(lines.map(line => (line.state === 'priced' ? line.monthlyCost : zero)))
  const causes = lines.flatMap(line => (line.state === 'unknown' ? [line.cause] : []))
  return {
    resource,
    state: stateOf(lines),
    lines,
    monthlyCost,
    counts: countLines(lines),
    ...(causes.length === 0 ? {} : { range: { low: monthlyCost, expected: monthlyCost, high: undefined, causes: distinct(causes) } }),
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
  const context: ChargeContext = {
    attributes: readAttributes(resource.attributes, record),
    usage: readUsage(pricing.usage(resource)),
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
        else lines.push(...computeLine(entry, path, context, pricing.book, resource.expansion?.cause))
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

type Quantity =
  | { readonly state: 'known'; readonly value: Decimal }
  | { readonly state: 'usage'; readonly key: string }
  | { readonly state: 'unknown'; readonly cause: Cause }

function quantityOf(charge: Charge): Quantity {
  try {
    const value = charge.quantity()
    if (!(Number(value) >= 0 && Number.isFinite(Number(value))))
      return { state: 'unknown', cause: { kind: 'error', text: `a quantity of ${value} makes no sense` } }
    // Quantities are computed in binary numbers; 15 digits are what they hold.
    return { state: 'known', value: typeof value === 'number' ? decimal(Number(value.toPrecision(15))) : value }
  } catch (thrown) {
    if (thrown instanceof UsageNotGiven) return { state: 'usage', key: thrown.key }
    if (thrown instanceof NotKnown) return { state: 'unknown', cause: thrown.cause }
    throw thrown
  }
}

function computeLine(
  charge: Charge,
  path: readonly string[],
  context: ChargeContext,
  book: PriceBook,
  expansion: Cause | undefined,
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
  const quantity: Quantity = expansion === undefined ? quantityOf(charge) : { state: 'unknown', cause: expansion }
  if (quantity.state === 'known' && quantity.value.eq(0)) return []

  const found = book.find(sku.id, sku.region)
  if (!found.found) return [{ ...base, state: 'unpriced', sku: sku.id, region: sku.region, reason: found.reason, nearest: found.nearest }]
  const factor = charge.factor ?? 1
  return tiersFor(found.tiers, quantity).map(({ tier, next, share }) => {
    const unitPrice = tier.usd.times(per).times(factor)
    const line = {
      ...base,
      description: description + tierLabel(tier, next, found.tiers.length, charge.unit),
      ...(found.tiers.length === 1 ? {} : { tier: { from: tier.from, to: next?.from } }),
    }
    if (quantity.state === 'usage') return { ...line, state: 'usage', usageKey: quantity.key, unitPrice, price: found.price }
    if (quantity.state === 'unknown' || share === undefined) {
      const cause: Cause = quantity.state === 'unknown' ? quantity.cause : { kind: 'error', text: 'the quantity is not known' }
      return { ...line, state: 'unknown', cause, unitPrice }
    }
    const monthlyCost = share.times(tier.usd).times(factor)
    return { ...line, state: 'priced', quantity: per === 1 ? share : share.div(per), unitPrice, monthlyCost, price: found.price }
  })
}

/** The tiers that a quantity reaches, each with its share of it; all tiers where the quantity is not known. */
function tiersFor(
  tiers: readonly PriceTier[],
  quantity: Quantity,
): { tier: PriceTier; next: PriceTier | undefined; share: Decimal | undefined }[] {
  const spread = tiers.map((tier, index) => ({ tier, next: tiers[index + 1] }))
  if (quantity.state !== 'known') return spread.map(part => ({ ...part, share: undefined }))
  return spread
    .filter(({ tier }) => quantity.value.gt(tier.from))
    .map(({ tier, next }) => ({
      tier,
      next,
      share: (next !== undefined && quantity.value.gt(next.from) ? decimal(next.from) : quantity.value).minus(tier.from),
    }))
}

function tierLabel(tier: PriceTier, next: PriceTier | undefined, count: number, unit: string): string {
  if (count === 1) return ''
  const amount = (value: number): string => `${formatExact(decimal(value))} ${unit}`
  if (next === undefined) return ` (over ${amount(tier.from)})`
  return tier.from === 0 ? ` (first ${amount(next.from)})` : ` (next ${amount(next.from - tier.from)})`
}

const multiples: readonly (readonly [number, string])[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
]

/** `1M requests` for requests priced per million. */
function unitLabel(unit: string, per: number): string {
  if (per === 1) return unit
  const [size, suffix] = multiples.find(([size]) => per >= size && per % size === 0) ?? [1, '']
  return `${per / size}${suffix} ${unit}`
}

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

const distinct = (causes: readonly Cause[]): readonly Cause[] => [...new Map(causes.map(cause => [cause.text, cause])).values()]
