import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'
import { worldwide } from './worldwide.ts'

export const codecommit = defineTable({
  table: 'aws/codecommit',
  rows: facts =>
    worldwide(pickItems(otherService(facts, 'codecommit'), { 'AWSCodeCommit StartingRange 5 Inf': { sku: 'users', unit: 'users' } })),
})
