import type { AttributeValue, Resource } from '../../../src/model/resource.ts'
import { isUnknown } from '../../../src/model/unknown.ts'

const isList = (value: AttributeValue): value is readonly AttributeValue[] => Array.isArray(value)

/** A value in one line; what is not known is `?`, with the attribute that it refers to: `?aws_vpc.main id`. */
export function outline(value: AttributeValue): string {
  if (isUnknown(value)) return value.reference === undefined ? '?' : `?${value.reference.address} ${value.reference.attribute}`
  if (isList(value)) return `[${value.map(outline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}=${outline(item ?? null)}`)
    .join(', ')}}`
}

/** The address of a resource and some of its attributes; those that it does not have are left out. */
export const resourceOutline = (resource: Resource, ...names: readonly string[]): string =>
  [
    resource.address,
    ...names.flatMap(name => {
      const value = resource.attributes[name]
      return value === undefined ? [] : `${name}=${outline(value)}`
    }),
  ].join(' ')

/** Tags in one line: `team=payments (default_tags)`, and `…` where there may be more. */
export const tagOutline = ({ tags }: Resource): string => {
  if (tags === undefined) return 'nothing said'
  const entries = Array.from(tags.entries, ([key, { value, from }]) => `${key}=${isUnknown(value) ? '?' : value} (${from})`)
  return [...entries, ...(tags.incomplete === undefined ? [] : ['…'])].join(', ')
}
