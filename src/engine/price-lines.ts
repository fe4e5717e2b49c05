import type { LineItem } from '../model/line-item.ts'
import type { AttributeValue, Resource } from '../model/resource.ts'
import { NotKnown, Unknown } from '../model/unknown.ts'
import { readAttributes } from '../resources/attributes.ts'
import type { ChargeContext, ChargeEntry, Related, ResourceDefinition } from '../resources/definition.ts'
import { readUsage } from '../resources/usage.ts'
import { attempt, computeLine } from './price-charge.ts'
import { probeUsage } from './price-probe.ts'
import type { Pricing } from './pricing.ts'

/** The lines of a resource, of all charges and the groups that they are in. */
export function computeLines(
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
  const probe = probeUsage()
  const context: ChargeContext = {
    attributes: readAttributes(resource.attributes, record),
    usage: readUsage(pricing.usage(resource), assumption?.number, probe.number),
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
        else lines.push(...computeLine(entry, path, context, pricing, { assumption, probe }))
      }
    }
    add(definition.charges(context), [])
    return lines
  }
  return attempt(compute, cause => [{ state: 'unknown', description: wholeCost, unit: 'months', path: [], usageBased: false, cause }])
}

/** The one line of a resource of which not even the charges are known. */
export const wholeCost = 'Cost'
