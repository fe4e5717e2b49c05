import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** The load balancers of rules and outbound rules count five of them for one price; Basic ones cost nothing. https://azure.microsoft.com/pricing/details/load-balancer/ */
export const lb = defineResource({
  type: 'azurerm_lb',
  service: 'Azure Load Balancer',
  category: 'Networking',
  skus: ['azurerm/load-balancer/*'],
  usage: { monthly_data_processed_gb: 'Data processed in both directions, GB a month' },
  charges: ({ attributes, related, usage }) => {
    if (attributes.string('sku', 'Standard').toLowerCase() === 'basic') return []
    const rules = (): number =>
      related.from('azurerm_lb_rule', 'loadbalancer_id').length + related.from('azurerm_lb_outbound_rule', 'loadbalancer_id').length
    const sku = (key: string) => ({ id: `azurerm/load-balancer/standard/${key}`, region: 'global' })
    return [
      hourly('First five rules', sku('first-five-rules'), () => (rules() > 0 ? 1 : 0)),
      hourly('Additional rules', sku('additional-rule'), () => Math.max(0, rules() - 5)),
      metered('Data processed', sku('data'), { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
    ]
  },
})
