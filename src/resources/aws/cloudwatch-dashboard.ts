import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** An account's first three dashboards are free; which ones those are is not known, so it is not deducted. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchDashboard = defineResource({
  type: 'aws_cloudwatch_dashboard',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/dashboards'],
  charges: () => [monthly('Dashboard', { id: 'aws/cloudwatch/dashboards', region: 'global' }, 'dashboards')],
})
