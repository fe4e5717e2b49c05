import type { NodeGroup } from '../../model/cluster.ts'
import type { Attributes } from '../../resources/attributes.ts'
import type { Related } from '../../resources/definition.ts'
import { known } from './terraform-view.ts'

/**
 * The zones of a group's subnets. Where a zone's name is not known before apply, the subnets still tell zones apart: one group's are taken to lie in
 * different ones. None where a subnet is not in the configuration.
 */
export function zonesOf(attributes: Attributes, related: Related, list = 'subnet_ids'): Pick<NodeGroup, 'zones' | 'unnamedZones'> {
  const ids = attributes.raw(list)
  if (!Array.isArray(ids) || ids.length === 0) return { zones: [] }
  const zones = new Set<string>()
  let named = true
  for (let index = 0; index < ids.length; index++) {
    const subnet = known(() => related.to(`${list}.${index}`, ['aws_subnet', 'aws_default_subnet']))
    if (subnet === undefined) return { zones: [] }
    const name = known(() => subnet.attributes.string('availability_zone'))
    named &&= name !== undefined
    zones.add(name ?? known(() => subnet.attributes.string('availability_zone_id')) ?? subnet.resource.address)
  }
  return named ? { zones: [...zones] } : { zones: [...zones], unnamedZones: true }
}
