import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const cloudhsm = defineTable({
  table: 'aws/cloudhsm',
  rows: facts => pickItems(otherService(facts, 'cloudhsm'), { 'CloudHSM Hourly': { sku: 'hsm-hours', unit: 'hours' } }),
})
