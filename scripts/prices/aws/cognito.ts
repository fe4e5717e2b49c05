import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

const users = (from = 0) => ({ sku: 'users/lite', unit: 'users', from })

/** Tiers count from the end of the free share: 10,000 users of the first 100,000. GovCloud, which has no free share, is left out. */
export const cognito = defineTable({
  table: 'aws/cognito',
  rows: facts =>
    pickItems(otherService(facts, 'cognito'), {
      'User Pool MAU 0 upto 50000 per Requests': users(),
      'User Pool MAU 50000 upto 950000 per Requests': users(90_000),
      'User Pool MAU 950000 upto 9950000 per Requests': users(990_000),
      'User Pool MAU 9950000 upto Inf per Requests': users(9_990_000),
    }),
})
