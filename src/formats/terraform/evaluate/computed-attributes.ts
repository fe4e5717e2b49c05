import { Unknown } from '../../../model/unknown.ts'
import { spread, unmark } from '../values/traits.ts'
import { isMapping, Mapping, type Value } from '../values/value.ts'
import { defaultTags } from './provider-settings.ts'
import type { ResourceInstance } from './resource-node.ts'

/** The value of an attribute that the configuration does not set but that is certain all the same; undefined: known after apply. */
export function computedAttribute(instance: ResourceInstance, name: string): Value | undefined {
  if (name !== 'tags_all' || !instance.declaration.type.startsWith('aws_')) return undefined
  const defaults = unmark(defaultTags(instance.module.providerOf(instance.declaration)))
  const own = unmark(instance.configured('tags') ?? null)
  if (defaults instanceof Unknown) return spread(defaults)
  if (own instanceof Unknown) return spread(own)
  const merged = new Map<string, Value>()
  for (const layer of [defaults, own]) if (isMapping(layer)) for (const [key, value] of layer.entries) merged.set(key, value)
  return new Mapping('map', merged, { element: 'string' })
}
