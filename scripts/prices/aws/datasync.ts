import { defineTable, pickItems } from '../mapping.ts'

export const datasync = defineTable({
  table: 'aws/datasync',
  rows: facts =>
    pickItems(
      facts.csv('aws/other_services.csv').filter(({ columns }) => columns.service === 'datasync'),
      { 'Data transferred': { sku: 'data-transferred', unit: 'GB' } },
    ),
})
