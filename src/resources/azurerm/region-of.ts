import { NotKnown, Unknown } from '../../model/unknown.ts'
import type { ChargeEntry, RelatedResource } from '../definition.ts'

/** Where a resource without a `location` stands: where the one that it belongs to does. Throws NotKnown if that is not known. */
export function regionOf(owner: RelatedResource | undefined, name: string): string {
  if (owner === undefined)
    throw new NotKnown({ kind: 'computed', text: `the location is that of ${name}, which is not part of this project` })
  const { region } = owner.resource
  if (region instanceof Unknown) throw new NotKnown(region.cause)
  if (region === undefined) throw new NotKnown({ kind: 'error', text: `${owner.resource.address} has no location` })
  return region
}

/** The charges, looked up in a region that is not the resource's own. */
export const inRegion = (entries: readonly ChargeEntry[], region: () => string): readonly ChargeEntry[] =>
  entries.map(entry => {
    if ('group' in entry) return { ...entry, charges: inRegion(entry.charges, region) }
    const sku = (): { id: string; region: string } => {
      const asked = entry.sku()
      return typeof asked === 'string' ? { id: asked, region: region() } : asked
    }
    return { ...entry, sku }
  })
