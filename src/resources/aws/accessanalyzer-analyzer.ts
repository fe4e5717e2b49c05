import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'

/** Analysis of external access is free; that of unused and internal access is billed by what it watches. https://aws.amazon.com/iam/access-analyzer/pricing/ */
export const accessanalyzerAnalyzer = defineResource({
  type: 'aws_accessanalyzer_analyzer',
  service: 'AWS IAM Access Analyzer',
  category: 'Security',
  skus: [],
  charges: ({ attributes }) => {
    const type = attributes.string('type', 'ACCOUNT')
    if (type === 'ACCOUNT' || type === 'ORGANIZATION') return []
    throw new NotKnown({ kind: 'limit', text: `there is no price here for analysers of type ${type}` })
  },
})
