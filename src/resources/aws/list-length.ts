import type { Attributes } from '../attributes.ts'

/** Elements of a list or set; the elements may be unknown, the list may not (NotKnown). 0 if absent. */
export function listLength(attributes: Attributes, name: string): number {
  const value = attributes.raw(name)
  return Array.isArray(value) ? value.length : attributes.strings(name).length
}
