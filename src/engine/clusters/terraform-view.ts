import type { Resource } from '../../model/resource.ts'
import { Unknown } from '../../model/unknown.ts'
import { type Attributes, readAttributes } from '../../resources/attributes.ts'
import type { Related } from '../../resources/definition.ts'
import { ifKnown } from '../../resources/if-known.ts'
import { relateResources } from '../relations.ts'

/** A Terraform resource as the readers of clusters look at it: nothing is recorded, and what is not known is undefined. */
export interface View {
  readonly resource: Resource
  readonly attributes: Attributes
  readonly related: Related
}

const unrecorded = (): void => {}

/** All resources of a project by type, each with its relations. */
export function viewResources(resources: readonly Resource[]): (type: string) => readonly View[] {
  const relate = relateResources(resources)
  return type =>
    resources
      .filter(resource => resource.type === type)
      .map(resource => ({
        resource,
        attributes: readAttributes(resource.attributes, unrecorded),
        related: relate(resource, unrecorded),
      }))
}

export const known = <T>(read: () => T | undefined): T | undefined => ifKnown(read, undefined)

export const regionOf = ({ resource: { region } }: View): string | undefined => (region instanceof Unknown ? undefined : region)

/** A map of strings, without what is not known. */
export function stringMap(attributes: Attributes | undefined, name: string): Readonly<Record<string, string>> {
  const map = known(() => attributes?.map(name)) ?? {}
  return Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))
}

/** Those of a type that belong to a cluster: that point to it, or all of them where it is the only one and they point nowhere that is known. */
export function membersOf(members: readonly View[], attribute: string, cluster: View, isOnly: boolean): readonly View[] {
  return members.filter(({ related }) => {
    const target = known(() => related.to(attribute, [cluster.resource.type]))
    return target === undefined ? isOnly : target.resource.address === cluster.resource.address
  })
}
