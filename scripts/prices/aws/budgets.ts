import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'
import { worldwide } from './worldwide.ts'

export const budgets = defineTable({
  table: 'aws/budgets',
  rows: facts =>
    worldwide(pickItems(otherService(facts, 'budgets'), { 'Budget Actions Inf per day': { sku: 'action-enabled-days', unit: 'days' } })),
})
