import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const pinpoint = defineTable({
  table: 'aws/pinpoint',
  rows: facts =>
    pickItems(otherService(facts, 'pinpoint'), {
      'MTA per Users': { sku: 'targeted-audience', unit: 'endpoints' },
      'Events Recorded per Events': { sku: 'events', unit: 'events' },
      'Email Messages': { sku: 'messages/email', unit: 'messages' },
      'Google Push Notification Messages per Messages': { sku: 'messages/push', unit: 'messages' },
      'In app Message Requests per Requests': { sku: 'messages/in-app', unit: 'requests' },
    }),
})
