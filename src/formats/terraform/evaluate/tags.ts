import type { AttributeObject, AttributeValue, Provider, Tag, Tags } from '../../../model/resource.ts'
import { Unknown } from '../../../model/unknown.ts'
import { formatNumber } from '../values/numbers.ts'
import { plainValue } from './attribute-values.ts'
import { defaultLabels, defaultTags } from './provider-settings.ts'
import type { ProviderConfiguration } from './providers.ts'

interface Layer {
  readonly from: string
  readonly value: AttributeValue | undefined
}

/** Types that carry tags as blocks of their own, to which `default_tags` do not apply. */
const withoutDefaultTags = new Set(['aws_autoscaling_group'])

const labelNames = ['labels', 'user_labels', 'resource_labels'] as const

/** The tags or labels of a resource, from the provider's defaults and its own; later layers win. undefined where neither says anything. */
export function tagsOf(provider: ProviderConfiguration, type: string, attributes: AttributeObject): Tags | undefined {
  const layers = layersOf[provider.cloud]?.(provider, type, attributes) ?? []
  const set = layers.filter(({ value }) => value !== undefined && value !== null)
  if (set.length === 0) return undefined
  const entries = new Map<string, Tag>()
  let incomplete: Unknown | undefined
  for (const { from, value } of set) {
    const added = addTags(entries, from, value)
    incomplete ??= added
  }
  if (entries.size === 0 && incomplete === undefined && set.every(({ from }) => from.startsWith('default_'))) return undefined
  return incomplete === undefined ? { entries } : { entries, incomplete }
}

type Layers = (provider: ProviderConfiguration, type: string, attributes: AttributeObject) => readonly Layer[]

const layersOf: Partial<Record<Provider, Layers>> = {
  aws: (provider, type, attributes) => [
    ...(withoutDefaultTags.has(type) ? [] : [{ from: 'default_tags', value: plainValue(defaultTags(provider)).value }]),
    { from: 'tags', value: own(attributes, 'tags') },
    { from: 'tag', value: own(attributes, 'tag') },
  ],
  google: (provider, _type, attributes) => [
    { from: 'default_labels', value: plainValue(defaultLabels(provider)).value },
    ...labelNames.map(from => ({ from, value: own(attributes, from) })),
  ],
  azurerm: (_provider, _type, attributes) => [{ from: 'tags', value: own(attributes, 'tags') }],
}

const own = (attributes: AttributeObject, name: string): AttributeValue | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** Adds the tags of one layer, and answers why it may hold more than it lists. */
function addTags(entries: Map<string, Tag>, from: string, value: AttributeValue | undefined): Unknown | undefined {
  if (value instanceof Unknown) return value
  if (Array.isArray(value)) return addListed(entries, from, value as readonly AttributeValue[])
  // A list of network tags, as Google instances have them under `tags`, is not labels.
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, one] of Object.entries(value)) addTag(entries, from, key, one ?? null)
  return undefined
}

/** Blocks or maps with `key` and `value`, as Auto Scaling groups list their tags. */
function addListed(entries: Map<string, Tag>, from: string, list: readonly AttributeValue[]): Unknown | undefined {
  let incomplete: Unknown | undefined
  for (const item of list) {
    if (item instanceof Unknown) incomplete ??= item
    else if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
      const object = item as AttributeObject
      const key = own(object, 'key')
      if (key instanceof Unknown) incomplete ??= key
      else if (typeof key === 'string') addTag(entries, from, key, own(object, 'value') ?? '')
    }
  }
  return incomplete
}

function addTag(entries: Map<string, Tag>, from: string, key: string, value: AttributeValue): void {
  if (value instanceof Unknown) entries.set(key, { value, from })
  else if (value === null) entries.delete(key)
  else if (typeof value === 'number') entries.set(key, { value: formatNumber(value), from })
  else if (typeof value !== 'object') entries.set(key, { value: String(value), from })
}
