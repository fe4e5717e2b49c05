import { defineTable } from '../mapping.ts'
import { pickMeters } from './meters.ts'

/** Listed once for all regions. The first five rules of a balancer cost one price together. */
export const loadBalancer = defineTable({
  table: 'azurerm/load-balancer',
  rows: facts =>
    pickMeters(facts.csv('azure/svc_load_balancer.csv'), {
      'Load Balancer: Standard Included LB Rules and Outbound Rules': { sku: 'standard/first-five-rules', unit: 'hours' },
      'Load Balancer: Standard Overage LB Rules and Outbound Rules': { sku: 'standard/additional-rule', unit: 'hours' },
      'Load Balancer: Standard Data Processed': { sku: 'standard/data', unit: 'GB' },
    }),
})
