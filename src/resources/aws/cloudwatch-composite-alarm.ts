import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchCompositeAlarm = defineResource({
  type: 'aws_cloudwatch_composite_alarm',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/alarms/composite'],
  charges: () => [monthly('Composite alarm', 'aws/cloudwatch/alarms/composite', 'alarms')],
})
