import { defineTable, pickItems } from '../mapping.ts'

export const vpc = defineTable({
  table: 'aws/vpc',
  rows: facts =>
    pickItems(facts.csv('aws/vpc_networking.csv'), {
      'Charge for per GB data processed by NatGateways': { sku: 'nat-gateway-data', unit: 'GB' },
      'Hourly charge for NAT Gateways': { sku: 'nat-gateway-hours', unit: 'hours' },
    }),
})
