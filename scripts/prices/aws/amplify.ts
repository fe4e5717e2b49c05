import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const amplify = defineTable({
  table: 'aws/amplify',
  rows: facts =>
    pickItems(otherService(facts, 'amplify'), {
      'Build minutes': { sku: 'build-minutes', unit: 'minutes' },
      'Per Stored GigaBytes': { sku: 'stored', unit: 'GB-months' },
      'Per Served GigaBytes': { sku: 'served', unit: 'GB' },
      HostingComputeRequestCount: { sku: 'server-requests', unit: 'requests' },
      HostingComputeRequestDuration: { sku: 'server-gb-seconds', unit: 'GB-seconds' },
    }),
})
