import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'

/** A rule is billed with the other rules of its load balancer, and there only where that is part of the project. */
export function ruleCharges({ related }: ChargeContext): readonly Charge[] {
  if (related.to('loadbalancer_id', ['azurerm_lb']) !== undefined) return []
  const quantity = (): never => {
    throw new NotKnown({ kind: 'computed', text: 'it depends on the other rules of the load balancer, which is not part of this project' })
  }
  return [{ ...hourly('Rule', { id: 'azurerm/load-balancer/standard/additional-rule', region: 'global' }), quantity }]
}
