import type { AttributeObject, AttributeValue, Resource, Tag, Tags } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'

const isObject = (value: AttributeValue | undefined): value is AttributeObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)

/**
 * All tags of a resource, those included that stand in a nested place which only its type knows: `attribute` is a dotted path, blocks by
 * name (`settings.user_labels`). Where several blocks have tags, a key counts only if all of them have it.
 */
export function tagsOf(resource: Resource, attribute: string): Tags {
  const known = withoutForeign(resource.tags ?? { entries: new Map() }, attribute)
  if (!attribute.includes('.') && resource.tags !== undefined) return known
  const places = valuesAt(resource.attributes, attribute.split('.'))
  if (places.length === 0) return known
  return {
    ...combine(
      places.map(value => readTags(value, attribute)),
      known,
    ),
  }
}

/** Google's provider adds its default labels to labels alone, and neither to `user_labels` nor to those of a block. */
function withoutForeign(tags: Tags, attribute: string): Tags {
  if (attribute === 'labels' || attribute === 'resource_labels') return tags
  const own = [...tags.entries].filter(([, { from }]) => from !== 'default_labels')
  return own.length === tags.entries.size ? tags : { ...tags, entries: new Map(own) }
}

/** The tag maps at a path through blocks: one for each block; an absent map is empty. */
export function valuesAt(object: AttributeObject, [name = '', ...rest]: readonly string[]): readonly (AttributeValue | undefined)[] {
  const value = Object.hasOwn(object, name) ? object[name] : undefined
  if (rest.length === 0 || value instanceof Unknown) return [value]
  const blocks = Array.isArray(value) ? (value as readonly AttributeValue[]) : [value]
  return blocks.flatMap(block => (block instanceof Unknown ? [block] : isObject(block) ? valuesAt(block, rest) : []))
}

/** A map attribute as tags; an unknown one may hold any key. */
export function readTags(value: AttributeValue | undefined, from: string): Tags {
  const entries = new Map<string, Tag>()
  if (value instanceof Unknown) return { entries, incomplete: value }
  if (isObject(value))
    for (const [key, part] of Object.entries(value)) {
      if (part instanceof Unknown) entries.set(key, { value: part, from })
      else if (part !== null && typeof part !== 'object') entries.set(key, { value: String(part), from })
    }
  return { entries }
}

function combine([first, ...others]: readonly Tags[], known: Tags): Tags {
  const entries = new Map(known.entries)
  for (const [key, tag] of first?.entries ?? [])
    if (others.every(other => other.entries.has(key) || other.incomplete !== undefined)) entries.set(key, tag)
  const incomplete = known.incomplete ?? [first, ...others].find(tags => tags?.incomplete !== undefined)?.incomplete
  return { entries, ...(incomplete === undefined ? {} : { incomplete }) }
}
