import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const unit = 'hours'

/** Workers and schedulers of medium environments are recorded too coarsely and left out. */
export const mwaa = defineTable({
  table: 'aws/mwaa',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_mwaa_environment' },
      {
        'Environment (Small)': { sku: 'environments/small', unit },
        'Environment (Medium)': { sku: 'environments/medium', unit },
        'Environment (Large)': { sku: 'environments/large', unit },
        'Worker (Small)': { sku: 'workers/small', unit },
        'Worker (Large)': { sku: 'workers/large', unit },
        'Scheduler (Small)': { sku: 'schedulers/small', unit },
        'Scheduler (Large)': { sku: 'schedulers/large', unit },
        'Meta database': { sku: 'metadata-database', unit: 'GB-months' },
      },
    ),
})
