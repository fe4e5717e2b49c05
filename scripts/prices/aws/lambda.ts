import { defineTable, pickItems } from '../mapping.ts'

const duration = { unit: 'GB-seconds' }

export const lambda = defineTable({
  table: 'aws/lambda',
  // The bounds of the tiers are those of the price list: 6 and 15 billion GB-seconds on x86, 7.5 and 18.75 on Arm.
  rows: facts =>
    pickItems(facts.csv('aws/lambda.csv'), {
      'Lambda Requests': { sku: 'requests/x86', unit: 'requests' },
      'Lambda Requests-ARM': { sku: 'requests/arm', unit: 'requests' },
      'Lambda Duration': { ...duration, sku: 'duration/x86' },
      'Lambda Duration Tier2': { ...duration, sku: 'duration/x86', from: 6e9 },
      'Lambda Duration Tier3': { ...duration, sku: 'duration/x86', from: 15e9 },
      'Lambda Duration-ARM': { ...duration, sku: 'duration/arm' },
      'Lambda Duration-ARM Tier2': { ...duration, sku: 'duration/arm', from: 7.5e9 },
      'Lambda Duration-ARM Tier3': { ...duration, sku: 'duration/arm', from: 18.75e9 },
      'Lambda Storage-Duration': { ...duration, sku: 'ephemeral-storage/x86' },
      'Lambda Storage-Duration-ARM': { ...duration, sku: 'ephemeral-storage/arm' },
      'Lambda Provisioned-Concurrency': { ...duration, sku: 'provisioned-concurrency/x86' },
      'Lambda Provisioned-Concurrency-ARM': { ...duration, sku: 'provisioned-concurrency/arm' },
      'Lambda Duration-Provisioned': { ...duration, sku: 'provisioned-duration/x86' },
      'Lambda Duration-Provisioned-ARM': { ...duration, sku: 'provisioned-duration/arm' },
    }),
})
