import { billedCost } from '../model/line-item.ts'
import { sum, zero } from '../model/money.ts'
import type { PricedResource, ResourceState } from '../model/report.ts'
import type { AttributeValue, Resource } from '../model/resource.ts'
import type { Related } from '../resources/definition.ts'
import { saysTheSame } from './alike.ts'
import { computeLines } from './price-lines.ts'
import { allocatedOf, contractedCostOf, countLines, noCounts, rangeOf, stateOf } from './price-totals.ts'
import type { Pricing } from './pricing.ts'
import { relateResources } from './relations.ts'

/**
 * Prices all resources of one project and side. Never throws for what a resource says; a fault of a definition throws. What says the same on the
 * `other` side, and is priced by that alone, has its price from there.
 */
export function priceResources(resources: readonly Resource[], pricing: Pricing, other: readonly PricedResource[] = []): PricedResource[] {
  const relate = relateResources(resources, pricing.usage)
  const alone = new Map(other.flatMap(priced => (pricedAlone.has(priced) ? [[priced.resource.address, priced]] : [])))
  return resources.map(resource => {
    const known = alone.get(resource.address)
    return known !== undefined && saysTheSame(known.resource, resource) ? { ...known, resource } : priceResource(resource, pricing, relate)
  })
}

/** Those that no other resource was asked for. */
const pricedAlone = new WeakSet<PricedResource>()

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
  let related: Related | undefined
  const others = (): Related => {
    related ??= relate(resource, record)
    return related
  }
  const ask: Related = { to: (...query) => others().to(...query), from: (...query) => others().from(...query) }
  const listed = computeLines(resource, definition, pricing, ask, record)
  const lines = pricing.contract?.(listed, resource, definition) ?? listed
  const monthlyCost = sum(lines.map(billedCost))
  const priced: PricedResource = {
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
  if (related === undefined) pricedAlone.add(priced)
  return priced
}

const noReads: ReadonlyMap<string, AttributeValue> = new Map()
