import type { AttributeObject, AttributeValue, Tag, Tags } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { ProviderConfiguration } from '../terraform/evaluate/providers.ts'
import { tagsOf } from '../terraform/evaluate/tags.ts'

/** Where a provider tells all tags of a resource, its own and the defaults. */
const sums: readonly { readonly all: string; readonly own: string; readonly defaults: string }[] = [
  { all: 'tags_all', own: 'tags', defaults: 'default_tags' },
  { all: 'effective_labels', own: 'labels', defaults: 'default_labels' },
]

/** The tags of a resource as the plan sums them up; where the sum is known only after apply, what its parts tell. */
export function planTags(provider: ProviderConfiguration, type: string, attributes: AttributeObject): Tags | undefined {
  for (const { all, own, defaults } of sums) {
    const sum = mapAt(attributes, all)
    if (sum === undefined) continue
    const entries = new Map<string, Tag>()
    addTags(entries, sum, defaults)
    const ownTags = mapAt(attributes, own)
    if (ownTags !== undefined) addTags(entries, ownTags, own)
    const unknown = Object.hasOwn(attributes, own) ? attributes[own] : undefined
    return isUnknown(unknown) ? { entries, incomplete: unknown } : { entries }
  }
  return tagsOf(provider, type, attributes)
}

function addTags(entries: Map<string, Tag>, tags: AttributeObject, from: string): void {
  for (const [key, value] of Object.entries(tags)) if (isUnknown(value) || typeof value === 'string') entries.set(key, { value, from })
}

const isMap = (value: AttributeValue | undefined): value is AttributeObject =>
  typeof value === 'object' && value !== null && !isUnknown(value) && !Array.isArray(value)

function mapAt(attributes: AttributeObject, name: string): AttributeObject | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return isMap(value) ? value : undefined
}
