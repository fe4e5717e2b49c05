import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** https://aws.amazon.com/cloudwatch/pricing/ */
export const rumAppMonitor = defineResource({
  type: 'aws_rum_app_monitor',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/rum-events'],
  usage: { monthly_events: 'Events collected from browsers a month' },
  charges: ({ usage }) => [
    metered('Events collected', 'aws/cloudwatch/rum-events', { unit: 'events', per: 100_000, usage, key: 'monthly_events' }),
  ],
})
