import { defineTable, pickItems } from '../mapping.ts'

export const sns = defineTable({
  table: 'aws/sns',
  rows: facts =>
    pickItems(facts.csv('aws/sns.csv'), {
      'Amazon SNS API Requests': { sku: 'requests/standard', unit: 'requests' },
      'Amazon SNS FIFO API Requests per Requests': { sku: 'requests/fifo', unit: 'requests' },
      'SNS FIFO Publish Payload per GB': { sku: 'payload/fifo-publish', unit: 'GB' },
      'Amazon SNS FIFO Subscription Messages Payload per GB': { sku: 'payload/fifo-delivery', unit: 'GB' },
      'Amazon SNS FIFO Subscription Messages per Messages': { sku: 'notifications/fifo', unit: 'notifications' },
      'HTTP Notifications': { sku: 'notifications/http', unit: 'notifications' },
      'SNS Email and Email JSON Notifications': { sku: 'notifications/email', unit: 'notifications' },
      'Amazon Kinesis Data Firehose Messages': { sku: 'notifications/firehose', unit: 'notifications' },
      'Apple Push Notification Service APNS iOS Notifications': { sku: 'notifications/mobile-push', unit: 'notifications' },
      'Apple Push Notification Service APNS Mac OS Notifications': { sku: 'notifications/macos', unit: 'notifications' },
    }),
})
