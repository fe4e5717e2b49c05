import { defineResource } from '../definition.ts'
import { ruleCharges } from './load-balancer-rule-charges.ts'

/** Counted at its load balancer. */
export const lbRule = defineResource({
  type: 'azurerm_lb_rule',
  service: 'Azure Load Balancer',
  category: 'Networking',
  skus: ['azurerm/load-balancer/standard/additional-rule'],
  charges: ruleCharges,
})
