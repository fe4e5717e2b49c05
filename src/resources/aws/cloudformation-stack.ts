import { defineResource } from '../definition.ts'
import { cloudformationCharges, cloudformationSkus, cloudformationUsage } from './cloudformation-handler-charges.ts'

export const cloudformationStack = defineResource({
  type: 'aws_cloudformation_stack',
  service: 'AWS CloudFormation',
  category: 'Management and Governance',
  skus: cloudformationSkus,
  usage: cloudformationUsage,
  charges: ({ attributes, usage }) => cloudformationCharges(attributes, usage),
})
