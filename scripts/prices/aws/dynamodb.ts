import { defineTable, pickItems } from '../mapping.ts'

const perRequest = { unit: 'requests' } as const
const perGbMonth = { unit: 'GB-months' } as const
const perGb = { unit: 'GB' } as const
const perUnitHour = { unit: 'unit-hours' } as const

export const dynamodb = defineTable({
  table: 'aws/dynamodb',
  rows: facts =>
    pickItems(facts.csv('aws/dynamodb.csv'), {
      'Provisioned Read Units': { sku: 'standard/read-capacity', ...perUnitHour },
      'Provisioned Write Units': { sku: 'standard/write-capacity', ...perUnitHour },
      'Provisioned Replicated Write Units': { sku: 'standard/replicated-write-capacity', ...perUnitHour },
      'PayPerRequest Read Request Units': { sku: 'standard/read-requests', ...perRequest },
      'PayPerRequest Write Request Units': { sku: 'standard/write-requests', ...perRequest },
      'PayPerRequest Replicated Write Request Units': { sku: 'standard/replicated-write-requests', ...perRequest },
      'Data Storage Indexed GB-Mo': { sku: 'standard/storage', ...perGbMonth },
      'Provisioned Read Units IA': { sku: 'infrequent-access/read-capacity', ...perUnitHour },
      'Provisioned Write Units IA': { sku: 'infrequent-access/write-capacity', ...perUnitHour },
      'Provisioned Replicated Write Units IA': { sku: 'infrequent-access/replicated-write-capacity', ...perUnitHour },
      'PayPerRequest Read Request Units IA': { sku: 'infrequent-access/read-requests', ...perRequest },
      'PayPerRequest Write Request Units IA': { sku: 'infrequent-access/write-requests', ...perRequest },
      'PayPerRequest Replicated Write Request Units IA': { sku: 'infrequent-access/replicated-write-requests', ...perRequest },
      'Data Storage Indexed - IA GB-Mo': { sku: 'infrequent-access/storage', ...perGbMonth },
      'On-Demand Backup Storage GB-Month': { sku: 'backup', ...perGbMonth },
      'PITR Backup Storage GB-Mo': { sku: 'point-in-time-recovery', ...perGbMonth },
      'Restore Data Size': { sku: 'restore', ...perGb },
      'Streams Read Requests': { sku: 'streams-read-requests', ...perRequest },
      'Change Data Capture Units for Kinesis Data Streams': { sku: 'kinesis-change-records', ...perRequest },
    }),
})
