import { defineTable, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'

export const codepipeline = defineTable({
  table: 'aws/codepipeline',
  rows: facts =>
    pickItems(otherService(facts, 'codepipeline'), {
      'Active Pipeline Inf': { sku: 'pipelines/v1', unit: 'pipelines' },
      'Action Execution Minutes Inf': { sku: 'action-minutes/v2', unit: 'minutes' },
    }),
})
