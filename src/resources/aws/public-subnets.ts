import type { AttributeValue } from '../../model/resource.ts'
import { NotKnown } from '../../model/unknown.ts'
import type { Related } from '../definition.ts'
import { ifKnown } from '../if-known.ts'

/** What a subnet of the project says of public addresses; undefined for one that is not part of it. */
const isPublic = (related: Related, attribute: string): boolean | undefined =>
  ifKnown(() => {
    const subnet = related.to(attribute, ['aws_subnet'])
    return subnet === undefined ? undefined : subnet.attributes.boolean('map_public_ip_on_launch', false)
  }, undefined)

/**
 * Whether the subnets that a list names give public addresses to instances that start in them. Subnets that are not known say nothing.
 * Throws NotKnown where some do and some do not: AWS spreads the instances over them.
 */
export function inPublicSubnets(related: Related, list: string, value: AttributeValue | undefined): boolean {
  const subnets = Array.isArray(value) ? value.map((_, index) => `${list}.${index}`) : [list]
  const said = new Set(subnets.map(subnet => isPublic(related, subnet)))
  if (said.has(true) && said.has(false))
    throw new NotKnown({ kind: 'computed', text: 'only some of its subnets give instances public addresses' })
  return said.has(true)
}
