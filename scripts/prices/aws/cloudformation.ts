import { defineTable, pickItems } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { otherService } from './other-service.ts'

const duration = { sku: 'handler-seconds', unit: 'seconds' }

export const cloudformation = defineTable({
  table: 'aws/cloudformation',
  *rows(facts) {
    const listed = otherService(facts, 'cloudformation')
    yield* preferFirst(
      pickItems(listed, {
        'CloudFormation-ResourceProvider-Invocation per Operations': { sku: 'handler-operations', unit: 'operations' },
        'CloudFormation-ResourceProvider-Duration per Second': duration,
      }),
      pickItems(listed, { 'CloudFormation-ResourceProvider-Duration per seconds': duration }),
    )
  },
})
