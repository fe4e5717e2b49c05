import type { Resource } from '../../model/resource.ts'
import { readAttributes } from '../attributes.ts'
import type { ChargeContext } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { rulesOfGateway } from './gateway.ts'
import { groupOfIngress, rulesOfIngress } from './ingress.ts'
import type { BilledRules } from './rule-positions.ts'
import { rulesOfService } from './service.ts'
import { kindOfType } from './terraform-types.ts'

const kinds: ReadonlyMap<string, (context: Pick<ChargeContext, 'attributes'>) => BilledRules | undefined> = new Map([
  ['Service', rulesOfService],
  ['Ingress', rulesOfIngress],
  ['Gateway', rulesOfGateway],
])

/** The rules of load balancers that an object in a known cloud makes; undefined: none, or it is not known which. */
export function rulesOf({ type, attributes }: Pick<Resource, 'type' | 'attributes'>): BilledRules | undefined {
  const read = kinds.get(kindOfType(type) ?? '')
  return read && ifKnown(() => read({ attributes: readAttributes(attributes, () => {}) }), undefined)
}

/** The group whose load balancer an ingress shares; undefined: none, or it is not known which. */
export const sharedGroupOf = ({ type, attributes }: Pick<Resource, 'type' | 'attributes'>): string | undefined =>
  kindOfType(type) === 'Ingress'
    ? ifKnown(() => groupOfIngress({ attributes: readAttributes(attributes, () => {}) }), undefined)
    : undefined
