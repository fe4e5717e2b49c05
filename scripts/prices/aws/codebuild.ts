import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const unit = 'minutes'

export const codebuild = defineTable({
  table: 'aws/codebuild',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_codebuild_project' },
      {
        'Linux (general1.small)': { sku: 'linux/general1.small', unit },
        'Linux (general1.medium)': { sku: 'linux/general1.medium', unit },
        'Linux (general1.large)': { sku: 'linux/general1.large', unit },
        'Windows (general1.large)': { sku: 'windows/general1.large', unit },
      },
    ),
})
