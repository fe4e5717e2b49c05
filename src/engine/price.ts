import { billedCost } from '../model/line-item.ts'
import { sum, zero } from '../model/money.ts'
import type { PricedResource, ResourceState } from '../model/report.ts'
import type { AttributeValue, Resource } from '../model/resource.ts'
import { computeLines } from './price-lines.ts'
import { allocatedOf, contractedCostOf, countLines, noCounts, rangeOf, stateOf } from './price-totals.ts'
import type { Pricing } from './pricing.ts'
import { relateResources } from './relations.ts'

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

const noReads: ReadonlyMap<string, AttributeValue> = new Map()
