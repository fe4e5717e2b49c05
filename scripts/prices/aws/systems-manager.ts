import { defineTable } from '../mapping.ts'
import { pickBilled, pickQuoted } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

export const systemsManager = defineTable({
  table: 'aws/systems-manager',
  *rows(facts) {
    yield* pickQuoted(facts, 'ssm', { 'advanced parameter': { sku: 'parameters/advanced', unit: 'parameters' } })
    yield* pickBilled(facts, 'AWS Systems Manager', /Parameter API Interaction_Higher/, {
      sku: 'parameters/interactions',
      unit: 'interactions',
    })
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_ssm_activation' },
      {
        'On-prem managed instances (advanced)': { sku: 'managed-instances/advanced', unit: 'hours' },
      },
    )
  },
})
