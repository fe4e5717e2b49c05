import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const kendra = defineTable({
  table: 'aws/kendra',
  rows: facts =>
    pickItems(otherService(facts, 'kendra'), {
      'Developer Base Query Storage Capacity KendraDeveloperEdition per hours': { sku: 'indexes/developer-edition', unit: 'hours' },
      'Enterprise Base Query Storage Capacity Edition per hours': { sku: 'indexes/enterprise-edition', unit: 'hours' },
      'Enterprise Additional Query Storage Capacity Kendra-Query-Capacity-Unit per hours': { sku: 'capacity-units/query', unit: 'hours' },
      'Enterprise Additional Storage Capacity Kendra-Storage-Capacity-Unit per hours': { sku: 'capacity-units/storage', unit: 'hours' },
    }),
})
