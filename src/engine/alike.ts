import type { AttributeObject, AttributeValue, Resource, Tags } from '../model/resource.ts'
import { Unknown } from '../model/unknown.ts'

/** Whether two resources of one address say the same, wherever they are written. What is not known is the same only if it is one value of both. */
export const saysTheSame = (one: Resource, other: Resource): boolean =>
  one === other ||
  (one.address === other.address &&
    one.type === other.type &&
    one.provider === other.provider &&
    one.region === other.region &&
    one.expansion === other.expansion &&
    sameTags(one.tags, other.tags) &&
    sameValue(one.attributes, other.attributes))

function sameTags(one: Tags | undefined, other: Tags | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.incomplete !== other.incomplete || one.entries.size !== other.entries.size) return false
  for (const [key, tag] of one.entries) {
    const same = other.entries.get(key)
    if (same === undefined || same.value !== tag.value || same.from !== tag.from) return false
  }
  return true
}

function sameValue(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Unknown || other instanceof Unknown) return false
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, at) => sameValue(item, other[at]))
  return sameObject(one as AttributeObject, other as AttributeObject)
}

function sameObject(one: AttributeObject, other: AttributeObject): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every(name => Object.hasOwn(other, name) && sameValue(one[name], other[name]))
}
