import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const codeartifact = defineTable({
  table: 'aws/codeartifact',
  rows: facts =>
    pickItems(otherService(facts, 'codeartifact'), {
      'Storage from 0 to Inf': { sku: 'storage', unit: 'GB-months' },
      'Request from 0 to Inf': { sku: 'requests', unit: 'requests' },
    }),
})
