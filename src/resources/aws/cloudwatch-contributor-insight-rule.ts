import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by rule and by the log events that match it. https://aws.amazon.com/cloudwatch/pricing/ */
export const cloudwatchContributorInsightRule = defineResource({
  type: 'aws_cloudwatch_contributor_insight_rule',
  service: 'AmazonCloudWatch',
  category: 'Management and Governance',
  skus: ['aws/cloudwatch/contributor-insights/*'],
  usage: { monthly_matched_events: 'Log events that match the rule, a month' },
  charges: ({ usage }) => [
    monthly('Contributor Insights rule', 'aws/cloudwatch/contributor-insights/rules', 'rules'),
    metered('Matched log events', 'aws/cloudwatch/contributor-insights/events', {
      unit: 'events',
      per: 1_000_000,
      usage,
      key: 'monthly_matched_events',
    }),
  ],
})
