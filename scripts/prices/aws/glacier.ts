import { defineTable, pickItems } from '../mapping.ts'

export const glacier = defineTable({
  table: 'aws/glacier',
  rows: facts =>
    pickItems(
      facts.csv('aws/other_services.csv').filter(({ columns }) => columns.service === 'glacier'),
      {
        'Storage Amazon Glacier Standard': { sku: 'storage', unit: 'GB-months' },
        'API Request Standard': { sku: 'requests', unit: 'requests' },
        'Standard-Retrieval per GB': { sku: 'standard-retrieval', unit: 'GB' },
        'Expedited-Retrieval per GB': { sku: 'expedited-retrieval', unit: 'GB' },
        'API Request Expedited': { sku: 'expedited-requests', unit: 'requests' },
      },
    ),
})
